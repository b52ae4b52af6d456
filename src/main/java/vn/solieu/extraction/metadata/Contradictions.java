package vn.solieu.extraction.metadata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Annex;
import vn.solieu.document.Period;
import vn.solieu.document.Problem;
import vn.solieu.extraction.metadata.TitleReader.Title;
import vn.solieu.language.DateGrammar;

/** Finds where the parts of a document contradict each other on who sent it and when. What is right stays open. */
final class Contradictions {

    private static final Pattern CITED = Pattern.compile("(?iuU)số\\s*:?\\s*(\\d+\\s*/\\s*[\\p{L}\\d&.-]+)");

    private Contradictions() {}

    /**
     * Compares title and annexes with number and day of issue.
     *
     * @return problems {@code title-date}, {@code annex-number}, {@code annex-date}; empty when nothing contradicts
     */
    static List<Problem> find(Title title, List<Annex> annexes, @Nullable String number, @Nullable LocalDate issued) {
        List<Problem> problems = new ArrayList<>();
        for (String text : new String[] {title.text(), title.subtitle()}) {
            Period named = text == null || issued == null ? null : ReportPeriod.lastPeriod(text, issued);
            if (named != null && !ReportPeriod.fits(named, issued)) {
                problems.add(Problem.badInput("title-date", named.iso() + " / " + issued));
            }
        }
        for (Annex annex : annexes) {
            ofAnnex(annex, number, issued).ifPresent(p -> problems.add(p.onPage(annex.page())));
        }
        return problems;
    }

    private static Optional<Problem> ofAnnex(Annex annex, @Nullable String number, @Nullable LocalDate issued) {
        Matcher cited = CITED.matcher(annex.sentWith());
        if (number != null && cited.find() && !same(cited.group(1), number)) {
            return Optional.of(Problem.badInput("annex-number", cited.group(1) + " / " + number));
        }
        for (DateGrammar.FoundDate date : DateGrammar.find(annex.sentWith(), issued)) {
            Period period = date.period();
            if (issued != null
                    && period != null
                    && period.start() == null
                    && !period.end().equals(issued)) {
                return Optional.of(Problem.badInput("annex-date", period.iso() + " / " + issued));
            }
        }
        return Optional.empty();
    }

    private static boolean same(String a, String b) {
        return a.replaceAll("[\\s-]", "").equalsIgnoreCase(b.replaceAll("[\\s-]", ""));
    }
}
