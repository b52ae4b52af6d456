package vn.solieu.app.cli;

import java.util.List;
import java.util.Locale;
import vn.solieu.app.Messages;
import vn.solieu.catalogue.IndicatorFault;

/** Tells what is wrong in the indicators that people wrote, where, and what to do about it. */
final class IndicatorFaults {

    /** A file that is no file of indicators at all has faults in every entry; the first ones say so. */
    private static final int MOST_TOLD = 20;

    private static final int USUAL_WIDTH = 80;

    private IndicatorFaults() {}

    /** Prints one sentence a fault, and that the files were left out. */
    static void tell(List<IndicatorFault> faults, Surroundings surroundings) {
        if (faults.isEmpty()) {
            return;
        }
        Messages messages = surroundings.messages();
        int width = surroundings.widthColumns(USUAL_WIDTH);
        TextLines.wrapped(messages.text("indicator-faults"), "", width).forEach(surroundings.err()::println);
        for (IndicatorFault fault : faults.subList(0, Math.min(faults.size(), MOST_TOLD))) {
            List<String> lines = TextLines.wrapped(sentence(fault, messages), "    ", width);
            lines.set(0, "  - " + lines.getFirst().strip());
            lines.forEach(surroundings.err()::println);
        }
        if (faults.size() > MOST_TOLD) {
            surroundings.err().println("  " + messages.text("indicator-faults.more", faults.size() - MOST_TOLD));
        }
    }

    private static String sentence(IndicatorFault fault, Messages messages) {
        String key = "indicator-fault."
                + fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String what = messages.text(key, fault.details().toArray());
        String where = fault.line() == 0
                ? fault.file()
                : messages.text("indicator-fault.line", fault.file(), String.valueOf(fault.line()));
        return where + (fault.entry().isEmpty() ? "" : " (" + fault.entry() + ")") + ": " + what;
    }
}
