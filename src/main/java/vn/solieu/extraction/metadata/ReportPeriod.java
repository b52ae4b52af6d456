package vn.solieu.extraction.metadata;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Block;
import vn.solieu.document.Period;
import vn.solieu.document.Table;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.extraction.metadata.TitleReader.Title;
import vn.solieu.language.DateGrammar;

/** Settles the time that a whole report speaks of. */
final class ReportPeriod {

    private static final Pattern UP_TO = Pattern.compile("(?s).*\\bden\\s*(het\\s*)?(ngay\\s*|thang\\s*)?$");

    private ReportPeriod() {}

    /**
     * The time of its subtitle, else of its title, else the day up to which most of its text counts, else the day of issue. A title's date
     * that lies far from the day of issue contradicts it, and then the text decides.
     *
     * @return {@code null} when the document names no time at all
     */
    static @Nullable Period of(Title title, List<Block> blocks, @Nullable LocalDate issued) {
        for (String text : new String[] {title.subtitle(), title.text()}) {
            Period period = text == null ? null : lastPeriod(text, issued);
            if (period != null && fits(period, issued)) {
                return period;
            }
        }
        Period counted = mostCountedUpTo(blocks, issued);
        return counted != null ? counted : issued == null ? null : Period.day(issued);
    }

    /** The day that "đến ngày …" names most often; its hour only where every mention has the same. */
    private static @Nullable Period mostCountedUpTo(List<Block> blocks, @Nullable LocalDate issued) {
        Map<LocalDate, List<Period>> mentions = new LinkedHashMap<>();
        for (Block block : blocks) {
            if (block instanceof Table || !TitleReader.isBody(block)) {
                continue;
            }
            String text = block.plainText();
            for (DateGrammar.FoundDate found : DateGrammar.find(text, issued)) {
                String before = VietnameseLetters.bare(text.substring(Math.max(0, found.start() - 24), found.start()));
                Period period = found.period();
                if (period != null
                        && fits(period, issued)
                        && UP_TO.matcher(before).matches()) {
                    mentions.computeIfAbsent(period.end(), _ -> new ArrayList<>())
                            .add(period);
                }
            }
        }
        List<Period> most = List.of();
        for (List<Period> same : mentions.values()) {
            most = same.size() > most.size() ? same : most;
        }
        if (most.isEmpty()) {
            return null;
        }
        Period first = most.getFirst();
        LocalTime time = most.stream().allMatch(first::equals) ? first.time() : null;
        return new Period(first.start(), first.end(), time);
    }

    /** The most exact time a text names: a day before a month, a month before a year; the last of equals. */
    static @Nullable Period lastPeriod(String text, @Nullable LocalDate issued) {
        Period best = null;
        for (DateGrammar.FoundDate found : DateGrammar.find(text, issued)) {
            Period period = found.period();
            if (period != null && (best == null || days(period) <= days(best))) {
                best = period;
            }
        }
        return best;
    }

    private static long days(Period period) {
        return period.start() == null ? 1 : ChronoUnit.DAYS.between(period.start(), period.end()) + 1;
    }

    /** A day must lie before the issue; a plan's month or year may end after it. */
    static boolean fits(Period period, @Nullable LocalDate issued) {
        return issued == null
                || ((!period.end().isAfter(issued.plusDays(1)) || days(period) > 27)
                        && period.end().isAfter(issued.minusDays(200)));
    }
}
