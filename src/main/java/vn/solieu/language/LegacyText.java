package vn.solieu.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.solieu.document.Word;

/** Recognises text in an encoding from before Unicode by its content, and turns it into Unicode. */
public final class LegacyText {

    /** Fewer marked words say nothing. */
    private static final int LEAST_WORDS = 6;

    /** Share of the words with foreign letters that must become syllables; other encodings give below a half. */
    private static final double DECODES = 0.85;

    /** Text of which more is already Vietnamese is never touched. */
    private static final double ALREADY_VIETNAMESE = 0.6;

    private LegacyText() {}

    /** The encoding of a text, or empty when it is Unicode already or none of them. */
    public static Optional<LegacyEncoding> detect(List<String> words) {
        List<String> marked = words.stream()
                .map(LegacyText::core)
                .filter(w -> w.length() > 1 && w.chars().anyMatch(c -> c >= 0x80 || c < ' '))
                .toList();
        if (marked.size() < LEAST_WORDS) {
            return Optional.empty();
        }
        long fine = marked.stream().filter(VietnameseSyllables::isSyllable).count();
        if (fine > ALREADY_VIETNAMESE * marked.size()) {
            return Optional.empty();
        }
        LegacyEncoding best = null;
        double bestShare = DECODES;
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            double share = marked.stream()
                            .map(encoding::decode)
                            .filter(VietnameseSyllables::isSyllable)
                            .count()
                    / (double) marked.size();
            if (share >= bestShare && share > fine / (double) marked.size()) {
                best = encoding;
                bestShare = share;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * The words in Unicode, when they were in one of the encodings. A page may mix fonts: a word that is Vietnamese as it stands stays.
     *
     * @return empty when no encoding is recognised
     */
    public static Optional<List<Word>> decoded(List<Word> words) {
        Optional<LegacyEncoding> encoding = detect(words.stream().map(Word::raw).toList());
        if (encoding.isEmpty()) {
            return Optional.empty();
        }
        List<Word> decoded = new ArrayList<>(words.size());
        for (Word word : words) {
            boolean foreign = word.raw().chars().anyMatch(c -> c >= 0x80 || c < ' ');
            boolean fine = !foreign || VietnameseSyllables.isSyllable(core(word.raw()));
            decoded.add(fine ? word : word.withText(encoding.get().decode(word.raw())));
        }
        return Optional.of(decoded);
    }

    /** A word without the punctuation around it; signs that may be letters of an old encoding are kept. */
    private static String core(String word) {
        return word.replaceAll("^[\\p{Punct}“”‘’–…]+|[\\p{Punct}“”‘’–…]+$", "");
    }
}
