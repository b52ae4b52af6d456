package vn.solieu.document;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word of a page with the place of its ink.
 *
 * @param text the normalised letters, never empty
 * @param raw the letters as the source had them
 * @param box in the frame of its page, points
 * @param origin where the letters came from
 * @param confidence in [0,1]; {@code null} where the source gives none (a text layer)
 * @param style size and face
 * @param alternatives other ways its reader saw to read it, the likelier first; empty where it gives none
 */
public record Word(
        String text,
        String raw,
        Box box,
        WordOrigin origin,
        @Nullable Double confidence,
        TypeStyle style,
        List<WordAlternative> alternatives) {

    public Word {
        alternatives = List.copyOf(alternatives);
    }

    /** A word without alternatives. */
    public Word(String text, String raw, Box box, WordOrigin origin, @Nullable Double confidence, TypeStyle style) {
        this(text, raw, box, origin, confidence, style, List.of());
    }

    /** A word whose letters are as the source had them. */
    public Word(String text, Box box, WordOrigin origin, @Nullable Double confidence, TypeStyle style) {
        this(text, text, box, origin, confidence, style);
    }

    /** The words but for those taken. They are told by identity: two of them may look alike. */
    public static List<Word> without(List<Word> words, Collection<Word> taken) {
        Set<Word> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.addAll(taken);
        return words.stream().filter(w -> !gone.contains(w)).toList();
    }

    /** How many letters of the words are sure: each counts as much as its word's confidence, those of a text layer whole. */
    public static double sureLetters(List<Word> words) {
        double sure = 0;
        for (Word word : words) {
            sure += word.text.length() * (word.confidence == null ? 1 : word.confidence);
        }
        return sure;
    }

    public Word withText(String newText) {
        return newText.equals(text) ? this : new Word(newText, raw, box, origin, confidence, style, alternatives);
    }

    public Word withBox(Box newBox) {
        return newBox.equals(box) ? this : new Word(text, raw, newBox, origin, confidence, style, alternatives);
    }

    public Word withConfidence(@Nullable Double newConfidence) {
        return new Word(text, raw, box, origin, newConfidence, style, alternatives);
    }
}
