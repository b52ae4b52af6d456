package vn.solieu.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.SourceFile;

/** The tables of the records as they go out in exports and come back. */
public final class RecordExchange {

    /** So many documents are read at a time: enough to be quick, few enough for any memory. */
    private static final int DOCUMENTS_AT_ONCE = 20;

    private final RecordDatabase database;
    private final OriginalFiles originals;

    RecordExchange(RecordDatabase database, OriginalFiles originals) {
        this.database = database;
        this.originals = originals;
    }

    /**
     * What columns mean, in Vietnamese and in English, by their names.
     *
     * @param meaning in Vietnamese
     * @param meaningEn in English
     */
    public record Meaning(String meaning, String meaningEn) {}

    /** The meanings of all columns that views of the records have too. */
    public Map<String, Meaning> meanings() {
        return database.read(connection -> {
            Map<String, Meaning> meanings = new HashMap<>();
            Row.list(
                    connection,
                    "select * from column_guide",
                    row -> meanings.put(
                            row.text("column_name"), new Meaning(row.text("meaning"), row.text("meaning_en"))));
            return meanings;
        });
    }

    /** The rows of a table, read as they are asked for; the same rows in the same order each time while nothing is stored. */
    public Rows rows(ExchangeTable table) {
        return new Rows(table);
    }

    /** Hands out the rows of a table one after the other. */
    public final class Rows {

        private final ExchangeTable table;
        private final List<Long> documents;
        private int nextDocument;
        private List<List<@Nullable Object>> rows = List.of();
        private int nextRow;

        private Rows(ExchangeTable table) {
            this.table = table;
            this.documents = table.catalogue() ? List.of() : database.read(ExchangeRows::documents);
            if (table.catalogue()) {
                rows = database.read(connection -> ExchangeRows.of(connection, table));
            }
        }

        /** The next row, values in the order of the columns; {@code null} after the last. */
        public @Nullable List<@Nullable Object> next() {
            while (nextRow == rows.size()) {
                if (nextDocument == documents.size()) {
                    return null;
                }
                int last = Math.min(documents.size(), nextDocument + DOCUMENTS_AT_ONCE) - 1;
                long from = documents.get(nextDocument);
                long to = documents.get(last);
                rows = database.read(connection -> ExchangeRows.of(connection, table, from, to));
                nextRow = 0;
                nextDocument = last + 1;
            }
            return rows.get(nextRow++);
        }
    }

    /** The received files of all documents, as far as they are here, under the names they had. */
    public List<SourceFile> originals() {
        return database.read(connection -> {
            record Named(String sha256, String name) {}
            List<SourceFile> found = new ArrayList<>();
            for (Named document : Row.list(
                    connection,
                    "select sha256, name from document order by id",
                    row -> new Named(row.text("sha256"), row.text("name")))) {
                Path original = originals.of(document.sha256);
                if (Files.isRegularFile(original)) {
                    found.add(new SourceFile(original, document.name, document.sha256, size(original)));
                }
            }
            return found;
        });
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the bytes of a document that came back; {@code false} when they are not those of its SHA-256. */
    public boolean keepOriginal(SourceFile file) {
        try {
            originals.keep(file);
            return true;
        } catch (RecordsException e) {
            if (e.reason() == RecordsException.Reason.SOURCE_CHANGED) {
                return false;
            }
            throw e;
        }
    }

    /** Takes rows that come back. */
    public interface Receiver {
        /** A row; {@code false} when its document is in the records already and keeps what it has. */
        boolean row(ExchangeTable table, List<@Nullable Object> values);
    }

    /** Brings rows, and says whether all of them were right. */
    public interface Import {
        /** Hands every row to the receiver; {@code false} takes all of them back. */
        boolean bring(Receiver receiver);
    }

    /**
     * Puts rows into the records, all or none.
     *
     * @param from where they come from, for the log
     * @return what came in; {@code null} when it was all taken back
     * @throws ExchangeFaultException when a row belongs to a document that did not come
     */
    public @Nullable ImportCount bringIn(String from, Act act, Import rows) {
        try {
            return database.write(connection -> {
                try (ExchangeImport incoming = new ExchangeImport(connection)) {
                    boolean right = rows.bring((table, values) -> {
                        try {
                            return incoming.add(table, values);
                        } catch (SQLException e) {
                            throw new FailedRow(e);
                        }
                    });
                    if (!right) {
                        throw new TakenBack();
                    }
                    return incoming.finish(from, act);
                } catch (FailedRow e) {
                    throw e.cause;
                }
            });
        } catch (TakenBack e) {
            return null;
        }
    }

    /** Ends a transaction that is not to be kept. */
    private static final class TakenBack extends RuntimeException {
        private TakenBack() {
            super("taken back", null, false, false);
        }
    }

    /** Carries a failure of the database through rows that come from elsewhere. */
    private static final class FailedRow extends RuntimeException {
        private final transient SQLException cause;

        private FailedRow(SQLException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
