package vn.solieu.catalogue;

import java.util.List;

/**
 * An entry of a file of indicators.
 *
 * @param file as it is named
 * @param line 1-based line on which it begins
 * @param indicator what it describes; of an addition only code, wordings and formulas say something
 * @param addition whether it only adds wordings and formulas to an indicator described elsewhere
 */
record IndicatorEntry(String file, int line, Indicator indicator, boolean addition) {

    String code() {
        return indicator.code();
    }

    /** Where it stands, for people: "qr.yaml:6". */
    String place() {
        return file + ":" + line;
    }

    IndicatorFault fault(IndicatorFault.Kind kind, String... details) {
        return new IndicatorFault(file, line, code(), kind, List.of(details));
    }

    /** An addition whose short phrases name no contexts has those of the indicator it adds to. */
    IndicatorEntry withContextsOf(Indicator original) {
        return !addition || !indicator.contexts().isEmpty()
                ? this
                : new IndicatorEntry(file, line, indicator.withContexts(original.contexts()), true);
    }
}
