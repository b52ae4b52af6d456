package vn.solieu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.SampleReports;

/** Comparisons, versions, corrections, the log and exports, as people type them. */
class CompareTest {

    private static final Path KIT = Path.of("../shared/kit/set");

    @TempDir
    private static Path samples;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readASample() {
        var ran = CommandLineRunner.run(
                "run", SampleReports.file("ward-table/report.pdf").toString(), "--data", samples.toString());
        assertThat(ran.status()).as(ran.all()).isZero();
    }

    private CommandLineRunner.Result run(Path data, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        return CommandLineRunner.run(all.toArray(String[]::new));
    }

    @Test
    void fourDistrictsStandSideBySide() throws Exception {
        assumeTrue(Files.isDirectory(KIT), "the kit's reports are not here");
        Path reports = Files.createDirectories(folder.resolve("reports"));
        for (String id : List.of("000", "001", "002", "003")) {
            Files.copy(KIT.resolve(id).resolve("born.pdf"), reports.resolve(id + ".pdf"));
        }
        Path data = folder.resolve("data");
        assertThat(run(data, "run", reports.toString()).status()).isZero();

        var compared = run(data, "compare", "qr.places", "qr.scans", "pccovid.installs.rate");

        assertThat(compared.status()).as(compared.all()).isZero();
        List<String> lines = compared.out()
                .lines()
                .map(line -> line.replaceAll("[ █▏▎▍▌▋▊▉]+", " "))
                .toList();
        assertThat(lines)
                .contains(
                        " 1 Thành phố Biên Hòa 83.844 16/01/2022 812/BC-UBND, tr. 3",
                        " 2 Thành phố Long Khánh 35.268 16h00 12/12/2021 512/BC-VHTT, tr. 1",
                        " 3 Huyện Quan Sơn 584 12/11/2021 2092/UBND-VHTT, tr. 1",
                        " 4 Huyện Lý Sơn 41 [1] 10/11/2021 576/BC-UBND, tr. 2",
                        " 1 Thành phố Biên Hòa 6.908.717 16/01/2022 812/BC-UBND, tr. 4",
                        " 2 Thành phố Long Khánh 1.290.252 16h00 12/12/2021 512/BC-VHTT, tr. 1",
                        " 3 Huyện Quan Sơn 4.336 12/11/2021 2092/UBND-VHTT, tr. 1",
                        " 4 Huyện Lý Sơn 696 [1] 10/11/2021 576/BC-UBND, tr. 2",
                        " 1 Thành phố Long Khánh 78,28 % 16h00 12/12/2021 512/BC-VHTT, tr. 1",
                        " 2 Huyện Quan Sơn 30,1 % 12/11/2021 2092/UBND-VHTT, tr. 1",
                        " 3 Huyện Lý Sơn 27 % 10/11/2021 576/BC-UBND, tr. 3",
                        " Thành phố Biên Hòa 80 % [1] 16/01/2022 812/BC-UBND, tr. 4");
        assertThat(compared.out().replaceAll("\\s+", " "))
                .contains("cộng từ 2 hàng")
                .contains("trực thuộc UBND huyện: 20 (tr. 2)")
                .contains("kinh doanh trên địa bàn huyện: 21 (tr. 2)")
                .contains("không phải trên “Tổng số điện thoại");
    }

    @Test
    void wardsOfATownWithTheirShares() {
        String town = run(samples, "query", "select issuer_code from document", "--format", "csv")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        var wards = run(samples, "compare", "qr.places", "--within", town, "--format", "csv");
        assertThat(wards.status()).as(wards.all()).isZero();
        List<String> rows = wards.out()
                .lines()
                .skip(1)
                .filter(row -> row.contains(",reported,"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(3);
        // Rank and share of the town's own total stand behind the value.
        assertThat(rows).allMatch(row -> row.matches(".*,cumulative,\\d+,\\d+,\\d+\\.\\d{4},.*"));
        var table = run(samples, "compare", "qr.places");
        assertThat(table.status()).as(table.all()).isZero();
        assertThat(table.out()).contains("386/BC-VHTT, tr. 1");
    }

    @Test
    void whatIsNotKnownIsAnsweredWithTheNearest() {
        var indicator = run(samples, "compare", "qr.placs");
        assertThat(indicator.status()).isEqualTo(2);
        assertThat(indicator.err().lines().filter(line -> line.startsWith("  ")))
                .hasSize(3);
        assertThat(indicator.err()).contains("qr.places");

        var place = run(samples, "compare", "qr.places", "--places", "Long Khánnh");
        assertThat(place.status()).isEqualTo(2);
        assertThat(place.err().lines().filter(line -> line.startsWith("  "))).hasSize(3);
        assertThat(place.err()).contains("732  Thành phố Long Khánh");
    }

    @Test
    void wrongUseIsTold() {
        assertThat(run(samples, "compare", "qr.places", "--at", "2021-12-12", "--to", "2021-12-13")
                        .status())
                .isEqualTo(2);
        assertThat(run(samples, "compare", "qr.places", "--from", "2021-12-12", "--to", "2021-12-11")
                        .err())
                .contains("2021-12-11");
        var nothing = run(folder.resolve("empty"), "compare", "qr.places");
        assertThat(nothing.status()).isEqualTo(1);
        assertThat(nothing.err()).contains("./solieu run");
    }

    @Test
    void aCorrectionIsSeenEverywhereAndLogged() {
        Path data = folder.resolve("data");
        assertThat(run(data, "run", SampleReports.file("ward-table/report.pdf").toString())
                        .status())
                .isZero();
        String id = run(data, "query", "select document from document", "--format", "csv")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        assertThat(run(data, "correct", id + "#1", "1.234.567", "--reason", "xem ảnh", "--by", "Lan")
                        .out())
                .contains("1.234.567", "Lan");
        assertThat(run(data, "query", "select value from observation where corrected", "--format", "csv")
                        .out())
                .contains("1234567");
        assertThat(run(data, "correct", id + "#1", "1,5x", "--reason", "x").status())
                .isEqualTo(2);
        assertThat(run(data, "correct", id + "#1", "--reason", "x").status()).isEqualTo(2);
        assertThat(run(data, "correct", id, "5", "--reason", "x").err()).contains(id + "#1", id + "#2");
        assertThat(run(data, "correct", "zz", "5", "--reason", "x").status()).isEqualTo(2);
        assertThat(run(data, "audit-log", "--format", "csv").out()).contains("corrected", "read");
        assertThat(run(data, "audit-log", "verify").out()).contains("2 dòng");
        assertThat(run(data, "changes", id).out()).contains("có hiệu lực");
    }

    @Test
    void documentsGoOutAsSearchablePdfs() throws Exception {
        Path out = folder.resolve("pdf");
        var written = run(samples, "export", out.toString(), "--format", "pdf");
        assertThat(written.status()).as(written.all()).isZero();
        assertThat(Files.readString(out.resolve("report.pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
        assertThat(run(samples, "export", out.toString(), "--format", "pdf").err())
                .contains("report.pdf", "--overwrite");
    }

    @Test
    void anExportComesBack() {
        Path out = folder.resolve("out");
        assertThat(run(samples, "export", out.toString(), "--format", "xlsx").status())
                .isZero();
        var again = run(samples, "export", out.toString(), "--format", "xlsx");
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err()).contains("--overwrite");
        assertThat(run(samples, "export", out.toString(), "--format", "xlsx", "--overwrite")
                        .status())
                .isZero();

        Path other = folder.resolve("other");
        var brought = run(other, "import", out.toString());
        assertThat(brought.status()).as(brought.all()).isZero();
        assertThat(brought.out()).contains("1 văn bản");
        assertThat(run(other, "documents", "--format", "csv").out())
                .isEqualTo(run(samples, "documents", "--format", "csv").out());
        assertThat(run(other, "import", folder.toString()).err()).contains("solieu-export.json");
    }
}
