package vn.solieu.reading.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.solieu.document.WordAlternative;

/** What each letter of a word may be, and the words that come of it. */
final class LetterChoices {

    /** Less likely letters are noise. */
    private static final double LEAST = 0.01;

    /** Alternatives kept for a word. */
    private static final int MOST_WORDS = 8;

    private final List<String> letters = new ArrayList<>();
    private final List<List<WordAlternative>> choices = new ArrayList<>();
    /** Adds the next letter as it was read. */
    void letter(String text) {
        letters.add(text);
        choices.add(new ArrayList<>());
    }

    /** Adds something the letter added last may be. */
    void choice(String text, double confidence) {
        if (confidence >= LEAST) {
            choices.getLast().add(new WordAlternative(text, Math.min(1, confidence)));
        }
    }

    /** Words that differ from what was read in one or two letters, the likeliest first; empty where the letters do not make the word. */
    List<WordAlternative> words(String read) {
        if (!String.join("", letters).equals(read)) {
            return List.of();
        }
        List<WordAlternative> words = new ArrayList<>(List.of(new WordAlternative("", 1)));
        for (int i = 0; i < letters.size(); i++) {
            List<WordAlternative> longer = new ArrayList<>();
            for (WordAlternative word : words) {
                boolean known = false;
                for (WordAlternative choice : choices.get(i)) {
                    known |= choice.text().equals(letters.get(i));
                    longer.add(
                            new WordAlternative(word.text() + choice.text(), word.confidence() * choice.confidence()));
                }
                if (!known) {
                    longer.add(new WordAlternative(word.text() + letters.get(i), word.confidence()));
                }
            }
            longer.sort(Comparator.comparingDouble(WordAlternative::confidence).reversed());
            words = new ArrayList<>(longer.subList(0, Math.min(MOST_WORDS + 1, longer.size())));
        }
        return words.stream()
                .filter(w -> !w.text().equals(read) && !w.text().isBlank())
                .limit(MOST_WORDS)
                .toList();
    }
}
