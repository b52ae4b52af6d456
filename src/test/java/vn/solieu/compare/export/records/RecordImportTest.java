package vn.solieu.compare.export.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.solieu.catalogue.IndicatorCatalogue;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.compare.export.ExportOptions;
import vn.solieu.compare.export.ExportResult;
import vn.solieu.compare.export.Exporter;
import vn.solieu.compare.export.dataset.ExportFormat;
import vn.solieu.document.Amendment;
import vn.solieu.document.ObservationKind;
import vn.solieu.document.SourceFile;
import vn.solieu.records.Act;
import vn.solieu.records.AuditVerdict;
import vn.solieu.records.ExchangeFaultException;
import vn.solieu.records.FigureLookup;
import vn.solieu.records.MadeReport;
import vn.solieu.records.RecordStore;

/** Records that went out come back whole, in every format, or not at all. */
class RecordImportTest {

    private static final Instant MONDAY = Instant.parse("2021-12-13T01:00:00.123456Z");
    private static final Act LAN = new Act("Lan", MONDAY);

    @TempDir
    Path folder;

    /** Reports of every kind, copies, replaced and corrected ones, figures that people corrected, and a failed reading. */
    private void fill(RecordStore store, long seed) throws Exception {
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            MadeReport report = new MadeReport("report " + i + " =cmd|' /C calc'!A0 “ấ”\n" + seed)
                    .numbered((i / 2) + "/BC-UBND", "2021-11-" + (10 + i / 2))
                    .of("387");
            if (i == 7) {
                report.says(Amendment.Kind.REPLACES, "0/BC-UBND", "2021-11-10");
            }
            if (i == 9) {
                report.says(Amendment.Kind.CORRECTS, "1/BC-UBND", null);
            }
            for (int f = random.nextInt(30); f > 0; f--) {
                report.figure(
                        random.nextBoolean() ? "qr.places" : "chỉ tiêu khác; \"" + random.nextInt(5),
                        "387",
                        "2021-11-" + (10 + random.nextInt(15)),
                        ObservationKind.values()[random.nextInt(6)],
                        random.nextBoolean() ? random.nextInt(9999) + ".50" : "-" + random.nextLong(1L << 60));
            }
            report.storeIn(store, folder, MONDAY.plus(Duration.ofHours(random.nextInt(99))));
        }
        for (int i = 0; i < 4; i++) {
            String sha256 = store.documents().get(random.nextInt(12)).sha256();
            if (store.corrections().figure(sha256.substring(0, 12) + "#1") instanceof FigureLookup.Found found) {
                store.corrections().correct(found.figure(), new BigDecimal("1" + i + ".0"), "=1+1", LAN);
            }
        }
        store.keepCatalogues(UnitCatalogue.load(), IndicatorCatalogue.load());
    }

    private static Path exported(RecordStore store, Path to, ExportFormat format) throws Exception {
        List<SourceFile> originals = store.exchange().originals();
        Map<String, String> names = RecordDataset.fileNames(originals);
        assertThat(Exporter.export(RecordDataset.of(store.exchange(), names), to, format, ExportOptions.usual(MONDAY)))
                .isInstanceOf(ExportResult.Written.class);
        for (SourceFile original : originals) {
            Path copy = to.resolve(names.get(original.sha256().substring(0, 12)));
            Files.createDirectories(copy.getParent());
            Files.copy(original.path(), copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return to;
    }

    private static Map<String, String> bytes(Path folder) throws Exception {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return bytes;
    }

    @ParameterizedTest
    @EnumSource
    void whatComesBackGoesOutTheSame(ExportFormat format) throws Exception {
        long seed = Long.getLong("solieu.seed", System.nanoTime());
        System.out.println("exchange: -Dsolieu.seed=" + seed);
        Path first = folder.resolve("first");
        try (RecordStore store = RecordStore.open(folder.resolve("data"))) {
            fill(store, seed);
            exported(store, first, format);
        }
        try (RecordStore store = RecordStore.open(folder.resolve("other"))) {
            RecordImport.Result result = RecordImport.read(first, store.exchange(), LAN);
            assertThat(result.report().isUntouched()).isTrue();
            assertThat(result.count().documents()).isEqualTo(12);
            assertThat(result.originals()).isEqualTo(12);
            assertThat(store.verifyLog()).isInstanceOf(AuditVerdict.Sound.class);
            // Catalogues go out only.
            store.keepCatalogues(UnitCatalogue.load(), IndicatorCatalogue.load());
            assertThat(bytes(exported(store, folder.resolve("second"), format))).isEqualTo(bytes(first));

            RecordImport.Result again = RecordImport.read(first, store.exchange(), LAN);
            assertThat(again.count().documents()).isZero();
            assertThat(again.count().known()).isEqualTo(12);
            assertThat(bytes(exported(store, folder.resolve("third"), format))).isEqualTo(bytes(first));
        }
    }

    @Test
    void anExportWithAFaultBringsNothing() throws Exception {
        Path export = folder.resolve("export");
        try (RecordStore store = RecordStore.open(folder.resolve("data"))) {
            fill(store, 1);
            exported(store, export, ExportFormat.CSV);
        }
        Path figures = export.resolve("observation.csv");
        String text = Files.readString(figures);
        Files.writeString(figures, text.substring(0, text.length() - 30));
        try (RecordStore store = RecordStore.open(folder.resolve("other"))) {
            RecordImport.Result result = RecordImport.read(export, store.exchange(), LAN);
            assertThat(result.count()).isNull();
            assertThat(result.report().isReadable()).isFalse();
            assertThat(store.documents()).isEmpty();
            assertThat(store.lastOfLog(1)).isEmpty();

            // Rows of a document that is not among them.
            Files.writeString(figures, text);
            Path documents = export.resolve("document.csv");
            List<String> lines = Files.readAllLines(documents);
            Files.writeString(documents, String.join("\r\n", lines.subList(0, lines.size() - 3)) + "\r\n");
            assertThatThrownBy(() -> RecordImport.read(export, store.exchange(), LAN))
                    .isInstanceOf(ExchangeFaultException.class);
            assertThat(store.documents()).isEmpty();
        }
    }

    @Test
    void aFileOfAnotherDocumentIsLeftOut() throws Exception {
        Path export = folder.resolve("export");
        try (RecordStore store = RecordStore.open(folder.resolve("data"))) {
            new MadeReport("one").numbered("1/BC", "2021-11-10").storeIn(store, folder, MONDAY);
            exported(store, export, ExportFormat.JSON);
        }
        try (Stream<Path> files = Files.list(export.resolve("originals"))) {
            Files.writeString(files.findFirst().orElseThrow(), "other bytes");
        }
        try (RecordStore store = RecordStore.open(folder.resolve("other"))) {
            RecordImport.Result result = RecordImport.read(export, store.exchange(), LAN);
            assertThat(result.count().documents()).isEqualTo(1);
            assertThat(result.originals()).isZero();
            assertThat(result.wrongOriginals()).hasSize(1);
            assertThat(store.exchange().originals()).isEmpty();
        }
    }
}
