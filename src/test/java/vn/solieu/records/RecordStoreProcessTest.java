package vn.solieu.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.document.SourceFile;
import vn.solieu.records.database.RecordsUnavailableException;
import vn.solieu.records.database.RecordsUnavailableException.Reason;
import vn.solieu.records.database.SchemaVersion;

/** What happens to the records when processes are killed, meet each other, or come from another time. */
class RecordStoreProcessTest {

    private static final int KILLS = 4;
    private static final int FIGURES = 400;

    @TempDir
    Path folder;

    /** Stores readings of one source for ever, the n-th with the version n; says so after each. */
    static final class StoringProcess {
        private StoringProcess() {}

        /** Arguments: data folder, folder of the file. */
        public static void main(String[] arguments) throws Exception {
            SourceFile source = SampleReport.file(Path.of(arguments[1]), "x.pdf", "x");
            try (RecordStore store = RecordStore.open(Path.of(arguments[0]))) {
                store.receive(source, SampleReport.NOON);
                int done = store.summary(source.sha256())
                        .map(summary -> Integer.parseInt(summary.programVersion()))
                        .orElse(0);
                for (int n = done + 1; ; n++) {
                    store.store(
                            SampleReport.large(source, FIGURES + n % 2, null),
                            List.of(),
                            SampleReport.NOON,
                            Integer.toString(n));
                    System.out.println(n);
                }
            }
        }
    }

    @Test
    void aKilledProcessLeavesWholeReadings() throws Exception {
        Path data = folder.resolve("data");
        Random delays = new Random(20211212);
        for (int kill = 0; kill < KILLS; kill++) {
            int told = killWhileStoring(data, delays.nextInt(150));
            try (RecordStore store = RecordStore.open(data)) {
                StoredDocument stored =
                        store.document(SampleReport.sha256("x")).only().orElseThrow();
                int version = Integer.parseInt(stored.summary().programVersion());
                // One more may have been stored than the process came to tell, and none less.
                assertThat(version).isBetween(told, told + 1);
                int figures = FIGURES + version % 2;
                assertThat(stored.observations()).hasSize(figures);
                assertThat(stored.tables().getFirst().cells()).hasSize(figures);
                assertThat(stored.pages()).hasSize((figures + 99) / 100);
                assertThat(stored.arrivals()).hasSize(kill + 1);
                assertThat(store.readOnlyQuery().ask("select count(*) as n from observation"))
                        .isEqualTo(TestAnswers.number("n", figures));
            }
        }
    }

    /** Gives the last version the process said it had stored. */
    private int killWhileStoring(Path data, int afterMillis) throws IOException, InterruptedException {
        Process process = start(data);
        int told;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            told = Integer.parseInt(String.valueOf(lines.readLine()));
            Thread.sleep(afterMillis);
            // By its handle: the other way closes the stream, with what it still holds.
            process.toHandle().destroyForcibly();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                told = Integer.parseInt(line);
            }
        }
        process.waitFor();
        return told;
    }

    @Test
    void asLongAsAProcessHasThemOpenAnotherIsToldSo() throws Exception {
        Path data = folder.resolve("data");
        Process process = start(data);
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("1");
            assertRefused(data, Reason.LOCKED, "records-locked");
        } finally {
            process.destroyForcibly().waitFor();
        }
        try (RecordStore store = RecordStore.open(data)) {
            assertThat(store.documents()).hasSize(1);
            assertRefused(data, Reason.LOCKED, "records-locked");
            assertThat(store.documents()).hasSize(1);
        }
    }

    private Process start(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoringProcess.class.getName(),
                        data.toString(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void spaceOfReplacedReadingsIsWonBack() throws Exception {
        SourceFile source = SampleReport.file(folder, "x.pdf", "x");
        Path file = folder.resolve("data/records.mv.db");
        try (RecordStore store = RecordStore.open(folder.resolve("data"))) {
            store.receive(source, SampleReport.NOON);
            for (int i = 0; i < 4; i++) {
                store.store(SampleReport.large(source, 5000, null), List.of(), SampleReport.NOON, "1");
            }
            assertThat(file).satisfies(f -> assertThat(Files.size(f)).isGreaterThan(16_000_000));
        }
        assertThat(file).satisfies(f -> assertThat(Files.size(f)).isLessThan(8_000_000));
        try (RecordStore store = RecordStore.open(folder.resolve("data"))) {
            assertThat(store.document(source.sha256()).only().orElseThrow().observations())
                    .hasSize(5000);
        }
    }

    @Test
    void aNewerSchemaIsNotTouched() throws Exception {
        Path data = folder.resolve("data");
        RecordStore.open(data).close();
        change(data, """
                insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                    installed_by, installed_on, execution_time, success)
                values (99, '99', 'x', 'SQL', 'V99__x.sql', 1, 'x', current_timestamp, 1, true)""");
        assertRefused(data, Reason.NEWER_SCHEMA, "records-newer-schema");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void anOlderSchemaIsBroughtToTheNewest(int version) throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Flyway.configure()
                .dataSource(url(data), "solieu", "")
                .locations("classpath:db/migration")
                .target(MigrationVersion.fromVersion(Integer.toString(version)))
                .load()
                .migrate();
        String sha256 = "ab".repeat(32);
        change(
                data,
                "insert into source (sha256, size_bytes, original_file) values ('" + sha256 + "', 1, 'x');"
                        + " insert into document (sha256, name, outcome, number, issued, signer_role, recipients, program_version,"
                        + " read_at) values ('" + sha256
                        + "', 'x.pdf', 'complete', '512/BC-VHTTĐT', '2021-12-12', array[],"
                        + " array[], '1', '2021-12-12 05:00:00Z');"
                        + (version < 2
                                ? ""
                                : "insert into observation (document_id, position, id, indicator, kind, exact_value, raw, page,"
                                        + " from_table, rule) values (1, 0, '" + "0123".repeat(8)
                                        + "', 'x', 'count', '5', '5', 1, true, 'x')"));
        try (RecordStore store = RecordStore.open(data)) {
            StoredDocument stored = store.document(sha256).only().orElseThrow();
            assertThat(stored.metadata().number()).isEqualTo("512/BC-VHTTĐT");
            assertThat(stored.observations()).hasSize(version < 2 ? 0 : 1);
            assertThat(store.readOnlyQuery().ask("select count(*) as n from document where document = 'abababababab'"))
                    .isEqualTo(TestAnswers.number("n", 1));
            if (version >= 2) {
                assertThat(store.corrections().figure("abababababab0123")).isInstanceOf(FigureLookup.Found.class);
            }
            // A copy finds it by its number, which older schemas did not have in this form.
            new MadeReport("copy").numbered("512/BC-VHTTĐT", "2021-12-12").storeIn(store, folder, SampleReport.NOON);
        }
        change(data, "update document set agency = 'UBND huyện Quan Sơn'");
        try (RecordStore store = RecordStore.open(data)) {
            assertThat(store.versions(sha256)).hasSize(2);
            assertThat(store.verifyLog()).isInstanceOf(AuditVerdict.Sound.class);
        }
        assertThat(data.resolve("records-unfinished.mv.db")).doesNotExist();
    }

    @Test
    void anUnfinishedMigrationIsBegunAgain() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("records-unfinished.mv.db"), "cut off");
        try (RecordStore store = RecordStore.open(data)) {
            assertThat(store.documents()).isEmpty();
        }
    }

    @Test
    void theNewestVersionIsThatOfTheMigrations() throws Exception {
        assertThat(SchemaVersion.class.getResource("/db/migration")).isNotNull();
        try (var files = Files.list(
                Path.of(SchemaVersion.class.getResource("/db/migration").toURI()))) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .hasSize(SchemaVersion.NEWEST)
                    .allMatch(name -> name.matches("V[1-" + SchemaVersion.NEWEST + "]__[a-z_]+\\.sql"));
        }
    }

    @Test
    void aFileInPlaceOfTheFolderAndADamagedDatabaseAreTold() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertRefused(file, Reason.NOT_WRITABLE, "records-not-writable");
        assertRefused(file.resolve("below"), Reason.NOT_WRITABLE, "records-not-writable");
        assertRefused(folder.resolve("a;b"), Reason.UNUSABLE_PATH, "records-unusable-path");

        Path data = Files.createDirectories(folder.resolve("data"));
        Files.copy(file, data.resolve("records.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        assertRefused(data, Reason.DAMAGED, "records-damaged");
    }

    private static void assertRefused(Path data, Reason reason, String code) {
        assertThatThrownBy(() -> RecordStore.open(data).close())
                .isInstanceOfSatisfying(RecordsUnavailableException.class, e -> {
                    assertThat(e.reason()).isEqualTo(reason);
                    assertThat(e.reason().code()).isEqualTo(code);
                    assertThat(e.dataFolder()).isEqualTo(data.toAbsolutePath());
                });
    }

    /** Changes a closed database behind the store's back. */
    private static void change(Path data, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(url(data) + ";IFEXISTS=TRUE", "solieu", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String url(Path data) {
        return "jdbc:h2:file:" + data.resolve("records")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;NON_KEYWORDS=VALUE";
    }
}
