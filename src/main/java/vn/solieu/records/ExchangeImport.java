package vn.solieu.records;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows of {@link ExchangeTable}s into the records, in one transaction; rows of a document come after that of the document itself.
 *
 * <p>Documents that are there already keep what they have; their rows are passed over. What follows from a value is worked out
 * anew: the number to compute with, the key of a document's number, the moment of a period, which version speaks.
 */
final class ExchangeImport implements AutoCloseable {

    private final Connection connection;
    private final Map<ExchangeTable, BatchInsert> inserts = new LinkedHashMap<>();
    private final Map<String, Long> keys = new HashMap<>();
    private final Map<String, String> hashes = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private long rows;

    ExchangeImport(Connection connection) {
        this.connection = connection;
    }

    /** Takes a row; {@code false} when its document is there already. */
    boolean add(ExchangeTable table, List<@Nullable Object> values) throws SQLException {
        if (table.catalogue()) {
            return true;
        }
        String document = (String) Objects.requireNonNull(values.getFirst());
        if (table.name().equals("document")) {
            return addDocument(table, document, values);
        }
        if (known.contains(document)) {
            return false;
        }
        Long key = keys.get(document);
        if (key == null) {
            throw new ExchangeFaultException(table.name(), document);
        }
        List<@Nullable Object> stored = new ArrayList<>();
        stored.add(isOfSource(table) ? Objects.requireNonNull(hashes.get(document)) : (Object) key);
        addValues(table, values, stored);
        insertOf(table).add(stored.toArray());
        rows++;
        return true;
    }

    private boolean addDocument(ExchangeTable table, String document, List<@Nullable Object> values)
            throws SQLException {
        String sha256 = (String) Objects.requireNonNull(values.get(1));
        if (!sha256.matches("[0-9a-f]{64}") || !sha256.startsWith(document)) {
            throw new ExchangeFaultException(table.name(), document);
        }
        if (!Row.list(connection, "select id from document where sha256 = ?", row -> row.longInteger("id"), sha256)
                .isEmpty()) {
            known.add(document);
            return false;
        }
        if (Row.list(connection, "select sha256 from source where sha256 = ?", row -> row.text("sha256"), sha256)
                .isEmpty()) {
            try (BatchInsert source = new BatchInsert(connection, "source", "sha256", "size_bytes", "original_file")) {
                source.add(sha256, values.get(2), OriginalFiles.relativeName(sha256));
            }
        }
        List<String> columns = new ArrayList<>(List.of("sha256", "short_id"));
        List<@Nullable Object> stored = new ArrayList<>();
        stored.add(sha256);
        stored.add(DocumentSummary.idOf(sha256));
        for (int i = 3; i < table.columns().size(); i++) {
            columns.add(table.columns().get(i).stored());
            stored.add(toStored(table.columns().get(i), values.get(i)));
        }
        columns.add("number_key");
        stored.add(AmendmentRows.numberKey((String) values.get(index(table, "number"))));
        columns.add("period_time");
        stored.add(PeriodText.time((String) values.get(index(table, "period"))));
        long key = BatchInsert.one(connection, "document", columns.toArray(String[]::new), stored.toArray());
        keys.put(document, key);
        hashes.put(document, sha256);
        rows++;
        return true;
    }

    private static boolean isOfSource(ExchangeTable table) {
        return table.name().equals("arrival") || table.name().equals("correction");
    }

    private static int index(ExchangeTable table, String column) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException(column + " is no column of " + table.name());
    }

    private void addValues(ExchangeTable table, List<@Nullable Object> values, List<@Nullable Object> stored) {
        for (int i = 1; i < table.columns().size(); i++) {
            stored.add(toStored(table.columns().get(i), values.get(i)));
        }
        for (Derived derived : derived(table)) {
            stored.add(derived.value(values.get(index(table, derived.from()))));
        }
    }

    private BatchInsert insertOf(ExchangeTable table) throws SQLException {
        BatchInsert insert = inserts.get(table);
        if (insert == null) {
            List<String> columns = new ArrayList<>();
            columns.add(isOfSource(table) ? "sha256" : "document_id");
            table.columns().stream().skip(1).map(ExchangeColumn::stored).forEach(columns::add);
            derived(table).stream().map(Derived::column).forEach(columns::add);
            // Rows of one table come together; what is behind must be there before what points to it.
            closeInserts();
            insert = new BatchInsert(connection, table.stored(), columns.toArray(String[]::new));
            inserts.put(table, insert);
        }
        return insert;
    }

    /** A column of the database that follows from a value. */
    private record Derived(String column, String from, Rule rule) {
        @Nullable
        Object value(@Nullable Object given) {
            return switch (rule) {
                case COMPUTABLE -> given == null ? null : ExactNumber.computable((BigDecimal) given);
                case TIME -> PeriodText.time((String) given);
                case NUMBER_KEY -> AmendmentRows.numberKey((String) given);
            };
        }
    }

    private enum Rule {
        COMPUTABLE,
        TIME,
        NUMBER_KEY
    }

    private static List<Derived> derived(ExchangeTable table) {
        return switch (table.name()) {
            case "observation" ->
                List.of(
                        new Derived("value", "value", Rule.COMPUTABLE),
                        new Derived("period_time", "period", Rule.TIME));
            case "finding" ->
                List.of(
                        new Derived("printed", "printed", Rule.COMPUTABLE),
                        new Derived("expected", "expected", Rule.COMPUTABLE));
            case "finding_operand" -> List.of(new Derived("value", "value", Rule.COMPUTABLE));
            case "amendment" -> List.of(new Derived("number_key", "amended_number", Rule.NUMBER_KEY));
            default -> List.of();
        };
    }

    private static @Nullable Object toStored(ExchangeColumn column, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (column.kind()) {
            case INTEGER -> (Long) value - column.offset();
            case DECIMAL -> ExactNumber.text((BigDecimal) value);
            case TEXTS -> texts(value).toArray(String[]::new);
            case NUMBERS -> texts(value).stream().map(Integer::valueOf).toArray(Integer[]::new);
            case DOCUMENT, TEXT, TRUTH, DATE, TIMESTAMP, DOUBLE -> value;
        };
    }

    private static List<String> texts(Object value) {
        List<String> texts = new ArrayList<>();
        ((List<?>) value).forEach(text -> texts.add(String.valueOf(text)));
        return texts;
    }

    /** Sends what is left, settles which versions speak, and tells the log. */
    ImportCount finish(String from, Act act) throws SQLException {
        closeInserts();
        Set<String> imported = new HashSet<>(hashes.values());
        settle(imported);
        if (!imported.isEmpty()) {
            AuditLog.add(
                    connection,
                    AuditEntry.Action.IMPORTED,
                    from,
                    AuditDetail.of(
                            "documents",
                            Integer.toString(imported.size()),
                            "known",
                            Integer.toString(known.size()),
                            "rows",
                            Long.toString(rows)),
                    act);
        }
        return new ImportCount(imported.size(), known.size(), rows);
    }

    /** Which of them speaks came along; where versions were here already it is to be settled among all. */
    private void settle(Set<String> imported) throws SQLException {
        DocumentVersions versions = new DocumentVersions(connection);
        Set<String> mixed = new HashSet<>();
        for (String sha256 : imported) {
            if (!imported.containsAll(versions.related(sha256))) {
                mixed.add(sha256);
            }
        }
        versions.settle(mixed);
    }

    private void closeInserts() throws SQLException {
        for (BatchInsert insert : inserts.values()) {
            insert.close();
        }
        inserts.clear();
    }

    @Override
    public void close() throws SQLException {
        closeInserts();
    }
}
