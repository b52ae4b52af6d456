/**
 * Child processes that parse received files, so that a bad file, or native code that dies on it, costs one page.
 *
 * <p>Parent side: {@link vn.solieu.app.child.ChildReaders} lends {@link vn.solieu.app.child.ChildReader}s, each of which speaks to a
 * {@link vn.solieu.app.child.ChildProcess}. Child side: {@link vn.solieu.app.child.ChildMain}. Between them:
 * {@link vn.solieu.app.child.Wire}.
 */
@NullMarked
package vn.solieu.app.child;

import org.jspecify.annotations.NullMarked;
