package vn.solieu.records;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settles which figures of a document that speaks are in effect: those that no later document states again. */
final class EffectiveFigures {

    /** What makes two figures statements about the same thing; where one has no period it is about that of the other. */
    private record Statement(
            String indicator,
            String place,
            String kind,
            @Nullable String period) {

        Statement atAnyTime() {
            return new Statement(indicator, place, kind, null);
        }
    }

    private record Numbered(int position, boolean effective, Statement statement) {}

    private final Connection connection;

    EffectiveFigures(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes the figures out of effect that later documents correct, and puts the others into effect.
     *
     * @param documentKey the document that is corrected
     * @param correcting the documents that correct it; empty for most
     */
    void settle(long documentKey, List<Long> correcting) throws SQLException {
        if (correcting.isEmpty()) {
            setAll(documentKey, true);
            return;
        }
        Set<Statement> stated = new HashSet<>();
        Set<Statement> statedAnyTime = new HashSet<>();
        for (long key : correcting) {
            for (Numbered figure : figures(key)) {
                stated.add(figure.statement);
                statedAnyTime.add(figure.statement.atAnyTime());
            }
        }
        try (PreparedStatement update = connection.prepareStatement(
                "update observation set effective = ? where document_id = ? and position = ?")) {
            for (Numbered figure : figures(documentKey)) {
                Statement statement = figure.statement;
                boolean restated = stated.contains(statement)
                        || stated.contains(statement.atAnyTime())
                        || (statement.period == null && statedAnyTime.contains(statement));
                boolean effective = !restated;
                if (effective != figure.effective) {
                    update.setBoolean(1, effective);
                    update.setLong(2, documentKey);
                    update.setInt(3, figure.position);
                    update.addBatch();
                }
            }
            update.executeBatch();
        }
    }

    private List<Numbered> figures(long documentKey) throws SQLException {
        return Row.list(
                connection,
                """
                select position, effective, indicator, indicator_code, place, place_code, kind, period
                from observation where document_id = ?""",
                row -> new Numbered(
                        row.integer("position"),
                        row.truth("effective"),
                        new Statement(
                                named(row.textOrNull("indicator_code"), row.text("indicator")),
                                named(row.textOrNull("place_code"), row.textOrNull("place")),
                                row.text("kind"),
                                row.textOrNull("period"))),
                documentKey);
    }

    private static String named(@Nullable String code, @Nullable String printed) {
        return code != null
                ? code
                : " "
                        + Objects.requireNonNullElse(printed, "")
                                .toLowerCase(Locale.ROOT)
                                .strip();
    }

    /** Puts all figures of a document into effect or out of it. */
    void setAll(long documentKey, boolean effective) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update observation set effective = ? where document_id = ? and effective <> ?")) {
            update.setBoolean(1, effective);
            update.setLong(2, documentKey);
            update.setBoolean(3, effective);
            update.executeUpdate();
        }
    }
}
