package vn.solieu.extraction.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Block;
import vn.solieu.document.Paragraph;
import vn.solieu.document.Problem;
import vn.solieu.document.RunningText;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.document.Zone;

/**
 * Number and symbol, place and day of issue.
 *
 * <p>Numbers and days are often written by hand into the print. What was read of such digits is not sure: then there is no number, and
 * a doubt says what it looked like.
 *
 * @param number "576/BC-UBND", or {@code null}
 * @param place of issue, or {@code null}
 * @param date of issue, or {@code null}
 * @param doubts problems {@code number-uncertain}, {@code date-uncertain}
 */
record IssueLines(
        @Nullable String number,
        @Nullable String place,
        @Nullable LocalDate date,
        List<Problem> doubts) {

    private static final Pattern NUMBER = Pattern.compile(
            "(?iu:s[ốoóò6])?\\s*[:.]?\\s*(\\d{1,6})?\\s*/\\s*([\\p{Lu}\\d][\\p{L}\\d&.,]*(?:\\s?[-–]\\s?[\\p{L}\\d&.]+)*)");
    private static final Pattern PARTY_NUMBER =
            Pattern.compile("(?iu:s[ốo])\\s*[:.]?\\s*(\\d{1,6}\\s?[-–]\\s?\\p{L}{1,4}/\\p{L}[\\p{L}\\d-]*)");

    private static final Pattern PLACE_AND_DATE = Pattern.compile(
            "^(.*?)[,.;]?\\s*ng[àaáảã]y\\s*(\\d{1,2})\\s*th[áaàảã]ng\\s*(\\d{1,2})\\s*n[ăaâ]m\\s*(\\d{4})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Digits of print are read with more confidence even on faxes; those of handwriting with less. */
    private static final double SURE = 0.8;

    /** Blocks at the beginning of a document without a letterhead among which its number may stand. */
    private static final int FIRST_BLOCKS = 5;

    IssueLines {
        doubts = List.copyOf(doubts);
    }

    static IssueLines of(List<Block> blocks) {
        List<Problem> doubts = new ArrayList<>();
        String number = null;
        for (RunningText line : numberLines(blocks)) {
            number = number == null ? number(line, doubts) : number;
        }
        RunningText dated = null;
        Matcher matcher = null;
        for (RunningText line : dateLines(blocks)) {
            Matcher found = PLACE_AND_DATE.matcher(line.value());
            if (matcher == null && found.find()) {
                matcher = found;
                dated = line;
            }
        }
        if (matcher == null || dated == null) {
            return new IssueLines(number, null, null, doubts);
        }
        String place = ZoneLines.emptyToNull(
                matcher.group(1).replaceFirst("^[^\\p{L}]+", "").strip());
        LocalDate date = date(matcher);
        boolean sure =
                isSure(dated, matcher.start(2), matcher.end(2)) && isSure(dated, matcher.start(3), matcher.end(4));
        if (date != null && !sure) {
            doubts.add(Problem.badInput("date-uncertain", date.toString()));
            date = null;
        }
        return new IssueLines(number, place, date, doubts);
    }

    private static List<RunningText> numberLines(List<Block> blocks) {
        List<RunningText> lines = new ArrayList<>(ZoneLines.texts(blocks, Zone.NUMBER));
        for (Block block : blocks.subList(0, Math.min(blocks.size(), lines.isEmpty() ? FIRST_BLOCKS : 0))) {
            // A page without a letterhead still names its number first.
            if (block instanceof Paragraph p
                    && p.zone() == Zone.BODY
                    && VietnameseLetters.bare(p.text().value()).matches("(?s)so\\s*:.*")) {
                lines.add(p.text());
            }
        }
        return lines;
    }

    private static List<RunningText> dateLines(List<Block> blocks) {
        List<RunningText> lines = new ArrayList<>(ZoneLines.texts(blocks, Zone.PLACE_AND_DATE));
        lines.addAll(ZoneLines.texts(blocks, Zone.LETTERHEAD_STATE));
        return lines;
    }

    private static @Nullable String number(RunningText line, List<Problem> doubts) {
        Matcher party = PARTY_NUMBER.matcher(line.value());
        Matcher state = NUMBER.matcher(line.value());
        String read;
        int start;
        int end;
        if (party.find()) {
            read = party.group(1).replace(" ", "");
            start = party.start(1);
            end = party.end(1);
        } else if (state.find() && state.group(1) != null) {
            read = state.group(1) + "/" + state.group(2).replace(" ", "").replace('–', '-');
            start = state.start(1);
            end = state.end(1);
        } else {
            // The number itself is often written by hand and then missing: a symbol alone is no number.
            return null;
        }
        // What stands between the announcement and the digits may be digits that were not understood: "5⁄49/QĐ".
        boolean whole = line.value().substring(0, start).matches("(?iuUs).*s\\p{L}?\\s*[:.]?\\s*|\\s*");
        if (!whole || !isSure(line, start, end)) {
            doubts.add(Problem.badInput("number-uncertain", read));
            return null;
        }
        return read;
    }

    private static boolean isSure(RunningText line, int start, int end) {
        Double confidence = line.confidenceOf(start, end);
        return confidence == null || confidence >= SURE;
    }

    private static @Nullable LocalDate date(Matcher m) {
        try {
            return LocalDate.of(
                    Integer.parseInt(m.group(4)), Integer.parseInt(m.group(3)), Integer.parseInt(m.group(2)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
