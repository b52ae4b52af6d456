package vn.solieu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.SampleReports;

/** Lost marks come back: on the command line and in the text layer of a page. */
class RestoreTest {

    @TempDir
    private Path folder;

    private String restored(String text, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("in.txt"), text);
        String[] arguments = Arrays.copyOf(new String[] {"restore", file.toString()}, 2 + options.length);
        System.arraycopy(options, 0, arguments, 2, options.length);
        CommandLineRunner.Result result = CommandLineRunner.run(arguments);
        assertThat(result.status()).as(result.err()).isZero();
        return result.out();
    }

    @Test
    void linesKeepTheirPlaceAndDigitsTheirValue() throws IOException {
        assertThat(restored("Phong Van hoa va Thong tin bao cao\n\nTong so: 92.688 luot, dat 54,57% (11805/KH-UBND)\n"))
                .isEqualTo("Phòng Văn hóa và Thông tin báo cáo\n\nTổng số: 92.688 lượt, đạt 54,57% (11805/KH-UBND)\n");
    }

    @Test
    void garbledTextIsUnderstood() throws IOException {
        assertThat(restored("Uy ban nhan dan huyén thong bao két qua thyc hién", "--garbled"))
                .isEqualTo("Ủy ban nhân dân huyện thông báo kết quả thực hiện");
    }

    @Test
    void rightTextIsLeftAlone() throws IOException {
        String right = "Diện tích gieo trồng vụ Đông Xuân đạt kế hoạch, năng suất lúa tăng so với cùng kỳ năm trước.";
        assertThat(restored(right)).isEqualTo(right);
    }

    @Test
    void whatIsNoTextIsToldAndAnEndlessLineIsAnswered() throws IOException {
        Path binary = folder.resolve("binary");
        byte[] bytes = new byte[4096];
        new Random(7).nextBytes(bytes);
        Files.write(binary, bytes);
        CommandLineRunner.Result refused = CommandLineRunner.run("restore", binary.toString());
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("UTF-8");

        String line = "uy ban nhan dan xa ".repeat(60_000);
        long begun = System.nanoTime();
        assertThat(restored(line)).hasSize(line.length()).startsWith("ủy ban nhân dân xã");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void aFolderIsRefused() {
        CommandLineRunner.Result refused = CommandLineRunner.run("restore", folder.toString());
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).isNotBlank().doesNotContain("Exception");
    }

    @Test
    void aLineLongerThanAPartIsRestoredAsItsWordsAre() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] phrases = {"uy ban nhan dan huyen", "bao cao ket qua", "thuc hien ke hoach so 125/KH-UBND", "nam 2021"
        };
        StringBuilder line = new StringBuilder();
        while (line.length() < 300_000) {
            line.append(phrases[random.nextInt(phrases.length)]).append(", ");
        }
        String restored = restored(line.toString());
        assertThat(restored).as("seed %d", seed).hasSameSizeAs(line);
        assertThat(restored.replaceAll("[^0-9/, ]", ""))
                .as("seed %d", seed)
                .isEqualTo(line.toString().replaceAll("[^0-9/, ]", ""));
        assertThat(restored.split("125/KH-UBND", -1))
                .as("seed %d", seed)
                .hasSameSizeAs(line.toString().split("125/KH-UBND", -1));
        assertThat(restored).as("seed %d", seed).contains("kế hoạch số 125/KH-UBND");
    }

    @Test
    void aDigitalPageWithoutMarksIsRestoredAndSaysSo() throws IOException {
        Path pdf = folder.resolve("stripped.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 13);
                content.beginText();
                content.setLeading(18);
                content.newLineAtOffset(80, 700);
                for (String line : new String[] {
                    "Uy ban nhan dan huyen bao cao ket qua san xuat nong nghiep nhu sau:",
                    "Dien tich gieo trong lua vu Dong Xuan dat 4.512 ha, tang so voi cung ky nam truoc;",
                    "nang suat binh quan dat 62,5 ta/ha, nong dan phan khoi, gia lua on dinh."
                }) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            document.save(pdf.toFile());
        }
        CommandLineRunner.run("read", pdf.toString(), "--json", folder.toString());

        JsonNode page = SampleReports.json(folder.resolve("stripped.json"))
                .path("pages")
                .get(0);
        assertThat(page.path("source").asText()).isEqualTo("restored");
        assertThat(page.path("reason").asText()).isEqualTo("no-diacritics");
        assertThat(page.path("text").asText())
                .contains(
                        "Ủy ban nhân dân huyện báo cáo kết quả sản xuất nông nghiệp như sau", "4.512 ha", "62,5 tạ/ha");
    }
}
