package vn.solieu.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.solieu.catalogue.Indicator;
import vn.solieu.catalogue.IndicatorCatalogue;
import vn.solieu.catalogue.IndicatorMatch;
import vn.solieu.catalogue.IndicatorSuggestion;
import vn.solieu.catalogue.NearestIndicators;
import vn.solieu.records.RecordStore;
import vn.solieu.records.UnmatchedFigure;

/** The printed labels of figures that no indicator was found for, each with what it may mean. */
public final class UnmatchedLabels {

    /** Wordings that are farther have only common words in common: there a new indicator is proposed. */
    private static final double NEAR = 0.3;

    /** A topic is a wider thing than an indicator, but chance has no topic. */
    private static final double NEAR_ENOUGH_FOR_TOPIC = 0.2;

    /** Years of reports from a whole province; beyond it the list says that it is not complete. */
    private static final int MOST = 200_000;

    /**
     * A label.
     *
     * @param label as printed, in its most frequent form
     * @param figures how many figures have it
     * @param documents in how many documents
     * @param unit its most frequent unit of measure; null when none was printed
     * @param file file of an example
     * @param page 1-based page of the example
     * @param value number of the example, as printed
     * @param known what the catalogue says by now: reading the documents again will find it
     * @param suggestion the nearest indicator; null when none is near
     * @param proposedCode a code for a new indicator, where none is near
     */
    public record Label(
            String label,
            int figures,
            int documents,
            @Nullable String unit,
            String file,
            int page,
            String value,
            @Nullable Indicator known,
            @Nullable IndicatorSuggestion suggestion,
            String proposedCode) {

        /** The example with its unit: "471 hồ sơ", "98,07%". */
        public String valueWithUnit() {
            return unit == null || value.endsWith(unit) ? value : value + " " + unit;
        }
    }

    /**
     * All labels, the most frequent first.
     *
     * @param complete whether no figure was passed over because there were too many
     */
    public record Listed(List<Label> labels, boolean complete) {
        /** Keeps an unmodifiable copy of the labels. */
        public Listed {
            labels = List.copyOf(labels);
        }
    }

    /** What belongs to one label, however it is spelled. */
    private static final class Group {
        private final Map<String, Integer> spellings = new TreeMap<>();
        private final Map<String, Integer> units = new TreeMap<>();
        private final Set<String> documents = new HashSet<>();
        private final UnmatchedFigure example;
        private int figures;

        Group(UnmatchedFigure example) {
            this.example = example;
        }

        void add(UnmatchedFigure figure) {
            figures += figure.count();
            spellings.merge(figure.label(), figure.count(), Integer::sum);
            if (figure.unit() != null) {
                units.merge(figure.unit(), figure.count(), Integer::sum);
            }
            documents.add(figure.document());
        }

        static Optional<String> mostFrequent(Map<String, Integer> counted) {
            return counted.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(
                                    Map.Entry.<String, Integer>comparingByKey().reversed()))
                    .map(Map.Entry::getKey);
        }
    }

    private UnmatchedLabels() {}

    /** Asks the records for the figures without indicator, and the catalogue what their labels may mean. */
    public static Listed of(RecordStore records, IndicatorCatalogue catalogue) {
        List<UnmatchedFigure> found = records.unmatchedFigures(MOST + 1);
        NearestIndicators nearest = catalogue.nearest();
        Map<String, Group> groups = new LinkedHashMap<>();
        for (UnmatchedFigure figure : found) {
            groups.computeIfAbsent(nearest.key(figure.label()), _ -> new Group(figure))
                    .add(figure);
        }
        List<Label> labels = new ArrayList<>();
        groups.values().forEach(group -> labels.add(label(group, catalogue, nearest)));
        labels.sort(Comparator.comparingInt(Label::documents)
                .thenComparingInt(Label::figures)
                .reversed()
                .thenComparing(Label::label));
        return new Listed(labels, found.size() <= MOST);
    }

    private static Label label(Group group, IndicatorCatalogue catalogue, NearestIndicators nearest) {
        String label = Group.mostFrequent(group.spellings).orElse("");
        String unit = Group.mostFrequent(group.units).orElse(null);
        List<IndicatorSuggestion> near = nearest.of(label, unit, 1);
        IndicatorSuggestion suggestion = near.isEmpty() || near.getFirst().nearness() < NEAR ? null : near.getFirst();
        String topic = near.isEmpty() || near.getFirst().nearness() < NEAR_ENOUGH_FOR_TOPIC
                ? ""
                : near.getFirst().indicator().topic();
        return new Label(
                label,
                group.figures,
                group.documents.size(),
                unit,
                group.example.file(),
                group.example.page(),
                group.example.raw(),
                catalogue.match(label, List.of()).map(IndicatorMatch::indicator).orElse(null),
                suggestion,
                suggestion == null ? nearest.proposedCode(label, topic) : "");
    }
}
