package vn.solieu.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Labels and phrases as lists of words that can be compared.
 *
 * <p>The rules, in order: lower case and NFC; letters and digits only, parted into words; tone placement and i/y as in
 * {@link LetterFolding}; each wording of a line of synonyms becomes the first of its line, the longest wording first;
 * the same word or wording twice running becomes one ("PC-Covid (Bluezone)"); fillers go, the longest
 * first. Synonyms and fillers come from {@code words.yaml}.
 */
final class PhraseFolding {

    /** What a sequence of words becomes, by the first of them. */
    private final Map<String, List<Replacement>> replacements = new HashMap<>();

    private final Set<String> decisive = new HashSet<>();

    private record Replacement(List<String> words, List<String> by) {}

    /**
     * A folding with the given words.
     *
     * @param synonyms lists of wordings that mean the first of them
     * @param fillers wordings that mean nothing here
     * @param decisive words that turn the meaning
     */
    PhraseFolding(List<List<String>> synonyms, List<String> fillers, Collection<String> decisive) {
        for (List<String> line : synonyms) {
            for (String wording : line) {
                replace(words(wording), words(line.getFirst()));
            }
        }
        for (String filler : fillers) {
            replace(words(filler), List.of());
        }
        for (String word : decisive) {
            this.decisive.addAll(words(word));
        }
    }

    private void replace(List<String> words, List<String> by) {
        if (!words.isEmpty()) {
            String first = words.getFirst();
            List<Replacement> known = replacements.get(first);
            if (known == null) {
                known = new ArrayList<>(2);
                replacements.put(first, known);
            }
            known.add(new Replacement(words, by));
        }
    }

    /** The folded words of a text; empty when nothing but fillers is in it. */
    List<String> fold(String text) {
        List<String> words = words(text);
        List<String> folded = new ArrayList<>(words.size());
        List<String> last = List.of();
        int position = 0;
        while (position < words.size()) {
            Replacement longest = longestAt(words, position);
            List<String> by = longest == null ? words.subList(position, position + 1) : longest.by();
            if (!by.isEmpty() && !by.equals(last)) {
                folded.addAll(by);
                last = by;
            }
            position += longest == null ? 1 : longest.words().size();
        }
        return List.copyOf(folded);
    }

    private @Nullable Replacement longestAt(List<String> words, int position) {
        Replacement longest = null;
        for (Replacement candidate : replacements.getOrDefault(words.get(position), List.of())) {
            int end = position + candidate.words().size();
            if ((longest == null || candidate.words().size() > longest.words().size())
                    && end <= words.size()
                    && words.subList(position, end).equals(candidate.words())) {
                longest = candidate;
            }
        }
        return longest;
    }

    /** Whether a folded word turns the meaning of a label: "chưa". */
    boolean isDecisive(String word) {
        return decisive.contains(word);
    }

    /** The words of a text, without case, punctuation, or tone placement. */
    static List<String> words(String text) {
        String lower = LetterFolding.lowerCase(text);
        List<String> words = new ArrayList<>();
        StringBuilder folded = new StringBuilder();
        int start = -1;
        for (int i = 0; i <= lower.length(); i++) {
            boolean within = i < lower.length() && Character.isLetterOrDigit(lower.charAt(i));
            if (within && start < 0) {
                start = i;
            } else if (!within && start >= 0) {
                folded.setLength(0);
                LetterFolding.appendSyllable(folded, lower.substring(start, i));
                words.add(folded.toString());
                start = -1;
            }
        }
        return words;
    }
}
