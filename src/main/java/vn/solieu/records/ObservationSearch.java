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

    private static final String COLUMNS =
            "select o.*, d.sha256, d.name as file, d.number as document_number, d.agency, d.issued, d.issuer_code";

    private static final String DOCUMENTS = " join document d on d.id = o.document_id";

    private static final String SELECT = COLUMNS + " from observation o" + DOCUMENTS;

    private static final int ROWS_AT_ONCE = 1000;

    private ObservationSearch() {}

    /** Hands on every figure asked for, in the order of documents and figures. */
    static void find(Connection connection, ObservationQuery query, Consumer<StoredObservation> receiver)
            throws SQLException {
        Conditions conditions = Conditions.of(query);
        String sql = conditions.sql(COLUMNS) + " order by document_id, position";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            conditions.bind(connection, statement);
            try (ResultSet results = statement.executeQuery()) {
                Row row = new Row(results);
                while (results.next()) {
                    receiver.accept(observation(row));
                }
            }
        }
    }

    /** The figures whose id begins so, or that stand at a place of a document; by document and place. */
    static List<StoredObservation> byId(Connection connection, String idPrefix) throws SQLException {
        return Row.list(
                connection,
                SELECT + """
                     where d.sha256 >= ? and d.sha256 < ? and o.id like ?
                    order by o.document_id, o.position""",
                ObservationSearch::observation,
                idPrefix.substring(0, Math.min(idPrefix.length(), DocumentSummary.ID_DIGITS)),
                DocumentRows.afterAllBeginningWith(
                        idPrefix.substring(0, Math.min(idPrefix.length(), DocumentSummary.ID_DIGITS))),
                idPrefix + "%");
    }

    static List<StoredObservation> byPosition(Connection connection, String documentPrefix, int position)
            throws SQLException {
        return Row.list(
                connection,
                SELECT + " where d.sha256 >= ? and d.sha256 < ? and o.position = ? order by o.document_id",
                ObservationSearch::observation,
                documentPrefix,
                DocumentRows.afterAllBeginningWith(documentPrefix),
                position);
    }

    /** The last day of which there is a figure, or {@code null}. */
    static @Nullable LocalDate lastDay(Connection connection, ObservationQuery query) throws SQLException {
        Conditions conditions = Conditions.of(query);
        String sql = "select max(period_end) as last_day from ("
                + conditions.sql("select max(o.period_end) as period_end") + ") as days";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            conditions.bind(connection, statement);
            try (ResultSet results = statement.executeQuery()) {
                return results.next() ? results.getObject("last_day", LocalDate.class) : null;
            }
        }
    }

    /**
     * What a query says in SQL: a statement for each indicator, and the places as a table to go through. So each place is one look into an
     * index by place, indicator and day, however many are asked for; the embedded database uses no more than one column of an index for a
     * list of values.
     */
    private static final class Conditions {

        /** More indicators than this are looked for as a list. */
        private static final int MOST_INDICATORS_APART = 12;

        private final List<String> ofFigures = new ArrayList<>();
        private final List<String> ofDocuments = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();
        private final List<String> indicators;
        private final List<String> places;

        private Conditions(ObservationQuery query) {
            this.indicators = query.indicators().size() <= MOST_INDICATORS_APART
                    ? query.indicators().stream().sorted().toList()
                    : List.of();
            this.places = query.places().stream().sorted().toList();
        }

        static Conditions of(ObservationQuery query) {
            Conditions conditions = new Conditions(query);
            if (conditions.indicators.isEmpty()) {
                conditions.among("o.indicator_code", query.indicators());
            }
            conditions.among(
                    "o.kind", query.kinds().stream().map(StoredName::of).toList());
            conditions.compare("char_length(o.place_code) = ?", query.level());
            conditions.compare("o.period_end >= ?", query.from());
            conditions.compare("o.period_end <= ?", query.to());
            if (query.effectiveOnly()) {
                conditions.add("o.effective");
            }
            // Last, for so they stand in the statement, too.
            conditions.among("d.issuer_code", query.issuers());
            conditions.among("d.sha256", query.documents());
            return conditions;
        }

        private void add(String condition) {
            (condition.startsWith("d.") ? ofDocuments : ofFigures).add(condition);
        }

        private void among(String column, Collection<String> wanted) {
            if (!wanted.isEmpty()) {
                add(column + " in (" + String.join(", ", Collections.nCopies(wanted.size(), "?")) + ")");
                values.addAll(wanted.stream().sorted().toList());
            }
        }

        private void compare(String condition, @Nullable Object value) {
            if (value != null) {
                add(condition);
                values.add(value);
            }
        }

        /** The statement, without an order. */
        String sql(String columns) {
            List<String> all = new ArrayList<>();
            if (!indicators.isEmpty()) {
                all.add("o.indicator_code = ?");
            }
            all.addAll(ofFigures);
            String one;
            if (places.isEmpty()) {
                all.addAll(ofDocuments);
                one = columns + " from observation o" + DOCUMENTS + where(all);
            } else {
                // Outer joins are done in the order they are written in, and coalesce keeps them outer ones: the
                // embedded database
                // does not know how few places there are, and would go through all of them for every figure.
                List<String> found = new ArrayList<>(List.of("coalesce(o.document_id, 0) <> 0"));
                found.addAll(ofDocuments);
                all.addFirst("o.place_code = p.code");
                one = columns + " from unnest(cast(? as varchar array)) as p (code) left join observation o on "
                        + String.join(" and ", all) + " left" + DOCUMENTS + where(found);
            }
            return String.join(" union all ", Collections.nCopies(Math.max(1, indicators.size()), one));
        }

        private static String where(List<String> conditions) {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }

        void bind(Connection connection, PreparedStatement statement) throws SQLException {
            int next = 1;
            for (int i = 0; i < Math.max(1, indicators.size()); i++) {
                if (!places.isEmpty()) {
                    statement.setArray(next++, connection.createArrayOf("varchar", places.toArray()));
                }
                if (!indicators.isEmpty()) {
                    statement.setString(next++, indicators.get(i));
                }
                for (Object value : values) {
                    statement.setObject(next++, value);
                }
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
