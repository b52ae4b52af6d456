/**
 * The commands of the command line, one a class.
 */
@NullMarked
package vn.solieu.app.cli;

import org.jspecify.annotations.NullMarked;
