package vn.solieu.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.catalogue.IndicatorCatalogue;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.document.ObservationKind;
import vn.solieu.document.SourceFile;

/**
 * What a method returned from is on the disk, and what it was cut in left nothing behind, whatever was done before.
 *
 * <p>More of the same: {@code -Dsolieu.durability.steps=1000 -Dsolieu.durability.kills=200 -Dsolieu.seed=…}.
 */
class DurabilityTest {

    private static final int STEPS = Integer.getInteger("solieu.durability.steps", 60);
    private static final int KILLS = Integer.getInteger("solieu.durability.kills", 8);
    private static final int REPORTS = 7;

    @TempDir
    Path folder;

    /** Does one thing after another to records, as chance has it. */
    static final class Operations {

        private final Path data;
        private final Path files;
        private final Random random;
        private RecordStore store;

        Operations(Path data, Path files, long seed) throws Exception {
            this.data = data;
            this.files = files;
            this.random = new Random(seed);
            this.store = RecordStore.open(data);
        }

        RecordStore store() {
            return store;
        }

        void next() throws Exception {
            String name = "report" + random.nextInt(REPORTS);
            switch (random.nextInt(10)) {
                case 0 -> reopen();
                case 1 -> {
                    SourceFile file = SampleReport.file(files, name, name);
                    store.receive(file, SampleReport.NOON);
                    store.storeFailure(file, List.of(), SampleReport.NOON, "1");
                }
                case 2 -> store.keepCatalogues(UnitCatalogue.load(), indicators());
                case 3, 4 -> correctOne();
                default -> storeOne(name);
            }
        }

        private IndicatorCatalogue indicators() {
            return random.nextBoolean() ? IndicatorCatalogue.load() : IndicatorCatalogue.empty();
        }

        private void reopen() throws Exception {
            store.close();
            store = RecordStore.open(data);
        }

        /** A reading says by its number how many figures it has. */
        private void storeOne(String name) throws Exception {
            int figures = random.nextInt(300);
            MadeReport report = new MadeReport(name).numbered(figures + "/BC-UBND", "2021-11-16");
            for (int i = 0; i < figures; i++) {
                report.figure("qr.places", "387", "2021-11-12", ObservationKind.CUMULATIVE, "" + random.nextInt());
            }
            report.storeIn(store, files, Instant.ofEpochSecond(random.nextInt(1_000_000)));
        }

        private void correctOne() {
            List<StoredObservation> all = new ArrayList<>();
            store.find(ObservationQuery.ALL.withSuperseded(), figure -> {
                if (all.size() < 50) {
                    all.add(figure);
                }
            });
            if (!all.isEmpty()) {
                StoredObservation figure = all.get(random.nextInt(all.size()));
                BigDecimal value = random.nextInt(3) == 0 ? null : BigDecimal.valueOf(random.nextInt(1000));
                store.corrections().correct(figure, value, "x", new Act("Lan", SampleReport.NOON));
            }
        }
    }

    /** Everything that can be seen of records, in short. */
    private static TreeMap<String, String> seen(RecordStore store) {
        TreeMap<String, String> seen = new TreeMap<>();
        store.documents()
                .forEach(summary -> seen.put(
                        summary.sha256(), summary.outcome() + " " + summary.number() + " " + summary.observations()));
        StringBuilder values = new StringBuilder();
        store.find(
                ObservationQuery.ALL.withSuperseded(),
                figure -> values.append(figure.observation().value())
                        .append(figure.effective())
                        .append(figure.readValue()));
        seen.put("figures", values.toString());
        seen.put("corrections", store.corrections().all().size() + "");
        seen.put("log", store.verifyLog().toString());
        return seen;
    }

    @Test
    void whatIsOnTheDiskAfterEachStepIsWhole() throws Exception {
        long seed = Long.getLong("solieu.seed", System.nanoTime());
        System.out.println("durability: -Dsolieu.seed=" + seed);
        Path data = folder.resolve("data");
        Path image = Files.createDirectories(folder.resolve("image"));
        Operations operations = new Operations(data, folder, seed);
        for (int step = 0; step < STEPS; step++) {
            operations.next();
            // What a power failure would leave.
            Files.copy(
                    data.resolve("records.mv.db"), image.resolve("records.mv.db"), StandardCopyOption.REPLACE_EXISTING);
            try (RecordStore left = RecordStore.open(image)) {
                assertThat(seen(left)).as("step %d of seed %d", step, seed).isEqualTo(seen(operations.store()));
            }
        }
        operations.store().close();
    }

    /** Does things until it is killed; says after each how many there were. Arguments: data folder, folder of files, seed. */
    static final class WorkingProcess {
        private WorkingProcess() {}

        public static void main(String[] arguments) throws Exception {
            System.out.println("begun");
            Operations operations =
                    new Operations(Path.of(arguments[0]), Path.of(arguments[1]), Long.parseLong(arguments[2]));
            while (true) {
                operations.next();
                System.out.println(operations.store().lastOfLog(1).stream()
                        .mapToLong(AuditEntry::number)
                        .max()
                        .orElse(0));
            }
        }
    }

    @Test
    void aKilledProcessLeavesNothingHalf() throws Exception {
        long seed = Long.getLong("solieu.seed", System.nanoTime());
        System.out.println("kills: -Dsolieu.seed=" + seed);
        Random random = new Random(seed);
        Path data = folder.resolve("data");
        long told = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            told = killed(data, told, random.nextLong(), random.nextInt(600));
            long least = told;
            try (RecordStore store = RecordStore.open(data)) {
                assertThat(store.verifyLog())
                        .as("kill %d of seed %d", kill, seed)
                        .isInstanceOfSatisfying(
                                AuditVerdict.Sound.class,
                                sound -> assertThat(sound.rows()).isBetween(least, least + 1));
                told = store.lastOfLog(1).stream()
                        .mapToLong(AuditEntry::number)
                        .max()
                        .orElse(0);
                for (DocumentSummary document : store.documents()) {
                    String number = document.number();
                    int figures = number == null ? 0 : Integer.parseInt(number.replace("/BC-UBND", ""));
                    assertThat(document.observations()).isEqualTo(figures);
                    List<StoredObservation> stored = new ArrayList<>();
                    store.find(
                            ObservationQuery.ALL.withSuperseded().ofDocuments(Set.of(document.sha256())), stored::add);
                    assertThat(stored).hasSize(figures);
                    assertThat(stored)
                            .extracting(StoredObservation::effective)
                            .containsOnly(stored.isEmpty() || stored.getFirst().effective());
                }
            }
        }
    }

    /** Gives the last row of the log that the process said it had written; the one before it was started when it said none. */
    private long killed(Path data, long before, long seed, int afterMillis) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkingProcess.class.getName(),
                        data.toString(),
                        folder.toString(),
                        Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long told = before;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("begun");
            Thread.sleep(afterMillis);
            // By its handle: the other way closes the stream, with what it still holds.
            process.toHandle().destroyForcibly();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                told = Long.parseLong(line);
            }
        }
        process.waitFor();
        return told;
    }
}
