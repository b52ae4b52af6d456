package vn.solieu.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.document.ObservationKind;
import vn.solieu.document.SourceFile;
import vn.solieu.records.database.DatabaseAddress;

/** Tables go from one kind of database into the other and back without a difference. */
class RecordExchangeTest {

    private static final Act LAN = new Act("Lan", SampleReport.NOON);

    @TempDir
    Path folder;

    private static Map<String, List<List<@Nullable Object>>> all(RecordStore store) {
        Map<String, List<List<@Nullable Object>>> all = new LinkedHashMap<>();
        for (ExchangeTable table : ExchangeTable.ALL) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            RecordExchange.Rows cursor = store.exchange().rows(table);
            for (List<@Nullable Object> row = cursor.next(); row != null; row = cursor.next()) {
                rows.add(row);
            }
            if (!table.catalogue()) {
                all.put(table.name(), rows);
            }
        }
        return all;
    }

    private static void bring(Map<String, List<List<@Nullable Object>>> all, RecordStore store) {
        ImportCount count = store.exchange().bringIn("test", LAN, receiver -> {
            for (ExchangeTable table : ExchangeTable.ALL) {
                all.getOrDefault(table.name(), List.of()).forEach(row -> receiver.row(table, row));
            }
            return true;
        });
        assertThat(count).isNotNull();
        assertThat(count.documents()).isEqualTo(3);
    }

    @Test
    void everyTableArrives() throws Exception {
        Map<String, List<List<@Nullable Object>>> sent;
        try (RecordStore store = RecordStore.open(folder.resolve("one"))) {
            SourceFile file = SampleReport.file(folder, "a.pdf", "a");
            store.receive(file, SampleReport.NOON);
            store.store(SampleReport.document(file), SampleReport.problems(), SampleReport.LATER, "1");
            for (int i = 0; i < 2; i++) {
                new MadeReport("copy " + i)
                        .numbered("7/BC", "2021-11-12")
                        .figure("qr.places", "387", "2021-11-12", ObservationKind.CUMULATIVE, "58" + i)
                        .storeIn(store, folder, SampleReport.LATER.plusSeconds(i));
            }
            String id = store.documents().stream()
                    .filter(document -> document.name().equals("copy 1"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            StoredObservation figure = ((FigureLookup.Found) store.corrections().figure(id + "#1")).figure();
            store.corrections().correct(figure, new BigDecimal("580.0"), "x", LAN);
            sent = all(store);
        }
        assertThat(sent).allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());

        Map<String, List<List<@Nullable Object>>> onServer;
        DatabaseAddress server = DatabaseAddress.of(PostgresServer.newMigratedDatabase());
        try (RecordStore store = RecordStore.open(folder.resolve("two"), server)) {
            bring(sent, store);
            onServer = all(store);
            assertThat(store.verifyLog()).isInstanceOf(AuditVerdict.Sound.class);
            assertThat(store.documents()).hasSize(3);
        }
        assertThat(onServer).isEqualTo(sent);
        try (RecordStore store = RecordStore.open(folder.resolve("three"))) {
            bring(onServer, store);
            assertThat(all(store)).isEqualTo(sent);
        }
    }
}
