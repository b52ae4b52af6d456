package vn.solieu.records;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds figures over all documents. */
final class ObservationSearch {

    private static final String SELECT = """
            select o.*, d.sha256, d.name as file, d.number as document_number, d.agency, d.issued, d.issuer_code
            from observation o join document d on d.id = o.document_id""";

    /** More places than this are looked for among what the other conditions find. */
    private static final int MOST_PLACES_NAMED = 500;

    private static final int ROWS_AT_ONCE = 1000;

    private ObservationSearch() {}

    /** Hands on every figure asked for, in the order of documents and figures. */
    static void find(Connection connection, ObservationQuery query, Consumer<StoredObservation> receiver)
            throws SQLException {
        Conditions conditions = Conditions.of(query);
        String sql = SELECT + conditions.where() + " order by o.document_id, o.position";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            conditions.bind(statement);
            try (ResultSet results = statement.executeQuery()) {
                Row row = new Row(results);
                while (results.next()) {
                    if (conditions.placesNamed
                            || query.places().contains(String.valueOf(row.textOrNull("place_code")))) {
                        receiver.accept(observation(row));
                    }
                }
            }
        }
    }

    /** The figures whose id begins so, or that stand at a place of a document; by document and place. */
    static List<StoredObservation> byId(Connection connection, String idPrefix) throws SQLException {
        return Row.list(
                connection,
                SELECT + """
                     where d.sha256 like ? and o.id like ?
                    order by o.document_id, o.position""",
                ObservationSearch::observation,
                idPrefix.substring(0, Math.min(idPrefix.length(), DocumentSummary.ID_DIGITS)) + "%",
                idPrefix + "%");
    }

    static List<StoredObservation> byPosition(Connection connection, String documentPrefix, int position)
            throws SQLException {
        return Row.list(
                connection,
                SELECT + " where d.sha256 like ? and o.position = ? order by o.document_id",
                ObservationSearch::observation,
                documentPrefix + "%",
                position);
    }

    /** The last day of which there is a figure, or {@code null}. */
    static @Nullable LocalDate lastDay(Connection connection, ObservationQuery query) throws SQLException {
        Conditions conditions = Conditions.of(query);
        String sql = "select max(o.period_end) as last_day from observation o join document d on d.id = o.document_id"
                + conditions.where();
        return Row.list(connection, sql, row -> new Day(row.dateOrNull("last_day")), conditions.values.toArray())
                .getFirst()
                .day;
    }

    /** A list cannot hold {@code null}. */
    private record Day(@Nullable LocalDate day) {}

    /** What a query says in SQL. */
    private static final class Conditions {

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();
        private final boolean placesNamed;

        private Conditions(boolean placesNamed) {
            this.placesNamed = placesNamed;
        }

        static Conditions of(ObservationQuery query) {
            Conditions conditions = new Conditions(query.places().size() <= MOST_PLACES_NAMED);
            conditions.among("o.indicator_code", query.indicators());
            if (conditions.placesNamed) {
                conditions.among("o.place_code", query.places());
            }
            conditions.among(
                    "o.kind", query.kinds().stream().map(StoredName::of).toList());
            conditions.among("d.issuer_code", query.issuers());
            conditions.among("d.sha256", query.documents());
            conditions.compare("char_length(o.place_code) = ?", query.level());
            conditions.compare("o.period_end >= ?", query.from());
            conditions.compare("o.period_end <= ?", query.to());
            if (query.effectiveOnly()) {
                conditions.conditions.add("o.effective");
            }
            return conditions;
        }

        private void among(String column, Collection<String> wanted) {
            if (!wanted.isEmpty()) {
                conditions.add(column + " in (" + String.join(", ", Collections.nCopies(wanted.size(), "?")) + ")");
                values.addAll(wanted.stream().sorted().toList());
            }
        }

        private void compare(String condition, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                values.add(value);
            }
        }

        String where() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }

        void bind(PreparedStatement statement) throws SQLException {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
        }
    }

    private static StoredObservation observation(Row row) throws SQLException {
        String readValue = row.textOrNull("read_value");
        return new StoredObservation(
                row.text("file"),
                row.textOrNull("document_number"),
                row.textOrNull("agency"),
                row.dateOrNull("issued"),
                row.textOrNull("issuer_code"),
                row.integer("position"),
                row.truth("effective"),
                readValue == null ? null : new BigDecimal(readValue),
                ObservationRows.observation(row, row.text("sha256")));
    }
}
