package vn.solieu.extraction.figures;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Period;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.language.DateGrammar;

/** The time that a title or the label of a row or column names for the figures below or beside it. */
final class FigureTimes {

    /** Before a date: it is the day of a document, or what figures are compared with. */
    private static final Pattern NOT_TIME = Pattern.compile(
            "(?s).*(\\bso voi( [a-z]+){0,3}|\\bso|\\bvoi|-[a-z&]{2,12}|\\bso \\d+\\S*|\\bvan ban|\\bke hoach|\\bquyet dinh|\\bcong van|\\bbao cao|/[a-z&-]{2,14})"
                    + ",?\\s*((cung ky|cung thoi diem|ky truoc)\\s*)?(ngay\\s*|thang\\s*|nam\\s*)?$");

    private static final int REACH = 30;

    private FigureTimes() {}

    /**
     * The last time a caption or heading names; figures above which it stands cannot be of a later day than the report. A year that holds
     * the time of the report ("vụ Xuân năm 2024") tells less than that and is none.
     */
    static @Nullable Period ofTitle(String text, @Nullable LocalDate issued, @Nullable Period report) {
        Period named = last(text, issued, false);
        return named == null || tellsLess(named, report) ? null : named;
    }

    /** Whether a span only says what is known more exactly. */
    static boolean tellsLess(Period span, @Nullable Period known) {
        return known != null && holds(span, known.end()) && (known.start() == null || holds(span, known.start()));
    }

    /** The time a header or a row's label names, be it to come: a plan's figures are of the time of the plan. */
    static @Nullable Period ofLabel(String text, @Nullable LocalDate issued) {
        return last(text, issued, true);
    }

    private static @Nullable Period last(String text, @Nullable LocalDate issued, boolean evenLater) {
        Period last = null;
        for (DateGrammar.FoundDate date : DateGrammar.find(text, issued)) {
            Period period = date.period();
            if (period == null) {
                continue;
            }
            String before = VietnameseLetters.bare(text.substring(Math.max(0, date.start() - REACH), date.start()));
            if (!isOfSomethingElse(before)
                    && (evenLater
                            || issued == null
                            || !period.end().isAfter(issued.plusDays(1))
                            || holds(period, issued))) {
                last = period;
            }
        }
        return last;
    }

    /**
     * Whether a date names the day of a document or what figures are compared with.
     *
     * @param before the bare words before the date
     */
    static boolean isOfSomethingElse(String before) {
        return NOT_TIME.matcher(before).matches();
    }

    /** Whether a day lies in a span. */
    static boolean holds(Period period, LocalDate day) {
        LocalDate start = period.start();
        return start != null && !start.isAfter(day) && !period.end().isBefore(day);
    }
}
