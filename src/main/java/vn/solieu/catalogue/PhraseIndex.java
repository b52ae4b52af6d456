package vn.solieu.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The folded phrases of all indicators, by their first word, checked against each other. */
final class PhraseIndex {

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    private final PhraseFolding folding;

    /**
     * A wording of an indicator.
     *
     * @param written as the catalogue has it
     * @param words folded
     * @param contexts folded wordings of which one must stand in the label or above it; empty for none
     * @param place file, line and code
     */
    record Phrase(Indicator indicator, String written, List<String> words, List<List<String>> contexts, String place) {

        /** Whether another phrase has the same words below the same context. */
        boolean collidesWith(Phrase other) {
            if (words.size() != other.words.size()
                    || !words.equals(other.words)
                    || indicator.code().equals(other.indicator.code())) {
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

    PhraseIndex(List<IndicatorFiles.Entry> entries, PhraseFolding folding) {
        this.folding = folding;
        for (IndicatorFiles.Entry entry : entries) {
            Indicator indicator = entry.indicator();
            if (indicator.phrases().isEmpty() && indicator.shortPhrases().isEmpty()) {
                throw new IndicatorFormatException(entry.place(), "no phrases");
            }
            if (!indicator.shortPhrases().isEmpty() && indicator.contexts().isEmpty()) {
                throw new IndicatorFormatException(entry.place(), "\"short\" needs \"contexts\"");
            }
            add(entry, indicator.phrases(), List.of());
            List<List<String>> contexts = new ArrayList<>();
            for (String context : indicator.contexts()) {
                contexts.add(folded(context, entry.place()));
            }
            add(entry, indicator.shortPhrases(), contexts);
        }
    }

    private void add(IndicatorFiles.Entry entry, List<String> phrases, List<List<String>> contexts) {
        for (String written : phrases) {
            List<String> words = folded(written, entry.place());
            Phrase phrase = new Phrase(entry.indicator(), written, words, contexts, entry.place());
            List<Phrase> known = byFirstWord.get(words.getFirst());
            if (known == null) {
                known = new ArrayList<>();
                byFirstWord.put(words.getFirst(), known);
            }
            for (Phrase other : known) {
                if (phrase.collidesWith(other)) {
                    throw new IndicatorFormatException(
                            entry.place(), "\"" + written + "\" is already a phrase of " + other.place());
                }
            }
            known.add(phrase);
        }
    }

    private List<String> folded(String written, String place) {
        List<String> words = folding.fold(written);
        if (words.isEmpty()) {
            throw new IndicatorFormatException(place, "nothing but fillers in \"" + written + '"');
        }
        return words;
    }

    /** The phrases that stand in the words from this position on. */
    List<Phrase> at(List<String> words, int position) {
        List<Phrase> found = new ArrayList<>();
        for (Phrase phrase : byFirstWord.getOrDefault(words.get(position), List.of())) {
            if (startsAt(words, position, phrase.words())) {
                found.add(phrase);
            }
        }
        return found;
    }

    static boolean startsAt(List<String> words, int position, List<String> wanted) {
        int end = position + wanted.size();
        return end <= words.size() && words.subList(position, end).equals(wanted);
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
