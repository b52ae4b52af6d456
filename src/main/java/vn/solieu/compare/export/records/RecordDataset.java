package vn.solieu.compare.export.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.solieu.compare.export.dataset.Column;
import vn.solieu.compare.export.dataset.ColumnType;
import vn.solieu.compare.export.dataset.Dataset;
import vn.solieu.compare.export.dataset.DatasetTable;
import vn.solieu.compare.export.dataset.Link;
import vn.solieu.compare.export.dataset.RowCursor;
import vn.solieu.compare.export.dataset.TableShape;
import vn.solieu.document.SourceFile;
import vn.solieu.records.ExchangeColumn;
import vn.solieu.records.ExchangeTable;
import vn.solieu.records.RecordExchange;

/** The records as a dataset; the figures lead to the pages they were read from, where the original files go along. */
public final class RecordDataset {

    /** Below the folder of the export: the received files. */
    public static final String ORIGINALS = "originals";

    private static final String SOURCE_PAGE = "source_page";

    /** What stands in file names of every system as it is. */
    private static final String UNSAFE = "[^a-z0-9]";

    private RecordDataset() {}

    /**
     * The tables of the records, read as they are written.
     *
     * @param originals files that go along, by the ids of their documents; empty when none do
     */
    public static Dataset of(RecordExchange exchange, Map<String, String> originals) {
        Map<String, RecordExchange.Meaning> meanings = exchange.meanings();
        List<DatasetTable> tables = new ArrayList<>();
        for (ExchangeTable table : ExchangeTable.ALL) {
            boolean linked = table.name().equals("observation") && !originals.isEmpty();
            tables.add(new StoredTable(exchange, table, shape(table, meanings, linked), linked ? originals : Map.of()));
        }
        return new Dataset("so_lieu", "Số liệu từ báo cáo", "Figures of reports", tables);
    }

    /** Names for the files that go along, by the ids of their documents; they keep the ending they came with. */
    public static Map<String, String> fileNames(List<SourceFile> originals) {
        Map<String, String> names = new HashMap<>();
        for (SourceFile original : originals) {
            String id = original.sha256().substring(0, 12);
            String name = original.name().toLowerCase(Locale.ROOT);
            int dot = name.lastIndexOf('.');
            String ending = dot < 0 ? "" : name.substring(dot + 1).replaceAll(UNSAFE, "");
            names.put(id, ORIGINALS + "/" + id + (ending.isEmpty() ? "" : "." + ending));
        }
        return names;
    }

    private static TableShape shape(ExchangeTable table, Map<String, RecordExchange.Meaning> meanings, boolean linked) {
        List<Column> columns = new ArrayList<>();
        for (ExchangeColumn column : table.columns()) {
            RecordExchange.Meaning meaning = meanings.get(column.name());
            columns.add(new Column(
                    column.name(),
                    type(column.kind()),
                    column.nullable(),
                    meaning == null ? "" : meaning.meaning(),
                    meaning == null ? "" : meaning.meaningEn()));
        }
        if (linked) {
            columns.add(new Column(SOURCE_PAGE, ColumnType.LINK, true, "Trang nguồn", "The page it was read from"));
        }
        boolean ofDocument = !table.catalogue() && !table.name().equals("document");
        List<TableShape.ForeignKey> foreignKeys = ofDocument
                ? List.of(new TableShape.ForeignKey(List.of("document"), "document", List.of("document")))
                : List.of();
        return new TableShape(table.name(), table.title(), table.titleEn(), columns, table.key(), foreignKeys);
    }

    private static ColumnType type(ExchangeColumn.Kind kind) {
        return switch (kind) {
            case DOCUMENT, TEXT -> ColumnType.TEXT;
            case INTEGER -> ColumnType.INTEGER;
            case DECIMAL -> ColumnType.DECIMAL;
            case TRUTH -> ColumnType.TRUTH;
            case DATE -> ColumnType.DATE;
            case TIMESTAMP -> ColumnType.TIMESTAMP;
            case TEXTS, NUMBERS -> ColumnType.TEXTS;
            case DOUBLE -> ColumnType.DOUBLE;
        };
    }

    /** A table of the records, with a link at the end of each row where its document's file goes along. */
    private record StoredTable(
            RecordExchange exchange, ExchangeTable table, TableShape shape, Map<String, String> originals)
            implements DatasetTable {

        @Override
        public RowCursor open() {
            RecordExchange.Rows rows = exchange.rows(table);
            return new RowCursor() {
                @Override
                public @Nullable List<@Nullable Object> next() {
                    List<@Nullable Object> row = rows.next();
                    if (row == null || originals.isEmpty()) {
                        return row;
                    }
                    List<@Nullable Object> linked = new ArrayList<>(row);
                    linked.add(link(row));
                    return linked;
                }

                @Override
                public void close() {}
            };
        }

        private @Nullable Link link(List<@Nullable Object> row) {
            String file = originals.get(String.valueOf(row.getFirst()));
            Object page = row.get(shape.indexOf("page"));
            return file == null ? null : new Link("tr. " + page, file + "#page=" + page);
        }
    }
}
