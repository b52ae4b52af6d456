package vn.solieu.app.cli;

import java.io.PrintWriter;
import vn.solieu.app.Messages;
import vn.solieu.app.Settings;

/**
 * What every command works with.
 *
 * @param settings folders and clock
 * @param messages sentences in the language chosen
 * @param out results
 * @param err progress and complaints
 * @param terminal whether a person watches: then progress is drawn in place
 */
record Surroundings(Settings settings, Messages messages, PrintWriter out, PrintWriter err, boolean terminal) {}
