package vn.solieu.records;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Box;
import vn.solieu.document.Observation;
import vn.solieu.document.Period;

/** The table {@code correction}, and what its rows do to the figures of a document's present reading. */
final class CorrectionRows {

    /** The share of its ink a figure must cover in a new reading to be the same figure. */
    private static final double SAME_INK = 0.5;

    private static final String[] COLUMNS = {
        "sha256",
        "observation_id",
        "position",
        "indicator",
        "place",
        "period",
        "kind",
        "raw",
        "page",
        "x0",
        "y0",
        "x1",
        "y1",
        "read_value",
        "corrected_value",
        "reason",
        "made_by",
        "made_at"
    };

    private static final String OF_DOCUMENT = "select * from correction where sha256 = ? order by id";

    /** A row, and what finds its figure again. */
    private record Stored(
            String observationId,
            int position,
            String indicator,
            @Nullable String place,
            String kind,
            String raw,
            int page,
            @Nullable Box box,
            BigDecimal readValue,
            @Nullable BigDecimal correctedValue,
            String reason,
            String by,
            Instant at) {

        /** Corrections of one figure follow each other under one key. */
        String figure() {
            return observationId + "#" + position;
        }
    }

    private CorrectionRows() {}

    /** Adds a row; {@code null} takes the corrections before it back. */
    static void insert(
            Connection connection, StoredObservation figure, @Nullable BigDecimal value, String reason, Act act)
            throws SQLException {
        Observation o = figure.observation();
        Period period = o.period();
        Box box = o.provenance().box();
        BigDecimal read = Objects.requireNonNullElse(figure.readValue(), o.value());
        BatchInsert.one(
                connection,
                "correction",
                COLUMNS,
                figure.sha256(),
                o.id(),
                figure.position(),
                o.indicator(),
                o.place(),
                period == null ? null : period.iso(),
                StoredName.of(o.kind()),
                o.raw(),
                figure.page(),
                box == null ? null : box.x0(),
                box == null ? null : box.y0(),
                box == null ? null : box.x1(),
                box == null ? null : box.y1(),
                ExactNumber.text(read),
                value == null ? null : ExactNumber.text(value),
                reason,
                act.by(),
                act.at());
    }

    /** Sets the value of a figure of the present reading, or puts back what was read. */
    static void set(Connection connection, long documentKey, int position, BigDecimal read, @Nullable BigDecimal value)
            throws SQLException {
        BigDecimal shown = value == null ? read : value;
        try (PreparedStatement update = connection.prepareStatement(
                "update observation set exact_value = ?, value = ?, read_value = ? where document_id = ? and position = ?")) {
            update.setString(1, ExactNumber.text(shown));
            update.setBigDecimal(2, ExactNumber.computable(shown));
            update.setString(3, value == null ? null : ExactNumber.text(read));
            update.setLong(4, documentKey);
            update.setInt(5, position);
            update.executeUpdate();
        }
    }

    /** Applies what people corrected to the figures of a new reading of the same bytes. */
    static void apply(Connection connection, String sha256, long documentKey, List<Observation> figures)
            throws SQLException {
        for (Map.Entry<Integer, Stored> placed : placed(
                        Row.list(connection, OF_DOCUMENT, CorrectionRows::stored, sha256), figures)
                .entrySet()) {
            Stored last = placed.getValue();
            if (last.correctedValue != null) {
                set(
                        connection,
                        documentKey,
                        placed.getKey(),
                        figures.get(placed.getKey()).value(),
                        last.correctedValue);
            }
        }
    }

    /** The last correction of each figure, by the figure's position in this reading; those without a figure are left out. */
    private static Map<Integer, Stored> placed(List<Stored> corrections, List<Observation> figures) {
        Map<String, Stored> last = new LinkedHashMap<>();
        for (Stored correction : corrections) {
            last.put(correction.figure(), correction);
        }
        Map<Integer, Stored> placed = new LinkedHashMap<>();
        for (Stored correction : last.values()) {
            position(correction, figures, placed.keySet()).ifPresent(position -> placed.put(position, correction));
        }
        return placed;
    }

    /**
     * Where the figure of a correction stands in a reading: the same figure, else the same number on the same ink, else the
     * only one of this number that counts the same at the same place.
     */
    private static Optional<Integer> position(Stored correction, List<Observation> figures, Set<Integer> taken) {
        List<Integer> same = positions(figures, taken, o -> o.id().equals(correction.observationId));
        if (same.contains(correction.position)) {
            return Optional.of(correction.position);
        }
        if (!same.isEmpty()) {
            return Optional.of(same.getFirst());
        }
        Box ink = correction.box;
        if (ink != null) {
            return positions(
                            figures,
                            taken,
                            o -> o.raw().equals(correction.raw)
                                    && o.provenance().page() == correction.page
                                    && isSameInk(ink, o.provenance().box()))
                    .stream()
                    .findFirst();
        }
        List<Integer> alike = positions(
                figures,
                taken,
                o -> o.raw().equals(correction.raw)
                        && o.indicator().equals(correction.indicator)
                        && Objects.equals(o.place(), correction.place)
                        && StoredName.of(o.kind()).equals(correction.kind));
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    private static boolean isSameInk(Box one, @Nullable Box other) {
        return other != null
                && one.sharedArea(other)
                        >= SAME_INK * Math.max(one.width() * one.height(), other.width() * other.height());
    }

    private static List<Integer> positions(
            List<Observation> figures, Set<Integer> taken, Predicate<Observation> condition) {
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            if (!taken.contains(i) && condition.test(figures.get(i))) {
                positions.add(i);
            }
        }
        return positions;
    }

    /** All corrections, in the order they were made. */
    static List<Correction> all(Connection connection) throws SQLException {
        Map<String, List<Stored>> byDocument = new LinkedHashMap<>();
        record Of(String sha256, Stored stored) {}
        for (Of of : Row.list(
                connection, "select * from correction order by id", row -> new Of(row.text("sha256"), stored(row)))) {
            byDocument.computeIfAbsent(of.sha256, _ -> new ArrayList<>()).add(of.stored);
        }
        List<Correction> all = new ArrayList<>();
        for (Map.Entry<String, List<Stored>> document : byDocument.entrySet()) {
            String sha256 = document.getKey();
            List<Observation> figures = new ArrayList<>();
            ObservationSearch.find(
                    connection,
                    ObservationQuery.ALL.withSuperseded().ofDocuments(Set.of(sha256)),
                    figure -> figures.add(figure.observation()));
            Set<Stored> applied =
                    new HashSet<>(placed(document.getValue(), figures).values());
            for (Stored c : document.getValue()) {
                all.add(new Correction(
                        DocumentSummary.idOf(sha256),
                        c.observationId,
                        c.indicator,
                        c.place,
                        c.raw,
                        c.page,
                        c.readValue,
                        c.correctedValue,
                        c.reason,
                        c.by,
                        c.at,
                        applied.contains(c)));
            }
        }
        return all;
    }

    private static Stored stored(Row row) throws SQLException {
        String corrected = row.textOrNull("corrected_value");
        return new Stored(
                row.text("observation_id"),
                row.integer("position"),
                row.text("indicator"),
                row.textOrNull("place"),
                row.text("kind"),
                row.text("raw"),
                row.integer("page"),
                row.box(),
                new BigDecimal(row.text("read_value")),
                corrected == null ? null : new BigDecimal(corrected),
                row.text("reason"),
                row.text("made_by"),
                row.instant("made_at"));
    }
}
