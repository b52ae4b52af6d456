package vn.solieu.extraction.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Period;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.language.DateGrammar.FoundDate;

/** The time that each number of a running text speaks of: the last moment or span the text names before it, else that of its report. */
final class ProsePeriods {

    private static final Pattern UP_TO =
            Pattern.compile("(?s).*\\b(den|tinh den|cap nhat den|toi)\\s*(het\\s*)?(ngay\\s*|thang\\s*)?$");

    private static final int REACH = 30;

    private record Named(int end, Period period) {}

    private final List<Named> named = new ArrayList<>();
    private final @Nullable Period otherwise;

    /**
     * The times a text names.
     *
     * @param inherited the time of the paragraph it is a list item of, or of the report; {@code null} for none
     * @param issued figures cannot be of a later day; {@code null} when not known
     */
    ProsePeriods(String text, List<FoundDate> dates, @Nullable Period inherited, @Nullable LocalDate issued) {
        otherwise = inherited;
        for (FoundDate date : dates) {
            Period period = date.period();
            if (period == null) {
                continue;
            }
            String before = VietnameseLetters.bare(text.substring(Math.max(0, date.start() - REACH), date.start()));
            boolean tells = UP_TO.matcher(before).matches()
                    || (period.start() != null && !FigureTimes.isOfSomethingElse(before));
            boolean notLater =
                    issued == null || !period.end().isAfter(issued.plusDays(1)) || FigureTimes.holds(period, issued);
            if (tells && notLater && !FigureTimes.tellsLess(period, inherited)) {
                named.add(new Named(date.end(), period));
            }
        }
    }

    /** The time of a number that begins here. */
    @Nullable
    Period at(int start) {
        Period period = otherwise;
        for (Named moment : named) {
            if (moment.end() <= start) {
                period = moment.period();
            }
        }
        return period;
    }

    /** The last time the text names; what it leads into, as "tính đến ngày 05/01 như sau:", is of that time. */
    @Nullable
    Period last() {
        return named.isEmpty() ? null : named.getLast().period();
    }
}
