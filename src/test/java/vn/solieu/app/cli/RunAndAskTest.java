package vn.solieu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.SampleReports;

/** The main job end to end: files in, records stored, questions answered. */
class RunAndAskTest {

    @TempDir
    private Path data;

    private CommandLineRunner.Result run(String... arguments) {
        return CommandLineRunner.run(arguments);
    }

    @Test
    void whatWasReadCanBeListedShownAndAsked() {
        var ran = run(
                "run",
                SampleReports.file("ward-table/report.pdf").toString(),
                SampleReports.file("harvest-docx/report.docx").toString(),
                "--data",
                data.toString());
        assertThat(ran.status()).as(ran.all()).isZero();
        assertThat(ran.out()).contains("Đọc được 2 văn bản").contains("Không có gì cần xem lại");

        var listed = run("documents", "--format", "csv", "--data", data.toString());
        assertThat(listed.out().lines()).hasSize(3);
        assertThat(listed.out()).contains("386/BC-VHTT", "58/BC-NNPTNT");

        String id = listed.out()
                .lines()
                .filter(l -> l.contains("386/BC-VHTT"))
                .findFirst()
                .orElseThrow()
                .substring(0, 12);
        var shown = run("show", id.substring(0, 6), "--data", data.toString());
        assertThat(shown.out()).contains("Phòng Văn hóa và Thông tin", "P. Phước Hưng", "Nơi nhận");

        var asked = run(
                "query",
                "SELECT sum(value) AS total FROM observation WHERE from_table AND role = 'total' AND kind = 'cumulative'",
                "--format",
                "json",
                "--data",
                data.toString());
        assertThat(asked.status()).as(asked.all()).isZero();
        assertThat(asked.out()).containsIgnoringCase("total");
    }

    @Test
    void theSameBytesAgainAreAnArrivalNotADocument() {
        String report = SampleReports.file("ward-table/report.pdf").toString();
        run("run", report, "--data", data.toString());

        var again = run("run", report, "--data", data.toString());

        assertThat(again.status()).isZero();
        assertThat(again.out()).contains("đã có từ trước");
        assertThat(run("documents", "--format", "csv", "--data", data.toString())
                        .out()
                        .lines())
                .hasSize(2);
    }

    @Test
    void aFailedFileIsKeptAndNamed() throws Exception {
        Path bad = data.resolve("bad.pdf");
        java.nio.file.Files.writeString(bad, "%PDF-1.7 and nothing more");

        var ran = run("run", bad.toString(), "--data", data.resolve("records").toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).contains("bad.pdf: ");
        assertThat(run("documents", "--data", data.resolve("records").toString())
                        .out())
                .contains("không đọc được");
    }

    @Test
    void aQuestionCannotChangeAnything() {
        var refused = run("query", "DELETE FROM observation", "--data", data.toString());

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("Chỉ được hỏi");
    }
}
