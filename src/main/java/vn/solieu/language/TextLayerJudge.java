package vn.solieu.language;

import java.util.List;
import java.util.Locale;
import vn.solieu.document.OpenedPage;
import vn.solieu.document.Word;
import vn.solieu.language.TextLayerTrust.Verdict;

/** Judges whether the text layer of a page can be trusted, by its fonts and by how Vietnamese its syllables are. */
public final class TextLayerJudge {

    /** Fewer words of letters say nothing about a language. */
    private static final int LEAST_WORDS = 12;

    /** Share of syllables with marks: 0.66-0.83 on pages of Vietnamese reports, below 0.4 in layers of English OCR. */
    private static final double MARKED_IN_VIETNAMESE = 0.5;

    /** Share of well-built syllables: above 0.9 in good text; foreign names and abbreviations take the rest. */
    private static final double WELL_BUILT = 0.75;

    /** Stripped text has next to no marks. */
    private static final double MARKED_WHEN_STRIPPED = 0.08;

    /** More glyphs without a letter than this share spoil a layer. */
    private static final double UNMAPPED = 0.05;

    public TextLayerTrust judge(OpenedPage page) {
        List<String> tokens = page.textLayer().stream()
                .map(Word::text)
                .map(TextLayerJudge::lettersOf)
                .filter(t -> t.length() >= 2 && !isAcronym(t))
                .toList();
        boolean scanned = page.scan() != null;
        boolean legacyFont = page.fonts().stream().anyMatch(TextLayerJudge::isLegacyFont);
        // Such fonts also carry Unicode text where a later program wrote it.
        boolean vietnamese = tokens.size() >= LEAST_WORDS && isVietnamese(tokens);
        if (legacyFont && !vietnamese) {
            return new TextLayerTrust(Verdict.LEGACY_ENCODING, "legacy-font");
        }
        int glyphs = page.textLayer().stream().mapToInt(w -> w.text().length()).sum();
        if (page.unmappedGlyphs() > UNMAPPED * (glyphs + page.unmappedGlyphs())) {
            return new TextLayerTrust(Verdict.GARBLED, "glyphs-without-letters");
        }
        if (tokens.size() < LEAST_WORDS) {
            return tooShort(page, scanned);
        }
        if (vietnamese) {
            return new TextLayerTrust(
                    Verdict.TRUSTED, page.hiddenText() ? "vietnamese-hidden-layer" : "vietnamese-text-layer");
        }
        double marked =
                share(tokens.stream().filter(VietnameseSyllables::hasMarks).count(), tokens);
        double bareBuilt = share(
                tokens.stream().filter(VietnameseSyllables::isBareSyllable).count(), tokens);
        if (marked <= MARKED_WHEN_STRIPPED && bareBuilt >= WELL_BUILT) {
            return new TextLayerTrust(Verdict.STRIPPED, "no-diacritics");
        }
        if (!scanned && marked <= MARKED_WHEN_STRIPPED) {
            // A digital page in another language: its letters are what it shows.
            return new TextLayerTrust(Verdict.TRUSTED, "not-vietnamese");
        }
        return new TextLayerTrust(Verdict.GARBLED, "syllables-not-vietnamese");
    }

    private static boolean isVietnamese(List<String> tokens) {
        double marked =
                share(tokens.stream().filter(VietnameseSyllables::hasMarks).count(), tokens);
        double wellBuilt =
                share(tokens.stream().filter(VietnameseSyllables::isSyllable).count(), tokens);
        return marked >= MARKED_IN_VIETNAMESE && wellBuilt >= WELL_BUILT;
    }

    private static TextLayerTrust tooShort(OpenedPage page, boolean scanned) {
        if (scanned || page.textLayer().isEmpty()) {
            return new TextLayerTrust(Verdict.NONE, "no-text-layer");
        }
        return new TextLayerTrust(Verdict.TRUSTED, "digital-page");
    }

    private static double share(long count, List<String> tokens) {
        return count / (double) tokens.size();
    }

    private static boolean isLegacyFont(String name) {
        String plain = name.substring(name.indexOf('+') + 1).toLowerCase(Locale.ROOT);
        return plain.startsWith(".vn") || plain.startsWith("vni-") || plain.startsWith("vn3");
    }

    private static boolean isAcronym(String token) {
        return token.length() <= 5
                && !VietnameseSyllables.hasMarks(token)
                && token.equals(token.toUpperCase(Locale.ROOT));
    }

    private static String lettersOf(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && !Character.isLetterOrDigit(word.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(word.charAt(to - 1))) {
            to--;
        }
        String core = word.substring(from, to);
        return core.chars().allMatch(Character::isLetter) ? core : "";
    }
}
