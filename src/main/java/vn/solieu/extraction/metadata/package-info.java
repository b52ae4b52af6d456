/** What a document says of itself, by the form of Decree 30/2020/NĐ-CP, and where it contradicts itself. */
@NullMarked
package vn.solieu.extraction.metadata;

import org.jspecify.annotations.NullMarked;
