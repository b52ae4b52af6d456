package vn.solieu.records;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.solieu.document.Box;
import vn.solieu.document.Observation;
import vn.solieu.document.ObservationKind;
import vn.solieu.document.ObservationRole;
import vn.solieu.document.Period;
import vn.solieu.document.Provenance;

/** The table {@code observation}: the figures of a document. */
final class ObservationRows {

    private static final String[] COLUMNS = {
        "document_id",
        "position",
        "id",
        "indicator",
        "printed_label",
        "indicator_code",
        "place",
        "place_code",
        "period",
        "period_start",
        "period_end",
        "period_time",
        "kind",
        "role",
        "exact_value",
        "value",
        "raw",
        "qualifier",
        "unit",
        "page",
        "x0",
        "y0",
        "x1",
        "y1",
        "from_table",
        "confidence",
        "rule"
    };

    private ObservationRows() {}

    static void insert(Connection connection, long documentKey, List<Observation> observations) throws SQLException {
        try (BatchInsert insert = new BatchInsert(connection, "observation", COLUMNS)) {
            for (int i = 0; i < observations.size(); i++) {
                add(insert, documentKey, i, observations.get(i));
            }
        }
    }

    private static void add(BatchInsert insert, long documentKey, int position, Observation o) throws SQLException {
        Period period = o.period();
        ObservationRole role = o.role();
        Provenance provenance = o.provenance();
        Box box = provenance.box();
        insert.add(
                documentKey,
                position,
                o.id(),
                o.indicator(),
                o.printedLabel(),
                o.indicatorCode(),
                o.place(),
                o.placeCode(),
                period == null ? null : period.iso(),
                period == null ? null : period.start(),
                period == null ? null : period.end(),
                period == null ? null : period.time(),
                StoredName.of(o.kind()),
                role == null ? null : StoredName.of(role),
                ExactNumber.text(o.value()),
                ExactNumber.computable(o.value()),
                o.raw(),
                o.qualifier(),
                o.unit(),
                provenance.page(),
                box == null ? null : box.x0(),
                box == null ? null : box.y0(),
                box == null ? null : box.x1(),
                box == null ? null : box.y1(),
                provenance.fromTable(),
                provenance.confidence(),
                provenance.rule());
    }

    /**
     * Figures of all documents without indicator, by file, document, page and number.
     *
     * @param most at most so many
     */
    static List<UnmatchedFigure> unmatched(Connection connection, int most) throws SQLException {
        return Row.list(
                connection,
                """
                select o.printed_label, o.unit, d.sha256, d.name, o.page, o.raw, count(*) as figures
                from observation o join document d on d.id = o.document_id
                where o.indicator_code is null and o.printed_label <> ''
                group by o.printed_label, o.unit, d.sha256, d.name, o.page, o.raw
                order by d.name, d.sha256, o.page, o.raw
                fetch first\s""" + most + " rows only",
                row -> new UnmatchedFigure(
                        row.text("printed_label"),
                        row.textOrNull("unit"),
                        DocumentSummary.idOf(row.text("sha256")),
                        row.text("name"),
                        row.integer("page"),
                        row.text("raw"),
                        row.integer("figures")));
    }

    static List<Observation> of(Connection connection, long documentKey, String sha256) throws SQLException {
        return Row.list(
                connection,
                "select * from observation where document_id = ? order by position",
                row -> observation(row, sha256),
                documentKey);
    }

    static Observation observation(Row row, String sha256) throws SQLException {
        String role = row.textOrNull("role");
        return new Observation(
                row.text("indicator"),
                row.text("printed_label"),
                row.textOrNull("indicator_code"),
                row.textOrNull("place"),
                row.textOrNull("place_code"),
                row.period(),
                StoredName.read(ObservationKind.class, row.text("kind")),
                role == null ? null : StoredName.read(ObservationRole.class, role),
                new BigDecimal(row.text("exact_value")),
                row.text("raw"),
                row.textOrNull("qualifier"),
                row.textOrNull("unit"),
                new Provenance(
                        sha256,
                        row.integer("page"),
                        row.box(),
                        row.truth("from_table"),
                        row.realOrNull("confidence"),
                        row.text("rule")));
    }
}
