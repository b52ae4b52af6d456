package vn.solieu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.SampleReports;
import vn.solieu.app.Settings;
import vn.solieu.rendering.pdf.ArchiveCheck;

/** Searchable PDF and hOCR through the whole program. */
class ExportTest {

    @TempDir
    private Path folder;

    private CommandLineRunner.Result read(Path source, String... targets) {
        List<String> arguments = new ArrayList<>(List.of("read", source.toString()));
        for (String target : targets) {
            arguments.add("--" + target);
            arguments.add(folder.resolve(target).toString());
        }
        return CommandLineRunner.run(arguments.toArray(String[]::new));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static List<String> pages(Path pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(squeezed(stripper.getText(document)));
            }
        }
        return pages;
    }

    private static List<String> pages(JsonNode json) {
        List<String> pages = new ArrayList<>();
        json.path("pages").forEach(p -> pages.add(squeezed(p.path("text").asText())));
        return pages;
    }

    private static List<byte[]> rawImages(Path pdf) throws IOException {
        List<byte[]> images = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (var page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    if (page.getResources().getXObject(name) instanceof PDImageXObject image) {
                        try (var in = image.getCOSObject().createRawInputStream()) {
                            images.add(in.readAllBytes());
                        }
                    }
                }
            }
        }
        return images;
    }

    @Test
    void aDigitalReportGivesAValidPdfWithTheTextThatWasRead() throws IOException {
        var result = read(SampleReports.file("official-letter/letter.pdf"), "json", "pdf", "hocr");

        assertThat(result.status()).as(result.err()).isZero();
        Path pdf = folder.resolve("pdf/letter.pdf");
        assertThat(ArchiveCheck.violations(pdf)).isEmpty();
        assertThat(pages(pdf)).isEqualTo(pages(SampleReports.json(folder.resolve("json/letter.json"))));
        String hocr = Files.readString(folder.resolve("hocr/letter.hocr"));
        assertThat(Pattern.compile("class=\"ocr_page\"").matcher(hocr).results().count())
                .isEqualTo(pages(pdf).size());
        assertThat(result.err()).contains("1 tệp PDF tìm kiếm được", "1 tệp hOCR");
    }

    @Test
    void aScanKeepsItsPicturesAndGetsItsWords() throws IOException {
        assumeThat(Settings.fromSurroundings().hasModels())
                .as("OCR models are fetched")
                .isTrue();
        Path scan = SampleReports.file("ward-table/scan-200.pdf");

        var result = read(scan, "json", "pdf");

        assertThat(result.status()).as(result.err()).isZero();
        Path pdf = folder.resolve("pdf/scan-200.pdf");
        assertThat(ArchiveCheck.violations(pdf)).isEmpty();
        assertThat(rawImages(pdf))
                .usingElementComparator(java.util.Arrays::compare)
                .isEqualTo(rawImages(scan));
        assertThat(pages(pdf)).isEqualTo(pages(SampleReports.json(folder.resolve("json/scan-200.json"))));
    }

    @Test
    void anImageFileIsCountedInItsOwnPixels() throws IOException {
        assumeThat(Settings.fromSurroundings().hasModels())
                .as("OCR models are fetched")
                .isTrue();
        Path picture = folder.resolve("photo.png");
        BufferedImage blank = new BufferedImage(400, 300, BufferedImage.TYPE_BYTE_GRAY);
        blank.createGraphics().fillRect(0, 0, 400, 300);
        ImageIO.write(blank, "png", picture.toFile());

        read(picture, "pdf", "hocr");

        assertThat(ArchiveCheck.violations(folder.resolve("pdf/photo.pdf"))).isEmpty();
        assertThat(Files.readString(folder.resolve("hocr/photo.hocr")))
                .contains("image &quot;photo.png&quot;; bbox 0 0 400 300; ppageno 0; scan_res 72 72");
    }

    @Test
    void documentsWithoutPagesHaveNoPdf() throws IOException {
        var result = read(SampleReports.file("harvest-docx/report.docx"), "pdf", "hocr");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(folder.resolve("pdf")).doesNotExist();
        assertThat(folder.resolve("hocr")).doesNotExist();
        assertThat(result.err()).contains("0 tệp PDF tìm kiếm được");
    }

    @Test
    void aDamagedDocumentIsToldAndNotWritten() throws IOException {
        Path file = folder.resolve("cut.pdf");
        byte[] whole = Files.readAllBytes(SampleReports.file("long-prose/report.pdf"));
        Files.write(file, java.util.Arrays.copyOf(whole, 600));

        var result = read(file, "pdf", "hocr");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("bị hỏng");
        assertThat(folder.resolve("pdf/cut.pdf")).doesNotExist();
        assertThat(folder.resolve("hocr/cut.hocr")).doesNotExist();
    }

    @Test
    void aScanThatLiesUpsideDownIsShownAsItLiesAndReadUpright() throws IOException {
        assumeThat(Settings.fromSurroundings().hasModels())
                .as("OCR models are fetched")
                .isTrue();
        Path file = folder.resolve("turned.png");
        try (PDDocument scan =
                Loader.loadPDF(SampleReports.file("ward-table/scan-200.pdf").toFile())) {
            scan.getPage(0).setRotation(180);
            BufferedImage turned = new PDFRenderer(scan).renderImageWithDPI(0, 200);
            ImageIO.write(turned, "png", file.toFile());
        }

        var result = read(file, "json", "pdf", "hocr");

        assertThat(result.status()).as(result.err()).isZero();
        Path pdf = folder.resolve("pdf/turned.pdf");
        assertThat(ArchiveCheck.violations(pdf)).isEmpty();
        assertThat(pages(pdf)).isEqualTo(pages(SampleReports.json(folder.resolve("json/turned.json"))));
        assertThat(pages(pdf).getFirst()).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    assertThat(letter.getDir()).isEqualTo(180);
                }
            }.getText(document);
        }
        assertThat(Files.readString(folder.resolve("hocr/turned.hocr"))).containsPattern("textangle -?1(79|80)\\.");
    }

    private static void addScan(PDDocument document, COSName filter, byte[] bytes) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (var out = stream.createRawOutputStream()) {
            out.write(bytes);
        }
        stream.setItem(COSName.FILTER, filter);
        stream.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
        PDImageXObject scan = new PDImageXObject(new PDStream(stream), null);
        scan.setWidth(800);
        scan.setHeight(600);
        scan.setBitsPerComponent(8);
        PDPage page = new PDPage(new PDRectangle(400, 300));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(scan, 0, 0, 400, 300);
        }
    }

    @Test
    void pagesThatCannotBeReadAreInThePdfAllTheSame() throws IOException {
        Path file = folder.resolve("mixed.pdf");
        byte[] brokenJpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F'};
        try (PDDocument document =
                Loader.loadPDF(SampleReports.file("official-letter/letter.pdf").toFile())) {
            while (document.getNumberOfPages() > 1) {
                document.removePage(1);
            }
            addScan(document, COSName.DCT_DECODE, brokenJpeg);
            addScan(document, COSName.JPX_DECODE, new byte[100]);
            document.save(file.toFile());
        }

        var result = read(file, "pdf");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("Trang 2: Trang bị hỏng", "Trang 3: Không chép được hình của trang");
        Path pdf = folder.resolve("pdf/mixed.pdf");
        assertThat(ArchiveCheck.violations(pdf)).isEmpty();
        assertThat(pages(pdf)).hasSize(3).element(0).asString().contains("CỘNG HÒA");
        assertThat(pages(pdf).subList(1, 3)).containsOnly("");
        assertThat(rawImages(pdf)).hasSize(2).element(1).isEqualTo(brokenJpeg);
    }

    @Test
    void receivedFilesAreNeverWrittenOver() throws IOException {
        Path received = Files.copy(SampleReports.file("official-letter/letter.pdf"), folder.resolve("letter.pdf"));
        byte[] bytes = Files.readAllBytes(received);

        var refused = CommandLineRunner.run("read", received.toString(), "--pdf", folder.toString());

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("sẽ bị ghi đè");
        assertThat(received).hasBinaryContent(bytes);
    }

    @Test
    void aPdfOfAnotherProgramInTheFolderIsLeftAlone() throws IOException {
        Path there = folder.resolve("pdf/letter.pdf");
        Files.createDirectories(there.getParent());
        Files.writeString(there, "%PDF-1.4 signed by somebody");

        var result = read(SampleReports.file("official-letter/letter.pdf"), "pdf");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("không do chương trình tạo ra");
        assertThat(there).hasContent("%PDF-1.4 signed by somebody");
    }

    @Test
    void somethingHasToBeAskedFor() {
        var result = CommandLineRunner.run(
                "read", SampleReports.file("official-letter/letter.pdf").toString());

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("--json", "--overlay", "--pdf", "--hocr");
    }
}
