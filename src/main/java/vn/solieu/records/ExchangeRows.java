package vn.solieu.records;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the rows of {@link ExchangeTable}s, some documents at a time, so that memory does not grow with the records. */
final class ExchangeRows {

    private ExchangeRows() {}

    /** The numbers of all documents in the database, in ascending order. */
    static List<Long> documents(Connection connection) throws SQLException {
        return Row.list(connection, "select id from document order by id", row -> row.longInteger("id"));
    }

    /** The rows of a table that belong to some documents, given by the first and last of their numbers. */
    static List<List<@Nullable Object>> of(Connection connection, ExchangeTable table, long first, long last)
            throws SQLException {
        return Row.list(connection, ofDocuments(table), row -> values(table, row), first, last);
    }

    /** The rows of a table of the catalogues. */
    static List<List<@Nullable Object>> of(Connection connection, ExchangeTable table) throws SQLException {
        return Row.list(
                connection,
                "select * from " + table.stored() + " t order by " + table.order(),
                row -> values(table, row));
    }

    private static String ofDocuments(ExchangeTable table) {
        String columns = table.columns().stream()
                .skip(1)
                .map(column -> column.name().equals("size_bytes") ? "s.size_bytes" : "t." + column.stored())
                .collect(Collectors.joining(", "));
        String joined = switch (table.name()) {
            case "document" -> "document t join source s on s.sha256 = t.sha256 join document d on d.id = t.id";
            // Their rows belong to received bytes, read or not.
            case "arrival", "correction" -> table.stored() + " t join document d on d.sha256 = t.sha256";
            default -> table.stored() + " t join document d on d.id = t.document_id";
        };
        String order = List.of(table.order().split(", ")).stream()
                .map(name -> "t." + name)
                .collect(Collectors.joining(", "));
        return "select d.sha256 as document_sha256, " + columns + " from " + joined
                + " where d.id between ? and ? order by d.id, " + order;
    }

    private static List<@Nullable Object> values(ExchangeTable table, Row row) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(table.columns().size());
        for (ExchangeColumn column : table.columns()) {
            values.add(value(column, row));
        }
        return values;
    }

    private static @Nullable Object value(ExchangeColumn column, Row row) throws SQLException {
        String name = column.stored();
        return switch (column.kind()) {
            case DOCUMENT -> DocumentSummary.idOf(row.text("document_sha256"));
            case TEXT -> row.textOrNull(name);
            case INTEGER -> {
                Long number = row.longOrNull(name);
                yield number == null ? null : number + column.offset();
            }
            case DECIMAL -> {
                String exact = row.textOrNull(name);
                yield exact == null ? null : withoutExponent(new BigDecimal(exact));
            }
            case TRUTH -> row.truthOrNull(name);
            case DATE -> row.dateOrNull(name);
            case TIMESTAMP -> row.instantOrNull(name);
            case TEXTS -> row.texts(name);
            case NUMBERS -> row.integers(name).stream().map(String::valueOf).toList();
            case DOUBLE -> row.realOrNull(name);
        };
    }

    private static BigDecimal withoutExponent(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
