package vn.solieu.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.solieu.catalogue.IndicatorFault.Kind;

/** The folded phrases of all indicators, by their first word, checked against each other. */
final class PhraseIndex {

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    private final PhraseFolding folding;

    /**
     * A wording of an indicator.
     *
     * @param entry where it stands, and what it means
     * @param written as the catalogue has it
     * @param words folded
     * @param contexts folded wordings of which one must stand in the label or above it; empty for none
     */
    record Phrase(IndicatorEntry entry, String written, List<String> words, List<List<String>> contexts) {

        /** Whether another phrase has the same words below the same context. */
        boolean collidesWith(Phrase other) {
            if (words.size() != other.words.size()
                    || !words.equals(other.words)
                    || entry.code().equals(other.entry.code())) {
                return false;
            }
            if (contexts.isEmpty() || other.contexts.isEmpty()) {
                return contexts.isEmpty() && other.contexts.isEmpty();
            }
            for (List<String> context : contexts) {
                if (other.contexts.contains(context)) {
                    return true;
                }
            }
            return false;
        }
    }

    PhraseIndex(PhraseFolding folding) {
        this.folding = folding;
    }

    /** Adds the phrases of an entry that are right; what is wrong with the others. */
    List<IndicatorFault> add(IndicatorEntry entry) {
        List<IndicatorFault> faults = new ArrayList<>();
        Indicator indicator = entry.indicator();
        add(entry, indicator.phrases(), List.of(), faults);
        List<List<String>> contexts = new ArrayList<>();
        if (!indicator.shortPhrases().isEmpty()) {
            for (String context : indicator.contexts()) {
                List<String> words = folded(context, entry, faults);
                if (!words.isEmpty()) {
                    contexts.add(words);
                }
            }
            // Without a context that means something its short phrases would stand alone.
            add(entry, contexts.isEmpty() ? List.of() : indicator.shortPhrases(), contexts, faults);
        }
        return faults;
    }

    private void add(
            IndicatorEntry entry, List<String> phrases, List<List<String>> contexts, List<IndicatorFault> faults) {
        for (String written : phrases) {
            List<String> words = folded(written, entry, faults);
            if (words.isEmpty()) {
                continue;
            }
            Phrase phrase = new Phrase(entry, written, words, contexts);
            List<Phrase> known = byFirstWord.get(words.getFirst());
            if (known == null) {
                known = new ArrayList<>();
                byFirstWord.put(words.getFirst(), known);
            }
            Phrase taken = null;
            for (Phrase other : known) {
                taken = phrase.collidesWith(other) ? other : taken;
            }
            if (taken == null) {
                known.add(phrase);
            } else {
                faults.add(entry.fault(
                        Kind.PHRASE_TAKEN,
                        written,
                        taken.entry().code(),
                        taken.entry().place()));
            }
        }
    }

    private List<String> folded(String written, IndicatorEntry entry, List<IndicatorFault> faults) {
        List<String> words = folding.fold(written);
        if (words.isEmpty()) {
            faults.add(entry.fault(Kind.ONLY_FILLERS, written));
        }
        return words;
    }

    /** All phrases, in no particular order. */
    List<Phrase> all() {
        List<Phrase> all = new ArrayList<>();
        byFirstWord.values().forEach(all::addAll);
        return all;
    }

    /** The phrases that begin with this word. */
    List<Phrase> beginningWith(String word) {
        return byFirstWord.getOrDefault(word, List.of());
    }

    static boolean startsAt(List<String> words, int position, List<String> wanted) {
        int end = position + wanted.size();
        if (end > words.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!words.get(position + i).equals(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The first position of the wanted words; -1 when they are not there. */
    static int find(List<String> words, List<String> wanted) {
        for (int position = 0; position + wanted.size() <= words.size(); position++) {
            if (startsAt(words, position, wanted)) {
                return position;
            }
        }
        return -1;
    }
}
