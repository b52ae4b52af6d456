package vn.solieu.language;

import java.util.List;
import java.util.Locale;
import vn.solieu.document.OpenedPage;
import vn.solieu.document.Word;
import vn.solieu.language.TextLayerTrust.Verdict;

/**
 * Judges whether the text layer of a page can be trusted, by how surprising it is to a model of the language as it stands and after it was
 * mended. Right text cannot be mended much; bare or misread letters can.
 *
 * <p>The bounds were set on held-out text in right, bare and misread form, from fifteen words a page up: right text lies at 2.9 to 7.9 nats a
 * word and mending gains it at most 0.6; bare text lies at 8.5 and above and gains at least 2.4; English lies at 10.3 and gains at most 0.2.
 */
public final class TextLayerJudge {

    /** Fewer words of letters say nothing about a language. */
    private static final int LEAST_WORDS = 12;

    /** More surprise than this and no gain by mending: another language. */
    private static final double MOST_VIETNAMESE = 8.2;

    /** A text that mending improves by more is not what the page shows. */
    private static final double MOST_GAIN = 1;

    /** A text for which misread letters explain so much more than missing marks is misread. */
    private static final double MISREAD_GAIN = 0.9;

    /** A bare text has next to no marks; misread ones have those of other languages. */
    private static final double MARKED_WHEN_STRIPPED = 0.03;

    /** Share of well-built syllables in bare text: above 0.9; foreign names and abbreviations take the rest. */
    private static final double WELL_BUILT = 0.8;

    /** More glyphs without a letter than this share spoil a layer. */
    private static final double UNMAPPED = 0.05;

    private final LanguageEvidence evidence;

    public TextLayerJudge(LanguageEvidence evidence) {
        this.evidence = evidence;
    }

    /** Judges the layer of a page. */
    public TextLayerTrust judge(OpenedPage page) {
        List<String> tokens = page.textLayer().stream()
                .map(Word::text)
                .map(TextLayerJudge::lettersOf)
                .filter(t -> t.length() >= 2 && !isAcronym(t))
                .toList();
        boolean legacyFont = page.fonts().stream().anyMatch(TextLayerJudge::isLegacyFont);
        String text = String.join(" ", page.textLayer().stream().map(Word::text).toList());
        // Such fonts also carry Unicode text where a later program wrote it.
        if (legacyFont && !(tokens.size() >= LEAST_WORDS && isVietnamese(text))) {
            return new TextLayerTrust(Verdict.LEGACY_ENCODING, "legacy-font");
        }
        int glyphs = page.textLayer().stream().mapToInt(w -> w.text().length()).sum();
        if (page.unmappedGlyphs() > UNMAPPED * (glyphs + page.unmappedGlyphs())) {
            return new TextLayerTrust(Verdict.GARBLED, "glyphs-without-letters");
        }
        // VISCII shares half its letters with Latin-1, and puts others where Latin-1 has no letters: such text may pass
        // for
        // Vietnamese with errors, or for too short.
        if (LegacyText.detect(page.textLayer().stream().map(Word::raw).toList()).isPresent()) {
            return new TextLayerTrust(Verdict.LEGACY_ENCODING, "legacy-letters");
        }
        if (tokens.size() < LEAST_WORDS) {
            return tooShort(page);
        }
        if (isVietnamese(text)) {
            return new TextLayerTrust(
                    Verdict.TRUSTED, page.hiddenText() ? "vietnamese-hidden-layer" : "vietnamese-text-layer");
        }
        return mendable(text, tokens);
    }

    /** Whether a text is right Vietnamese: hardly surprising, and not much less so after mending. */
    public boolean isVietnamese(String text) {
        double surprise = evidence.surprise(text);
        return surprise <= MOST_VIETNAMESE && surprise - evidence.surpriseRestored(text) < MOST_GAIN;
    }

    private TextLayerTrust mendable(String text, List<String> tokens) {
        double surprise = evidence.surprise(text);
        double restored = evidence.surpriseRestored(text);
        double ungarbled = evidence.surpriseUngarbled(text);
        if (surprise - Math.min(restored, ungarbled) < MOST_GAIN) {
            return new TextLayerTrust(Verdict.NOT_VIETNAMESE, "not-vietnamese");
        }
        double marked =
                share(tokens.stream().filter(VietnameseSyllables::hasMarks).count(), tokens);
        double wellBuilt = share(
                tokens.stream().filter(VietnameseSyllables::isBareSyllable).count(), tokens);
        boolean stripped =
                marked <= MARKED_WHEN_STRIPPED && wellBuilt >= WELL_BUILT && restored - ungarbled < MISREAD_GAIN;
        return stripped
                ? new TextLayerTrust(Verdict.STRIPPED, "no-diacritics")
                : new TextLayerTrust(Verdict.GARBLED, "syllables-not-vietnamese");
    }

    private static TextLayerTrust tooShort(OpenedPage page) {
        if (page.scan() != null || page.textLayer().isEmpty()) {
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
