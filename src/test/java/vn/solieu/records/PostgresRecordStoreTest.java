package vn.solieu.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.solieu.document.SourceFile;
import vn.solieu.records.database.RecordsUnavailableException;
import vn.solieu.records.database.RecordsUnavailableException.Reason;
import vn.solieu.records.database.SchemaVersion;

/** The same records on a server; and what only a server knows: several processes, lost connections, refused logins. */
class PostgresRecordStoreTest extends RecordStoreTest {

    private String url = "";
    private String database = "";

    @BeforeEach
    void newDatabase() throws Exception {
        url = PostgresServer.newMigratedDatabase();
        database = PostgresServer.database(url);
    }

    @Override
    RecordStore open() throws Exception {
        return RecordStore.open(folder.resolve("data"), PostgresServer.address(url));
    }

    @Test
    void storesThatOpenAnEmptyDatabaseAtOneTimeMakeItOnce() throws Exception {
        url = PostgresServer.newDatabase();
        database = PostgresServer.database(url);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> opened = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                opened.add(threads.submit(() -> {
                    try (RecordStore store = open()) {
                        return store.documents().size();
                    }
                }));
            }
            for (Future<Integer> each : opened) {
                assertThat(each.get()).isZero();
            }
        }
        assertThat(PostgresServer.text(
                        database, "select count(*) from flyway_schema_history where version is not null"))
                .isEqualTo(Integer.toString(SchemaVersion.NEWEST));
    }

    @Test
    void storesOfTheSameDocumentAtOneTimeLeaveOneWholeReading() throws Exception {
        SourceFile source = SampleReport.file(folder, "x.pdf", "x");
        int figures = 300;
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<?>> storing = new ArrayList<>();
            for (int n = 0; n < 2; n++) {
                int version = n;
                storing.add(threads.submit(() -> {
                    try (RecordStore store = open()) {
                        for (int i = 0; i < 8; i++) {
                            store.receive(source, SampleReport.NOON);
                            store.store(
                                    SampleReport.large(source, figures + version, null),
                                    List.of(),
                                    SampleReport.NOON,
                                    Integer.toString(version));
                        }
                    }
                    return null;
                }));
            }
            try (RecordStore store = open()) {
                do {
                    store.document(source.sha256()).only().ifPresent(PostgresRecordStoreTest::assertWhole);
                } while (storing.stream().anyMatch(each -> !each.isDone()));
                for (Future<?> each : storing) {
                    each.get();
                }
                StoredDocument stored = store.document(source.sha256()).only().orElseThrow();
                assertWhole(stored);
                assertThat(stored.arrivals()).hasSize(16);
                assertThat(store.documents()).hasSize(1);
            }
        }
    }

    private static void assertWhole(StoredDocument stored) {
        int figures = 300 + Integer.parseInt(stored.summary().programVersion());
        assertThat(stored.observations()).hasSize(figures);
        assertThat(stored.tables().getFirst().cells()).hasSize(figures);
    }

    @Test
    void aLostConnectionIsToldAndTheNextOperationConnectsAgain() throws Exception {
        SourceFile source = SampleReport.file(folder, "x.pdf", "x");
        try (RecordStore store = open()) {
            store.receive(source, SampleReport.NOON);
            endConnections();
            assertThatThrownBy(() -> store.store(SampleReport.document(source), List.of(), SampleReport.NOON, "1"))
                    .isInstanceOfSatisfying(
                            RecordsException.class,
                            e -> assertThat(e.reason()).isEqualTo(RecordsException.Reason.CONNECTION_LOST));
            assertThat(store.documents()).isEmpty();
            store.store(SampleReport.document(source), List.of(), SampleReport.NOON, "1");
            assertThat(store.documents()).hasSize(1);
        }
    }

    @Test
    void aConnectionLostAtRestIsReplacedUnnoticed() throws Exception {
        try (RecordStore store = open()) {
            assertThat(store.documents()).isEmpty();
            endConnections();
            Thread.sleep(2100);
            assertThat(store.documents()).isEmpty();
        }
    }

    private void endConnections() throws Exception {
        PostgresServer.text(
                "postgres",
                "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = '" + database + "'");
    }

    @Test
    void whyADatabaseDoesNotOpenIsTold() throws Exception {
        assertRefused("jdbc:postgresql://localhost:1/x?user=y&password=geheim", Reason.SERVER_UNREACHABLE);
        assertRefused(PostgresServer.url("nosuch", "postgres", ""), Reason.NO_SUCH_DATABASE);
        assertRefused(PostgresServer.url(database, "nobody", "geheim"), Reason.LOGIN_REFUSED);

        String others = PostgresServer.newDatabase();
        PostgresServer.execute(PostgresServer.database(others), "create table public.others (a integer)");
        assertRefused(others, Reason.NOT_OURS);
        open().close();
        PostgresServer.execute(database, "update flyway_schema_history set version = '99' where version = '1'");
        assertRefused(url, Reason.NEWER_SCHEMA);

        PostgresServer.execute("postgres", "create database latin encoding 'LATIN1' locale 'C' template template0");
        assertRefused(PostgresServer.url("latin", "postgres", ""), Reason.WRONG_ENCODING);

        String guest = PostgresServer.newDatabaseOf("guest", "geheim", "");
        String foreign = guest.replace(PostgresServer.database(guest), database);
        PostgresServer.execute(
                database, "drop schema report cascade; drop schema public cascade; create schema public");
        assertRefused(foreign, Reason.NO_RIGHTS);
    }

    private void assertRefused(String address, Reason reason) {
        Path data = folder.resolve("data");
        assertThatThrownBy(() ->
                        RecordStore.open(data, PostgresServer.address(address)).close())
                .isInstanceOfSatisfying(RecordsUnavailableException.class, e -> {
                    assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason);
                    assertThat(e.toString()).doesNotContain("geheim");
                    assertThat(e.place()).startsWith("localhost:").doesNotContain("?");
                });
    }

    @Test
    void theOwnerOfADatabaseNeedsNoFurtherRights() throws Exception {
        url = PostgresServer.newDatabaseOf("owner", "geheim", "");
        SourceFile source = received("x.pdf", "x");
        try (RecordStore store = open()) {
            store.store(SampleReport.document(source), List.of(), SampleReport.NOON, "1");
            assertThat(store.documents()).hasSize(1);
        }
    }
}
