package vn.solieu.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.document.SourceFile;
import vn.solieu.records.transfer.TransferException;
import vn.solieu.records.transfer.TransferException.Reason;

/** Records move to a server whole and compared, or stay where they are. */
class RecordMoveTest {

    @TempDir
    Path folder;

    private Path data = Path.of("");
    private SourceFile source = new SourceFile(Path.of(""), "x", "0".repeat(64), 0);
    private StoredDocument before;
    private String url = "";

    @BeforeEach
    void storeOneDocument() throws Exception {
        data = folder.resolve("data");
        EmptyRecords.copyTo(data);
        url = PostgresServer.newMigratedDatabase();
        source = SampleReport.file(folder, "báo cáo.pdf", "bytes");
        SourceFile failed = SampleReport.file(folder, "hỏng.pdf", "other");
        try (RecordStore store = RecordStore.open(data)) {
            store.receive(source, SampleReport.NOON);
            store.receive(failed, SampleReport.NOON);
            // Stored twice, so that numbers of documents have a gap.
            store.storeFailure(failed, List.of(), SampleReport.NOON, "1");
            store.storeFailure(failed, List.of(), SampleReport.NOON, "1");
            store.store(SampleReport.document(source), SampleReport.problems(), SampleReport.LATER, "1");
            before = store.document(source.sha256()).only().orElseThrow();
        }
    }

    @Test
    void everyTableArrivesAndTheFolderRemembersTheServer() throws Exception {
        Map<String, Long> rows = RecordMove.toServer(data, PostgresServer.address(url));

        assertThat(rows)
                .containsEntry("source", 2L)
                .containsEntry("document", 2L)
                .containsEntry("observation", 5L);
        assertThat(rows)
                .hasSize(Integer.parseInt(PostgresServer.text(
                        PostgresServer.database(url),
                        "select count(*) from information_schema.tables where table_schema = 'public'"
                                + " and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'")));
        assertThat(Files.readString(data.resolve("records.url"))).startsWith("jdbc:postgresql://localhost:");
        assertThat(data.resolve("records.mv.db")).doesNotExist();
        assertThat(data.resolve("records-moved.mv.db")).exists();
        try (RecordStore store = RecordStore.open(data)) {
            assertThat(store.document(source.sha256()).only().orElseThrow()).isEqualTo(before);
            // Numbers go on behind those that came along.
            SourceFile next = SampleReport.file(folder, "mới.pdf", "new");
            store.receive(next, SampleReport.LATER);
            store.store(SampleReport.document(next), List.of(), SampleReport.LATER, "1");
            store.store(SampleReport.document(source), List.of(), SampleReport.LATER, "2");
            assertThat(store.documents()).hasSize(3);
        }
        assertThat(data.resolve("records.mv.db")).doesNotExist();
        assertRefused(Reason.ALREADY_MOVED);
    }

    @Test
    void aTargetWithRowsIsNotTouched() throws Exception {
        try (RecordStore store = RecordStore.open(folder.resolve("other"), PostgresServer.address(url))) {
            store.receive(source, SampleReport.NOON);
        }
        assertRefused(Reason.TARGET_NOT_EMPTY);
        assertSourceIsAsItWas();
    }

    @Test
    void whatFailsOnTheWayLeavesBothAsTheyWere() throws Exception {
        trigger("raise exception 'no more'");
        assertRefused(Reason.DATABASE);
        assertSourceIsAsItWas();
        PostgresServer.execute(PostgresServer.database(url), "drop function spoil cascade");
        RecordMove.toServer(data, PostgresServer.address(url));
    }

    @Test
    void whatArrivesOtherwiseThanItWasSentIsFound() throws Exception {
        trigger("new.value = new.value + 1; return new");
        assertRefused(Reason.DIFFERENT);
        assertSourceIsAsItWas();
        assertThat(PostgresServer.text(PostgresServer.database(url), "select count(*) from public.source"))
                .isEqualTo("0");
    }

    private void trigger(String action) throws Exception {
        PostgresServer.execute(
                PostgresServer.database(url),
                "create function spoil() returns trigger language plpgsql as $$ begin " + action + "; end $$;"
                        + " create trigger spoil before insert on public.observation for each row execute function spoil()");
    }

    @Test
    void aFolderWithoutRecordsHasNothingToMove() {
        data = folder.resolve("nothing");
        assertRefused(Reason.NOTHING_THERE);
    }

    private void assertRefused(Reason reason) {
        assertThatThrownBy(() -> RecordMove.toServer(data, PostgresServer.address(url)))
                .isInstanceOfSatisfying(
                        TransferException.class,
                        e -> assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason));
    }

    private void assertSourceIsAsItWas() throws Exception {
        assertThat(data.resolve("records.url")).doesNotExist();
        try (RecordStore store = RecordStore.open(data)) {
            assertThat(store.document(source.sha256()).only().orElseThrow()).isEqualTo(before);
        }
    }
}
