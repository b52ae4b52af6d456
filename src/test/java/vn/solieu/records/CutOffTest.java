package vn.solieu.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.document.ObservationKind;

/**
 * What concerns the whole database (a new schema, a restored backup, an import, a backup) and is killed in its course is done or
 * was never begun. More of the same: {@code -Dsolieu.durability.kills=200 -Dsolieu.seed=…}.
 */
class CutOffTest {

    private static final int KILLS = Integer.getInteger("solieu.durability.kills", 8);
    private static final int REPORTS = 30;
    private static final int FIGURES = 40;
    private static final String OLD_SHA256 = "ab".repeat(32);

    @TempDir
    Path folder;

    /** Does one of the four. Arguments: what, data folder, file or folder it works with. */
    static final class CutProcess {
        private CutProcess() {}

        public static void main(String[] arguments) throws Exception {
            System.out.println("begun");
            Path data = Path.of(arguments[1]);
            Path other = Path.of(arguments[2]);
            switch (arguments[0]) {
                case "migrate" -> RecordStore.open(data).close();
                case "restore" -> RecordBackup.restore(other, data, null);
                case "backup" -> RecordBackup.write(data, null, other, "1", SampleReport.NOON);
                case "import" -> {
                    try (RecordStore from = RecordStore.open(other);
                            RecordStore to = RecordStore.open(data)) {
                        to.exchange().bringIn("test", new Act("Lan", SampleReport.NOON), receiver -> {
                            for (ExchangeTable table : ExchangeTable.ALL) {
                                RecordExchange.Rows rows = from.exchange().rows(table);
                                for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
                                    receiver.row(table, row);
                                }
                            }
                            return true;
                        });
                    }
                }
                default -> throw new IllegalArgumentException(arguments[0]);
            }
            System.out.println("done");
        }
    }

    @Test
    void isDoneOrWasNeverBegun() throws Exception {
        long seed = Long.getLong("solieu.seed", System.nanoTime());
        System.out.println("cut off: -Dsolieu.seed=" + seed);
        Random random = new Random(seed);
        Path full = folder.resolve("full");
        fill(full);
        Path backup = folder.resolve("full.zip");
        RecordBackup.write(full, null, backup, "1", SampleReport.NOON);
        Path old = folder.resolve("old");
        oldSchema(old);
        for (int kill = 0; kill < KILLS; kill++) {
            Path data = folder.resolve("data" + kill);
            String what = List.of("migrate", "restore", "backup", "import").get(random.nextInt(4));
            Path other = what.equals("backup")
                    ? folder.resolve("new" + kill + ".zip")
                    : what.equals("restore") ? backup : full;
            if (!what.equals("restore")) {
                copy(what.equals("migrate") ? old : what.equals("backup") ? full : null, data);
            }
            boolean done = killed(what, what.equals("backup") ? full : data, other, random.nextInt(900));
            String at = what + ", kill " + kill + " of seed " + seed;
            switch (what) {
                case "migrate" -> assertThat(figures(data)).as(at).containsExactly("old 1");
                case "restore" -> {
                    // Either the folder is not there, or all of it is.
                    if (Files.exists(data.resolve("records.mv.db")) || done) {
                        assertThat(figures(data)).as(at).isEqualTo(figures(full));
                    }
                }
                case "backup" -> {
                    assertThat(figures(full)).as(at).hasSize(REPORTS);
                    if (Files.exists(other) || done) {
                        RecordBackup.restore(other, folder.resolve("again" + kill), null);
                        assertThat(figures(folder.resolve("again" + kill)))
                                .as(at)
                                .isEqualTo(figures(full));
                    }
                }
                default -> {
                    TreeSet<String> there = figures(data);
                    assertThat(there.isEmpty() || there.equals(figures(full)))
                            .as(at + ": " + there)
                            .isTrue();
                    assertThat(!done || !there.isEmpty()).as(at).isTrue();
                }
            }
        }
    }

    private void fill(Path data) throws Exception {
        try (RecordStore store = RecordStore.open(data)) {
            for (int i = 0; i < REPORTS; i++) {
                MadeReport report = new MadeReport("report" + i).numbered(i + "/BC", "2021-11-12");
                for (int f = 0; f < FIGURES; f++) {
                    report.figure("qr.places", "387", "2021-11-12", ObservationKind.CUMULATIVE, "" + f);
                }
                report.storeIn(store, folder, SampleReport.NOON);
            }
        }
    }

    /** A database of the first schema with figures. */
    private static void oldSchema(Path data) throws Exception {
        Files.createDirectories(data);
        String url = "jdbc:h2:file:" + data.resolve("records")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;NON_KEYWORDS=VALUE";
        Flyway.configure()
                .dataSource(url, "solieu", "")
                .locations("classpath:db/migration")
                .target(MigrationVersion.fromVersion("2"))
                .load()
                .migrate();
        try (var connection = DriverManager.getConnection(url, "solieu", "");
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into source (sha256, size_bytes, original_file) values ('" + OLD_SHA256 + "', 1, 'x');"
                            + " insert into document (sha256, name, outcome, signer_role, recipients, program_version, read_at) values ('"
                            + OLD_SHA256 + "', 'old', 'complete', array[], array[], '1', '2021-12-12 05:00:00Z');"
                            + " insert into observation (document_id, position, id, indicator, kind, exact_value, raw, page, from_table, rule)"
                            + " values (1, 0, '" + "0123".repeat(8) + "', 'x', 'count', '5', '5', 1, true, 'x')");
        }
    }

    private static void copy(@Nullable Path from, Path to) throws Exception {
        Files.createDirectories(to);
        if (from == null) {
            EmptyRecords.copyTo(to);
        } else {
            Files.copy(from.resolve("records.mv.db"), to.resolve("records.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Name and number of figures of every document, each whole. */
    private static TreeSet<String> figures(Path data) throws Exception {
        TreeSet<String> figures = new TreeSet<>();
        try (RecordStore store = RecordStore.open(data)) {
            assertThat(store.verifyLog()).isInstanceOf(AuditVerdict.Sound.class);
            for (DocumentSummary document : store.documents()) {
                List<StoredObservation> stored = new ArrayList<>();
                store.find(ObservationQuery.ALL.withSuperseded().ofDocuments(List.of(document.sha256())), stored::add);
                assertThat(stored).hasSize(document.name().equals("old") ? 1 : FIGURES);
                figures.add(document.name() + " " + stored.size());
            }
        }
        return figures;
    }

    /** Whether the process said it was done before it was killed. */
    private static boolean killed(String what, Path data, Path other, int afterMillis) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CutProcess.class.getName(),
                        what,
                        data.toString(),
                        other.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        boolean done = false;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("begun");
            Thread.sleep(afterMillis);
            // By its handle: the other way closes the stream, with what it still holds.
            process.toHandle().destroyForcibly();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                done |= line.equals("done");
            }
        }
        process.waitFor();
        return done;
    }
}
