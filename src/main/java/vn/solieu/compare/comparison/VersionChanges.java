package vn.solieu.compare.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Observation;
import vn.solieu.document.ObservationKind;
import vn.solieu.document.Period;
import vn.solieu.records.DocumentVersion;
import vn.solieu.records.ObservationQuery;
import vn.solieu.records.RecordStore;
import vn.solieu.records.StoredObservation;

/** What the versions of a document say otherwise than those they speak for. */
public final class VersionChanges {

    /**
     * A statement that changed from one version to another.
     *
     * @param before in the version that no longer speaks; {@code null} when it does not state this
     * @param after in the version that speaks; {@code null} when it does not state this
     */
    public record Change(
            @Nullable StoredObservation before, @Nullable StoredObservation after) {}

    /**
     * What changed between two documents.
     *
     * @param before id of the one that no longer speaks, wholly or in part
     * @param after id of the one that speaks in its place
     * @param changes in the order of the figures; empty when both say the same
     */
    public record Step(DocumentVersion before, DocumentVersion after, List<Change> changes) {
        public Step {
            changes = List.copyOf(changes);
        }
    }

    /** What makes two figures statements about the same thing. */
    private record Statement(String indicator, String place, ObservationKind kind, String period) {

        static Statement of(Observation figure) {
            Period period = figure.period();
            return new Statement(
                    named(figure.indicatorCode(), figure.indicator()),
                    named(figure.placeCode(), figure.place()),
                    figure.kind(),
                    period == null ? "" : period.iso());
        }

        private static String named(@Nullable String code, @Nullable String printed) {
            return code != null
                    ? code
                    : " "
                            + Objects.requireNonNullElse(printed, "")
                                    .toLowerCase(Locale.ROOT)
                                    .strip();
        }
    }

    private VersionChanges() {}

    /**
     * The changes among the versions of a document, the oldest first.
     *
     * @param versions as the records list them
     */
    public static List<Step> of(RecordStore records, List<DocumentVersion> versions) {
        Map<String, List<StoredObservation>> figures = new LinkedHashMap<>();
        for (DocumentVersion version : versions) {
            List<StoredObservation> own = new ArrayList<>();
            String sha256 = version.summary().sha256();
            records.find(ObservationQuery.ALL.withSuperseded().ofDocuments(Set.of(sha256)), own::add);
            figures.put(sha256, own);
        }
        List<Step> steps = new ArrayList<>();
        for (DocumentVersion before : versions) {
            List<StoredObservation> own = figures.getOrDefault(before.summary().sha256(), List.of());
            String speaker = before.supersededBy();
            for (DocumentVersion after : versions) {
                List<StoredObservation> others =
                        figures.getOrDefault(after.summary().sha256(), List.of());
                if (after.summary().sha256().equals(speaker)) {
                    steps.add(new Step(before, after, changes(own, others, true)));
                } else if (speaker == null && after.supersededBy() == null && !after.equals(before)) {
                    List<StoredObservation> corrected =
                            own.stream().filter(figure -> !figure.effective()).toList();
                    List<Change> changes = changes(corrected, others, false);
                    if (!changes.isEmpty()) {
                        steps.add(new Step(before, after, changes));
                    }
                }
            }
        }
        return steps;
    }

    private static List<Change> changes(List<StoredObservation> before, List<StoredObservation> after, boolean whole) {
        Map<Statement, List<StoredObservation>> old = byStatement(before);
        Map<Statement, List<StoredObservation>> now = byStatement(after);
        List<Change> changes = new ArrayList<>();
        old.forEach((statement, figures) -> {
            List<StoredObservation> restated = now.getOrDefault(statement, List.of());
            if (restated.isEmpty()) {
                if (whole) {
                    figures.forEach(figure -> changes.add(new Change(figure, null)));
                }
            } else if (!values(figures).equals(values(restated))) {
                changes.add(new Change(figures.getFirst(), restated.getFirst()));
            }
        });
        if (whole) {
            now.forEach((statement, figures) -> {
                if (!old.containsKey(statement)) {
                    figures.forEach(figure -> changes.add(new Change(null, figure)));
                }
            });
        }
        return changes;
    }

    private static Map<Statement, List<StoredObservation>> byStatement(List<StoredObservation> figures) {
        return figures.stream()
                .collect(Collectors.groupingBy(
                        figure -> Statement.of(figure.observation()), LinkedHashMap::new, Collectors.toList()));
    }

    private static Set<BigDecimal> values(List<StoredObservation> figures) {
        return figures.stream()
                .map(figure -> figure.observation().value().stripTrailingZeros())
                .collect(Collectors.toSet());
    }
}
