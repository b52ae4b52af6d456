package vn.solieu.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.document.SourceFile;
import vn.solieu.records.database.RecordsUnavailableException;

/** A disk that is full costs what was under way and nothing else. The disk is a small one in memory, which only root may make. */
class FullDiskTest {

    private static final int DISK_KILOBYTES = 4000;

    @TempDir
    Path folder;

    private Path disk = Path.of("");
    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectories(folder.resolve("disk"));
        mounted = run("mount", "-t", "tmpfs", "-o", "size=" + DISK_KILOBYTES + "k", "tmpfs", disk.toString());
        assumeTrue(mounted, "a small disk cannot be mounted here");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            assertThat(run("umount", disk.toString())).isTrue();
        }
    }

    private static boolean run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (java.io.IOException e) {
            // No such command on this system.
            return false;
        }
    }

    @Test
    void nothingStoredIsLostAndTheRecordsOpenAgain() throws Exception {
        Path data = disk.resolve("data");
        EmptyRecords.copyTo(data);
        SourceFile source = SampleReport.file(folder, "x.pdf", "x");
        int stored = 0;
        RecordsException failure = null;
        RecordStore store = RecordStore.open(data);
        store.receive(source, SampleReport.NOON);
        while (failure == null && stored < 1000) {
            try {
                store.store(
                        SampleReport.large(source, 400, null),
                        List.of(),
                        SampleReport.NOON,
                        Integer.toString(stored + 1));
                stored++;
            } catch (RecordsException e) {
                failure = e;
            }
        }
        assertThat(failure).isNotNull();
        assertThat(failure.reason()).as(failure.toString()).isEqualTo(RecordsException.Reason.DISK_FULL);
        assertThatThrownBy(() -> {
                    SourceFile large = SampleReport.file(folder, "lớn.pdf", "x".repeat(5_000_000));
                    store.receive(large, SampleReport.NOON);
                })
                .isInstanceOfSatisfying(
                        RecordsException.class,
                        e -> assertThat(e.reason())
                                .isIn(RecordsException.Reason.ORIGINAL_NOT_STORED, RecordsException.Reason.DISK_FULL));
        closeInAnyCase(store);

        assertThat(run("mount", "-o", "remount,size=64m", disk.toString())).isTrue();
        try (RecordStore again = RecordStore.open(data)) {
            assertThat(again.document(source.sha256()).only().orElseThrow().observations())
                    .hasSize(400);
            // The last may have been committed before the disk was full.
            assertThat(Integer.parseInt(again.documents().getFirst().programVersion()))
                    .isBetween(stored, stored + 1);
            again.store(SampleReport.document(source), List.of(), SampleReport.LATER, "new");
            assertThat(again.documents()).hasSize(1);
        }
    }

    private static void closeInAnyCase(RecordStore store) {
        try {
            store.close();
        } catch (RecordsException e) {
            // Closing may fail for the same reason.
            assertThat(e.reason()).isIn(RecordsException.Reason.DISK_FULL, RecordsException.Reason.DATABASE);
        }
    }

    @Test
    void recordsThatCannotBeMadeAreTold() throws Exception {
        Files.write(disk.resolve("other"), new byte[(DISK_KILOBYTES - 16) * 1024]);
        Path data = disk.resolve("data");
        assertThatThrownBy(() -> RecordStore.open(data).close())
                .isInstanceOfSatisfying(
                        RecordsUnavailableException.class,
                        e -> assertThat(e.reason())
                                .as(e.toString())
                                .isEqualTo(RecordsUnavailableException.Reason.DISK_FULL));
        Files.delete(disk.resolve("other"));
        try (RecordStore store = RecordStore.open(data)) {
            assertThat(store.documents()).isEmpty();
        }
    }

    @Test
    void aBackupThatDoesNotFitLeavesNoFile() throws Exception {
        Path data = folder.resolve("data");
        EmptyRecords.copyTo(data);
        java.util.Random random = new java.util.Random(1);
        StringBuilder content = new StringBuilder();
        for (int i = 0; i < 6_000_000; i++) {
            content.append((char) (' ' + random.nextInt(90)));
        }
        try (RecordStore store = RecordStore.open(data)) {
            store.receive(SampleReport.file(folder, "lớn.pdf", content.toString()), SampleReport.NOON);
        }
        assertThatThrownBy(() -> RecordBackup.write(data, null, disk.resolve("b.zip"), "1", SampleReport.NOON))
                .isInstanceOf(vn.solieu.records.transfer.TransferException.class);
        try (var files = Files.list(disk)) {
            assertThat(files).isEmpty();
        }
    }
}
