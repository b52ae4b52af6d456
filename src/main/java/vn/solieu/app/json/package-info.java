/**
 * Documents as the JSON of {@code read}.
 */
@NullMarked
package vn.solieu.app.json;

import org.jspecify.annotations.NullMarked;
