/**
 * The program people start: settings, the pipeline that runs through all rooms, the command line.
 *
 * <p>Read {@link vn.solieu.app.ReportPipeline} first, then {@code cli} (commands), {@code child} (processes that parse received files)
 * and {@code json} (the contract of {@code read}). Environment, clock, terminal and processes are used here only.
 */
@NullMarked
package vn.solieu.app;

import org.jspecify.annotations.NullMarked;
