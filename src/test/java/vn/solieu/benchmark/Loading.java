package vn.solieu.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import vn.solieu.catalogue.IndicatorCatalogue;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.records.RecordStore;
import vn.solieu.records.database.DatabaseAddress;
import vn.solieu.records.database.EmbeddedDatabase;
import vn.solieu.records.database.PostgresDatabase;
import vn.solieu.records.database.SchemaVersion;
import vn.solieu.records.transfer.BulkLoad;
import vn.solieu.records.transfer.TableCatalogue;
import vn.solieu.records.transfer.TableShape;

/** Loads made reports the way a restored backup is loaded. */
final class Loading {

    /**
     * What it took.
     *
     * @param rowsSeconds for the rows of all tables
     * @param allSeconds with the indexes, until it is on the disk
     * @param processorSeconds of this process meanwhile, on all cores
     */
    record Result(double rowsSeconds, double allSeconds, double processorSeconds) {}

    private Loading() {}

    /** The time of making the rows alone, which both loads contain. */
    static double makingSeconds(MadeReports reports, List<TableShape> tables) throws SQLException, IOException {
        long begun = System.nanoTime();
        for (TableShape table : tables) {
            BulkLoad.Rows rows = new MadeRows(reports).of(table);
            while (rows.next() != null) {
                // Only the time is wanted.
            }
        }
        return seconds(begun);
    }

    static List<TableShape> tables(Connection connection) throws SQLException {
        return TableCatalogue.tables(connection);
    }

    static Result embedded(MadeReports reports, Path folder) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.create(folder, SchemaVersion.NEWEST);
        try {
            long begun = System.nanoTime();
            double processor = processorSeconds();
            double rows = load(reports, database.connection(), database.kind());
            database.connection().commit();
            database.sync(database.connection());
            return new Result(rows, seconds(begun), processorSeconds() - processor);
        } finally {
            database.close(false);
        }
    }

    static Result server(MadeReports reports, Path folder, DatabaseAddress address) throws Exception {
        PostgresDatabase database = PostgresDatabase.open(folder, address);
        try {
            long begun = System.nanoTime();
            double processor = processorSeconds();
            double rows = load(reports, database.connection(), database.kind());
            database.connection().commit();
            return new Result(rows, seconds(begun), processorSeconds() - processor);
        } finally {
            database.close(false);
        }
    }

    private static double load(
            MadeReports reports, Connection connection, vn.solieu.records.database.DatabaseEngine.Kind kind)
            throws SQLException, IOException {
        List<TableShape> tables = TableCatalogue.tables(connection);
        // What migrations put there stays.
        List<TableShape> filled = tables.stream()
                .filter(table -> !table.name().equals("column_guide"))
                .toList();
        long begun = System.nanoTime();
        BulkLoad load = BulkLoad.begin(connection, kind, filled);
        for (TableShape table : filled) {
            load.fill(table, new MadeRows(reports).of(table), 1);
        }
        double rows = seconds(begun);
        load.finish();
        return rows;
    }

    /** Puts the catalogues beside the figures. */
    static void keepCatalogues(RecordStore store, UnitCatalogue units, IndicatorCatalogue indicators) {
        store.keepCatalogues(units, indicators);
    }

    private static double processorSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1000.0;
    }

    static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
