package vn.solieu.extraction.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.solieu.catalogue.IndicatorCatalogue;
import vn.solieu.catalogue.IndicatorMatch;
import vn.solieu.document.VietnameseLetters;

/** The indicator that a printed label means, and the label in words enough to be understood without the page. */
final class IndicatorLabels {

    /** A longer label has been printed for people who do not see what is around it. */
    private static final int SHORT_LABEL = 5;

    /** Words that say how a thing is counted, which every label may leave out. */
    private static final Set<String> COUNTING = Set.of("so", "tong", "luong", "luy", "ke", "da", "nguoi", "duoc");

    private final IndicatorCatalogue indicators;

    IndicatorLabels(IndicatorCatalogue indicators) {
        this.indicators = indicators;
    }

    /** The indicator that a label means below these headings, the nearest last. */
    Optional<IndicatorMatch> match(String label, List<String> headings) {
        return indicators.match(label, headings);
    }

    /** What a unit of measure always measures. */
    private static final Map<String, String> QUANTITIES =
            Map.of("ha", "Diện tích", "tạ/ha", "Năng suất", "tấn/ha", "Năng suất");

    /**
     * A label completed from its indicator, and from its unit: "cây ngô 612,4 ha" is an area.
     *
     * @see #completed(String, Optional)
     */
    String completed(String label, Optional<IndicatorMatch> match, String unit) {
        String full = completed(label, match);
        String quantity = QUANTITIES.get(unit);
        boolean shortLabel = full.split("\\s+").length <= 2 * SHORT_LABEL;
        return quantity == null || !shortLabel || FigureWords.contains(full, quantity) ? full : quantity + " - " + full;
    }

    /**
     * A short label completed from the name of its indicator: "Lượt quét trong ngày" is "Lượt quét mã QR trong ngày" in a report on QR
     * codes. Nothing printed is left out, and a label the catalogue does not know stays as it is.
     */
    String completed(String label, Optional<IndicatorMatch> match) {
        String[] printed = label.split("\\s+");
        if (match.isEmpty() || printed.length > SHORT_LABEL) {
            return label;
        }
        List<String> words = Arrays.asList(bareWords(label));
        List<String> phrase = Arrays.asList(bareWords(match.get().phrase()));
        String name = match.get().indicator().vietnamese();
        List<String> full = Arrays.asList(bareWords(name));
        boolean saysMore = full.stream().anyMatch(w -> !words.contains(w) && !COUNTING.contains(w));
        boolean repeats = words.stream().anyMatch(w -> !phrase.contains(w) && full.contains(w));
        int at = java.util.Collections.indexOfSubList(words, phrase);
        if (at < 0 || !saysMore || repeats || !full.containsAll(phrase) || words.size() != printed.length) {
            return label;
        }
        String before = String.join(" ", Arrays.copyOfRange(printed, 0, at));
        String after = String.join(" ", Arrays.copyOfRange(printed, at + phrase.size(), printed.length));
        String middle =
                before.isEmpty() ? name : name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
        return Wording.join(Wording.join(before, middle), after);
    }

    private static String[] bareWords(String text) {
        return VietnameseLetters.bare(text).strip().split("[^\\p{L}\\p{N}]+");
    }
}
