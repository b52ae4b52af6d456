package vn.solieu.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solieu.document.SourceFile;
import vn.solieu.records.database.DatabaseAddress;
import vn.solieu.records.database.EmbeddedDatabase;
import vn.solieu.records.database.SchemaVersion;
import vn.solieu.records.transfer.BackupWriter;
import vn.solieu.records.transfer.TransferException;
import vn.solieu.records.transfer.TransferException.Reason;

/** A backup brings everything back, on either database; one that is not whole brings nothing. */
class RecordBackupTest {

    @TempDir
    Path folder;

    private Path data = Path.of("");
    private Path file = Path.of("");
    private SourceFile source = new SourceFile(Path.of(""), "x", "0".repeat(64), 0);
    private StoredDocument before;

    @BeforeEach
    void names() throws Exception {
        data = folder.resolve("data");
        file = folder.resolve("backup.zip");
        source = SampleReport.file(folder, "báo cáo.pdf", "bytes");
    }

    private DatabaseAddress newServer(boolean wanted) throws Exception {
        return wanted ? PostgresServer.address(PostgresServer.newMigratedDatabase()) : null;
    }

    private RecordBackup.Content backUp(DatabaseAddress server) throws Exception {
        if (server == null) {
            EmptyRecords.copyTo(data);
        }
        try (RecordStore store = server == null ? RecordStore.open(data) : RecordStore.open(data, server)) {
            store.receive(source, SampleReport.NOON);
            store.store(SampleReport.document(source), SampleReport.problems(), SampleReport.LATER, "1");
            before = store.document(source.sha256()).only().orElseThrow();
        }
        Files.createDirectories(data.resolve("indicators"));
        Files.writeString(data.resolve("indicators/của tôi.yaml"), "# của tôi");
        return RecordBackup.write(data, server, file, "0.1.0", SampleReport.LATER);
    }

    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void everythingComesBack(boolean fromServer, boolean toServer) throws Exception {
        RecordBackup.Content written = backUp(newServer(fromServer));
        Path restored = Files.createDirectories(folder.resolve("mới/kho"));
        RecordBackup.Content content = RecordBackup.restore(file, restored, newServer(toServer));

        assertThat(content).isEqualTo(written);
        assertThat(content.originals()).isEqualTo(1);
        assertThat(content.missing()).isEmpty();
        assertThat(restored.resolve("indicators/của tôi.yaml")).hasContent("# của tôi");
        try (RecordStore store = RecordStore.open(restored)) {
            StoredDocument after = store.document(source.sha256()).only().orElseThrow();
            assertThat(after.observations()).isEqualTo(before.observations());
            assertThat(after.tables()).isEqualTo(before.tables());
            assertThat(after.metadata()).isEqualTo(before.metadata());
            assertThat(after.findings()).isEqualTo(before.findings());
            assertThat(after.summary()).isEqualTo(before.summary());
            assertThat(after.source().path()).startsWith(restored).hasContent("bytes");
            assertThat(store.receive(source, SampleReport.LATER).ordinal()).isEqualTo(2);
            store.store(SampleReport.document(source), List.of(), SampleReport.LATER, "2");
            assertThat(store.readOnlyQuery().ask("select count(*) as n from observation"))
                    .isEqualTo(TestAnswers.number("n", 5));
        }
        assertThat(filesIn(restored.getParent())).containsExactly("kho");
    }

    @Test
    void anOlderBackupIsBroughtToTheNewestSchema() throws Exception {
        Path old = folder.resolve("old");
        EmbeddedDatabase database = EmbeddedDatabase.create(old, 5);
        try (BackupWriter writer = BackupWriter.to(file);
                var statement = database.connection().createStatement()) {
            statement.execute("insert into source values ('" + source.sha256() + "', 5, 'x')");
            statement.execute("insert into document (sha256, name, outcome, signer_role, recipients, program_version,"
                    + " read_at) values ('" + source.sha256()
                    + "', 'a', 'failed', array[], array['b', 'c'], '0', now())");
            assertThat(writer.tables(database.connection(), database.kind())).isGreaterThan(2);
            writer.finish("0.0.9", 5, "2021-12-12T00:00:00Z");
        } finally {
            database.close(false);
        }
        for (boolean server : List.of(false, true)) {
            Path restored = folder.resolve("restored " + server);
            RecordBackup.restore(file, restored, server ? PostgresServer.address(PostgresServer.newDatabase()) : null);
            try (RecordStore store = RecordStore.open(restored)) {
                assertThat(store.documents()).hasSize(1);
                assertThat(store.document(source.sha256())
                                .only()
                                .orElseThrow()
                                .metadata()
                                .recipients())
                        .containsExactly("b", "c");
            }
        }
    }

    @Test
    void aMissingOrChangedOriginalIsTold() throws Exception {
        EmptyRecords.copyTo(data);
        SourceFile other = SampleReport.file(folder, "khác.pdf", "other");
        try (RecordStore store = RecordStore.open(data)) {
            store.receive(source, SampleReport.NOON);
            store.receive(other, SampleReport.NOON);
        }
        Files.delete(data.resolve(OriginalFiles.relativeName(source.sha256())));
        Files.writeString(data.resolve(OriginalFiles.relativeName(other.sha256())), "OTHER");
        RecordBackup.Content content = RecordBackup.write(data, null, file, "0.1.0", SampleReport.LATER);

        assertThat(content.missing())
                .containsExactlyInAnyOrder(
                        OriginalFiles.relativeName(source.sha256()), OriginalFiles.relativeName(other.sha256()));
        assertThat(RecordBackup.restore(file, folder.resolve("restored"), null)).isEqualTo(content);
    }

    /** Whatever is cut off or changed, nothing is restored; bytes of the ZIP form that carry nothing may change. */
    @Test
    void aBackupThatIsNotWholeIsRefused() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        backUp(null);
        byte[] whole = Files.readAllBytes(file);
        Path damaged = folder.resolve("damaged.zip");
        Path restored = folder.resolve("restored");
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            byte[] bytes = whole.clone();
            if (i < 20) {
                bytes = Arrays.copyOf(whole, random.nextInt(whole.length));
            } else {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(damaged, bytes);
            try {
                RecordBackup.restore(damaged, restored, null);
                try (RecordStore store = RecordStore.open(restored)) {
                    assertThat(store.document(source.sha256())
                                    .only()
                                    .orElseThrow()
                                    .observations())
                            .as("seed %d, damage %d", seed, i)
                            .isEqualTo(before.observations());
                }
                deleteTree(restored);
            } catch (TransferException e) {
                refused++;
                assertThat(e.reason())
                        .as("seed %d, damage %d", seed, i)
                        .isIn(Reason.BACKUP_DAMAGED, Reason.BACKUP_NEWER);
            }
            assertThat(restored).doesNotExist();
            assertThat(filesIn(folder)).noneMatch(name -> name.contains("unfinished"));
        }
        assertThat(refused).as("seed %d", seed).isGreaterThan(40);
    }

    @Test
    void whatIsThereIsNotOverwritten() throws Exception {
        backUp(null);
        byte[] bytes = Files.readAllBytes(file);
        assertRefused(() -> RecordBackup.write(data, null, file, "1", SampleReport.LATER), Reason.FILE_EXISTS);
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        assertRefused(() -> RecordBackup.restore(file, data, null), Reason.FOLDER_NOT_EMPTY);
        assertRefused(() -> RecordBackup.restore(file, file, null), Reason.FOLDER_NOT_EMPTY);
        assertRefused(
                () -> RecordBackup.restore(folder.resolve("nosuch.zip"), folder.resolve("new"), null),
                Reason.FILE_NOT_READ);
        assertRefused(
                () -> RecordBackup.write(
                        folder.resolve("empty"), null, folder.resolve("b.zip"), "1", SampleReport.LATER),
                Reason.NOTHING_THERE);
        assertRefused(
                () -> RecordBackup.write(data, null, folder.resolve("no/such/b.zip"), "1", SampleReport.LATER),
                Reason.FILE_NOT_WRITTEN);

        DatabaseAddress used = newServer(true);
        try (RecordStore store = RecordStore.open(folder.resolve("other"), used)) {
            store.receive(source, SampleReport.NOON);
        }
        assertRefused(() -> RecordBackup.restore(file, folder.resolve("new"), used), Reason.TARGET_NOT_EMPTY);
        assertThat(folder.resolve("new")).doesNotExist();
        assertThat(SchemaVersion.NEWEST).isGreaterThan(5);
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private static void assertRefused(Attempt attempt, Reason reason) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        TransferException.class,
                        e -> assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason));
    }

    private static List<String> filesIn(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    private static void deleteTree(Path top) throws Exception {
        try (Stream<Path> paths = Files.walk(top)) {
            for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
