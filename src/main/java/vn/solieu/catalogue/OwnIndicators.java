package vn.solieu.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.solieu.catalogue.IndicatorFault.Kind;

/**
 * Chooses, of the files that people wrote, those that agree with the built-in ones and with each other.
 *
 * <p>A file is taken whole or not at all. One that leans on a file that was not taken is not taken either, so the
 * files are looked at again until nothing changes.
 */
final class OwnIndicators {

    private final List<IndicatorEntry> builtIn;
    private final PhraseFolding folding;
    private final List<IndicatorFault> faults = new ArrayList<>();
    private List<IndicatorFile> right = new ArrayList<>();

    OwnIndicators(List<IndicatorEntry> builtIn, PhraseFolding folding, List<IndicatorFile> files) {
        this.builtIn = builtIn;
        this.folding = folding;
        for (IndicatorFile file : files) {
            if (file.faults().isEmpty()) {
                right.add(file);
            }
            faults.addAll(file.faults());
        }
        int before;
        do {
            before = right.size();
            keepRight();
        } while (right.size() < before);
    }

    /** The files that may be used, in their order. */
    List<IndicatorFile> right() {
        return right;
    }

    /** What is wrong with the others. */
    List<IndicatorFault> faults() {
        return faults;
    }

    private void keepRight() {
        Map<String, IndicatorEntry> described = new HashMap<>();
        PhraseIndex phrases = new PhraseIndex(folding);
        for (IndicatorEntry entry : builtIn) {
            described.put(entry.code(), entry);
            phrases.add(entry);
        }
        for (IndicatorFile file : right) {
            file.entries().stream()
                    .filter(entry -> !entry.addition())
                    .forEach(entry -> described.putIfAbsent(entry.code(), entry));
        }
        List<IndicatorFile> kept = new ArrayList<>();
        for (IndicatorFile file : right) {
            List<IndicatorFault> found = new ArrayList<>();
            file.entries().forEach(entry -> found.addAll(faultsOf(entry, described)));
            if (found.isEmpty()) {
                file.entries().forEach(entry -> found.addAll(phrases.add(withContexts(entry, described))));
            }
            if (found.isEmpty()) {
                kept.add(file);
                continue;
            }
            faults.addAll(found);
            // Its codes and phrases may stand in the way of the next files: these wait for another look.
            kept.addAll(right.subList(right.indexOf(file) + 1, right.size()));
            break;
        }
        right = kept;
    }

    private static List<IndicatorFault> faultsOf(IndicatorEntry entry, Map<String, IndicatorEntry> described) {
        List<IndicatorFault> faults = new ArrayList<>();
        IndicatorEntry first = described.get(entry.code());
        if (first == null) {
            faults.add(entry.fault(Kind.UNKNOWN_INDICATOR));
        } else if (!entry.addition() && !first.place().equals(entry.place())) {
            faults.add(entry.fault(Kind.CODE_TAKEN, first.place()));
        } else if (!entry.indicator().shortPhrases().isEmpty()
                && withContexts(entry, described).indicator().contexts().isEmpty()) {
            faults.add(entry.fault(Kind.NO_CONTEXTS));
        }
        for (Formula formula : entry.indicator().formulas()) {
            for (String code : formula.codes()) {
                if (!described.containsKey(code)) {
                    faults.add(entry.fault(Kind.FORMULA_CODE, code));
                }
            }
        }
        return faults;
    }

    private static IndicatorEntry withContexts(IndicatorEntry entry, Map<String, IndicatorEntry> described) {
        IndicatorEntry original = described.get(entry.code());
        return original == null ? entry : entry.withContextsOf(original.indicator());
    }
}
