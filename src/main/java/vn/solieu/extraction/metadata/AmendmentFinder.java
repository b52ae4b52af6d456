package vn.solieu.extraction.metadata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Amendment;
import vn.solieu.document.Block;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.extraction.metadata.TitleReader.Title;
import vn.solieu.language.DateGrammar;

/**
 * Finds the earlier documents that a document says to replace or to correct.
 *
 * <p>Its title may say so in any wording; its text only where it speaks of itself ("Báo cáo này thay thế …") or where the
 * sentence begins with it. Reports tell of other documents that replace others, and those are none of theirs.
 */
final class AmendmentFinder {

    private static final String NUMBERED = "[^.;]{0,160}?\\bso\\s*:?\\s*\\d+\\s*/";

    private static final Pattern IN_TITLE =
            Pattern.compile("\\b(thay the|dinh chinh|hieu chinh|dieu chinh|sua doi|bo sung)\\b" + NUMBERED);

    private static final Pattern IN_TEXT = Pattern.compile(
            "(?:\\b(?:bao cao|cong van|van ban|to trinh|bieu|phu luc|so lieu)\\b[^.;]{0,40}\\bnay\\b[^.;]{0,40}\\b|\\bxin\\s+"
                    + "|^[-–+*(\\s]*)(thay the|dinh chinh|hieu chinh)\\b" + NUMBERED);

    private static final Pattern NUMBER =
            Pattern.compile("(?iuU)\\bsố\\s*:?\\s*(\\d+\\s*/\\s*[\\p{L}\\d&./-]*[\\p{L}\\d])");

    /** Where a sentence ends: not at the full stop of an abbreviation or of a date. */
    private static final Pattern SENTENCE_END = Pattern.compile("[.;](?=\\s+\\p{Lu}|\\s*$)|\\n");

    private AmendmentFinder() {}

    /**
     * What a document says to amend.
     *
     * @param number its own number, which is never one of them
     * @param issued its day of issue, whose year is meant where a date names none
     * @return empty for most documents
     */
    static List<Amendment> find(Title title, List<Block> blocks, @Nullable String number, @Nullable LocalDate issued) {
        List<Amendment> found = new ArrayList<>();
        for (String text : new String[] {title.text(), title.subtitle()}) {
            if (text != null) {
                collect(text, IN_TITLE, number, issued, found);
            }
        }
        for (Block block : blocks) {
            if (TitleReader.isBody(block)) {
                for (String sentence : SENTENCE_END.split(block.plainText())) {
                    collect(sentence.strip(), IN_TEXT, number, issued, found);
                }
            }
        }
        return found;
    }

    private static void collect(
            String sentence, Pattern form, @Nullable String number, @Nullable LocalDate issued, List<Amendment> found) {
        Matcher verb = form.matcher(VietnameseLetters.bare(sentence));
        if (!verb.find() || namesAnother(sentence.substring(0, verb.start(1)), number)) {
            return;
        }
        Amendment.Kind kind = verb.group(1).equals("thay the") ? Amendment.Kind.REPLACES : Amendment.Kind.CORRECTS;
        List<DateGrammar.FoundDate> dates = DateGrammar.find(sentence, issued);
        Matcher cited = NUMBER.matcher(sentence);
        int from = verb.start(1);
        while (cited.find(from)) {
            String earlier = cited.group(1).replaceAll("\\s+", "");
            int next = cited.end();
            from = next;
            LocalDate day = dayBehind(dates, next, sentence);
            boolean known =
                    found.stream().anyMatch(amendment -> amendment.number().equals(earlier));
            if (!known && !earlier.equalsIgnoreCase(number)) {
                found.add(new Amendment(kind, earlier, day, sentence));
            }
        }
    }

    /** Whether a subject is another document: then that one replaces or corrects, and not this one. */
    private static boolean namesAnother(String subject, @Nullable String number) {
        Matcher named = NUMBER.matcher(subject);
        return named.find() && !named.group(1).replaceAll("\\s+", "").equalsIgnoreCase(number);
    }

    /** The day named directly behind a number: nothing stands between but "ngày". */
    private static @Nullable LocalDate dayBehind(List<DateGrammar.FoundDate> dates, int end, String sentence) {
        for (DateGrammar.FoundDate date : dates) {
            boolean behind = date.start() >= end && date.start() - end <= 8;
            if (behind
                    && date.period() != null
                    && date.period().start() == null
                    && !sentence.substring(end, date.start()).contains(",")) {
                return date.period().end();
            }
        }
        return null;
    }
}
