package vn.solieu.rendering.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solieu.document.Box;
import vn.solieu.document.Frame;
import vn.solieu.document.Outcome;
import vn.solieu.document.Word;
import vn.solieu.rendering.InkBlock;
import vn.solieu.rendering.InkLine;
import vn.solieu.rendering.InkPage;

/** What stands in a bound PDF: valid, with the letters that were read, where they were read. */
class SearchablePdfTest {

    private static final String EVERY_LETTER = "AaĂăÂâBbCcDdĐđEeÊêGgHhIiKkLlMmNnOoÔôƠơPpQqRrSsTtUuƯưVvXxYy"
            + "áàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"
            + "ÁÀẢÃẠẮẰẲẴẶẤẦẨẪẬÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ0123456789.,;:!?%()/-–“”…&<>\\°²";

    @TempDir
    private Path folder;

    private Path picture(InkPage ink) throws IOException {
        Path leaf = folder.resolve("leaf-" + ink.number() + ".pdf");
        BufferedImage paper = Sheets.paper(800, 600, BufferedImage.TYPE_INT_RGB);
        Outcome<Boolean> copied = PageCopier.copyPicture(paper, new Box(0, 0, 400, 300), ink, leaf);
        assertThat(copied).isEqualTo(new Outcome.Complete<>(true));
        return leaf;
    }

    private static InkLine line(String text, double y) {
        List<Word> words = new ArrayList<>();
        double x = 20;
        for (String word : text.split(" ")) {
            words.add(Sheets.word(word, x, y, x + 5 * word.length(), y + 10));
            x += 5 * word.length() + 4;
        }
        return new InkLine(words, 12);
    }

    @Test
    void everyVietnameseLetterComesBack() throws IOException {
        InkPage ink = Sheets.ink(Frame.UPRIGHT, Sheets.word(EVERY_LETTER, 10, 100, 390, 112));

        Path pdf = Sheets.bind(picture(ink));

        assertThat(Sheets.text(pdf)).isEqualTo(EVERY_LETTER);
        assertThat(ArchiveCheck.violations(pdf)).isEmpty();
    }

    @Test
    void linesComeInTheOrderTheyWereRead() throws IOException {
        InkPage ink = new InkPage(
                1,
                400,
                300,
                Frame.UPRIGHT,
                List.of(
                        new InkBlock(List.of(line("ỦY BAN NHÂN DÂN", 20), line("HUYỆN QUAN SƠN", 34))),
                        new InkBlock(List.of(line("Tổng số: 5.554/18.510 điện thoại", 80)))));

        Path pdf = Sheets.bind(picture(ink));

        assertThat(Sheets.text(pdf).lines().map(String::strip).toList())
                .containsExactly("ỦY BAN NHÂN DÂN", "HUYỆN QUAN SƠN", "Tổng số: 5.554/18.510 điện thoại");
        assertThat(ArchiveCheck.violations(pdf)).isEmpty();
    }

    @Test
    void lettersBeyondTheBasicPlaneAreReplacedAndTheFileStaysValid() throws IOException {
        InkPage ink = Sheets.ink(Frame.UPRIGHT, Sheets.word("a\uD83D\uDE00b\u0001\uFEFF", 10, 10, 60, 22));

        Path pdf = Sheets.bind(picture(ink));

        assertThat(Sheets.text(pdf)).isEqualTo("a\uFFFDb");
        assertThat(ArchiveCheck.violations(pdf)).isEmpty();
    }

    @Test
    void wordsWhoseBoxesTouchStayTwoWords() throws IOException {
        InkPage ink = Sheets.ink(
                Frame.UPRIGHT,
                Sheets.word("Đơn", 20, 20, 41, 30),
                Sheets.word("vị", 40, 20, 50, 30),
                Sheets.word("ban", 50, 20, 70, 30));

        assertThat(Sheets.text(Sheets.bind(picture(ink)))).isEqualTo("Đơn vị ban");
    }

    @Test
    void linesOfASheetThatLiesAskewDoNotRunTogether() throws IOException {
        // Each line falls by as much as lines are apart, so that it ends where the next one begins.
        List<InkLine> lines = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            List<Word> words = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                double y = 50 + 16 * row + 2 * i;
                words.add(Sheets.word("công", 20 + 45 * i, y, 60 + 45 * i, y + 9));
            }
            lines.add(new InkLine(words, 13));
        }
        InkPage ink = new InkPage(1, 400, 300, Frame.UPRIGHT, List.of(new InkBlock(lines)));

        assertThat(Sheets.text(Sheets.bind(picture(ink))).split("\\s+"))
                .hasSize(24)
                .containsOnly("công");
    }

    /** Letters of the first page with their places. */
    private static List<TextPosition> letters(Path pdf) throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    if (!text.getUnicode().isBlank()) {
                        letters.add(text);
                    }
                }
            };
            stripper.getText(document);
        }
        return letters;
    }

    /** Where a displayed page has the words when it lies in the scan turned by so many degrees clockwise. */
    @ParameterizedTest
    @CsvSource({"0, 0", "90, 270", "180, 180", "270, 90", "1.5, 0", "178, 180", "10, 350"})
    void textTurnsAlongWithThePage(double degreesClockwise, double degreesOfText) throws IOException {
        // About the middle of the page of 400 by 300: all stays on it.
        Frame frame = Frame.turn(Math.toRadians(degreesClockwise), 200, 150);
        Word word = Sheets.word("nam", 150, 140, 240, 146);
        Box displayed = frame.map(word.box());

        Path pdf = Sheets.bind(picture(Sheets.ink(frame, word)));

        List<TextPosition> letters = letters(pdf);
        assertThat(letters).hasSize(3);
        double minX = 1000;
        double minY = 1000;
        double maxX = 0;
        double maxY = 0;
        for (TextPosition letter : letters) {
            var matrix = letter.getTextMatrix();
            double angle = Math.toDegrees(Math.atan2(matrix.getShearY(), matrix.getScaleX()));
            assertThat((angle + 360) % 360).isCloseTo(degreesOfText, within(0.1));
            minX = Math.min(minX, Math.min(matrix.getTranslateX(), letter.getEndX()));
            maxX = Math.max(maxX, Math.max(matrix.getTranslateX(), letter.getEndX()));
            minY = Math.min(minY, Math.min(300 - matrix.getTranslateY(), 300 - letter.getEndY()));
            maxY = Math.max(maxY, Math.max(300 - matrix.getTranslateY(), 300 - letter.getEndY()));
        }
        // The baseline runs along one side of the ink, over its whole length.
        assertThat(Math.hypot(maxX - minX, maxY - minY)).isCloseTo(90, within(0.5));
        assertThat(minX).isBetween(displayed.x0() - 0.5, displayed.x1() + 0.5);
        assertThat(maxX).isBetween(displayed.x0() - 0.5, displayed.x1() + 0.5);
        assertThat(minY).isBetween(displayed.y0() - 0.5, displayed.y1() + 0.5);
        assertThat(maxY).isBetween(displayed.y0() - 0.5, displayed.y1() + 0.5);
        assertThat(letters).extracting(TextPosition::getUnicode).containsExactly("n", "a", "m");
        assertThat(ArchiveCheck.violations(pdf)).isEmpty();
    }

    @Test
    void theSameComesOutByteForByte() throws IOException {
        InkPage ink = Sheets.ink(Frame.UPRIGHT, Sheets.word("số", 10, 10, 60, 22), Sheets.word("liệu", 64, 10, 90, 22));
        Path leaf = picture(ink);
        byte[] first = Files.readAllBytes(Sheets.bind(leaf));
        Files.delete(leaf);

        byte[] second = Files.readAllBytes(Sheets.bind(picture(ink)));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aPageThatWasNotReadHasItsPictureAndALostOneIsWhite() throws IOException {
        Path unread = picture(InkPage.unread(1));

        Path pdf = Sheets.bind(unread, folder.resolve("never-written.pdf"));

        assertThat(Sheets.text(pdf)).isEmpty();
        assertThat(Sheets.difference(Sheets.drawn(pdf), Sheets.paper(800, 600, BufferedImage.TYPE_INT_RGB)))
                .isLessThan(2);
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(document.getPage(1).getMediaBox().getWidth()).isEqualTo(400);
        }
        assertThat(ArchiveCheck.violations(pdf)).isEmpty();
    }

    @Test
    void whatItSaysOfItself() throws IOException {
        Path pdf = Sheets.bind(picture(InkPage.unread(1)));

        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Báo cáo <tuần> & \"tháng\"");
            assertThat(document.getDocumentInformation().getProducer()).isEqualTo("Số Liệu 0.1.0");
            assertThat(document.getDocument()
                            .getTrailer()
                            .getCOSArray(COSName.ID)
                            .size())
                    .isEqualTo(2);
            String xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(xmp)
                    .contains("<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>U</pdfaid:conformance>")
                    .contains("2025-02-18T09:30:00+07:00");
        }
    }

    @Test
    void onlyAPdfOfItsOwnIsWrittenOver() throws IOException {
        Path leaf = picture(InkPage.unread(1));
        Path target = Sheets.bind(leaf);
        assertThat(Sheets.bind(leaf)).isEqualTo(target);
        byte[] received = "%PDF-1.4 signed by somebody".getBytes(StandardCharsets.US_ASCII);
        Files.write(target, received);

        Outcome<Integer> refused = SearchablePdf.bind(
                Sheets.source(leaf), List.of(new SearchablePdf.Leaf(leaf, 400, 300)), Sheets.METADATA, target);

        assertThat(refused.problemsMet())
                .singleElement()
                .satisfies(p -> assertThat(p.code()).isEqualTo("file-in-the-way"));
        assertThat(target).hasBinaryContent(received);
    }

    @Test
    void aPosterLargerThanAPageMayBeIsCountedInLargerUnits() throws IOException {
        Path leaf = folder.resolve("poster.pdf");
        BufferedImage paper = Sheets.paper(400, 300, BufferedImage.TYPE_BYTE_GRAY);
        Word word = Sheets.word("bản đồ", 2000, 7000, 12_000, 7400);
        InkPage ink = new InkPage(
                1, 20_000, 15_000, Frame.UPRIGHT, List.of(new InkBlock(List.of(new InkLine(List.of(word), 500)))));
        PageCopier.copyPicture(paper, new Box(0, 0, 20_000, 15_000), ink, leaf);

        Path pdf = Sheets.bind(leaf);

        assertThat(ArchiveCheck.violations(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDPage page = document.getPage(0);
            assertThat(page.getMediaBox().getWidth() * page.getUserUnit()).isCloseTo(20_000, within(1f));
        }
        assertThat(Sheets.text(pdf)).isEqualTo("bản đồ");
    }

    @Test
    void aJpegFileBecomesPartOfThePdfAsItIs() throws IOException {
        Path file = folder.resolve("scan.jpg");
        ImageIO.write(Sheets.paper(800, 600, BufferedImage.TYPE_INT_RGB), "jpg", file.toFile());
        Path leaf = folder.resolve("leaf.pdf");

        assertThat(PageCopier.copyJpeg(file, new Box(0, 0, 400, 300), InkPage.unread(1), leaf))
                .isTrue();

        Path pdf = Sheets.bind(leaf);
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(image(document).getCOSObject().createRawInputStream())
                    .hasBinaryContent(Files.readAllBytes(file));
        }
        assertThat(ArchiveCheck.violations(pdf)).isEmpty();
    }

    @Test
    void picturesArePackedWithoutLoss() throws IOException {
        int[] types = {
            BufferedImage.TYPE_BYTE_BINARY,
            BufferedImage.TYPE_BYTE_GRAY,
            BufferedImage.TYPE_INT_ARGB,
            BufferedImage.TYPE_BYTE_INDEXED,
            BufferedImage.TYPE_USHORT_GRAY
        };
        for (int type : types) {
            BufferedImage paper = Sheets.paper(400, 300, type);
            Path leaf = folder.resolve("leaf.pdf");
            PageCopier.copyPicture(paper, new Box(0, 0, 400, 300), InkPage.unread(1), leaf);

            Path pdf = Sheets.bind(leaf);

            assertThat(ArchiveCheck.violations(pdf)).as("type %d", type).isEmpty();
            try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
                PDImageXObject image = image(document);
                assertThat(Sheets.difference(Sheets.asStored(image.getImage()), Sheets.asStored(paper)))
                        .as("type %d", type)
                        .isLessThan(0.01);
                boolean bitonal = type == BufferedImage.TYPE_BYTE_BINARY;
                assertThat(image.getCOSObject().getFilters())
                        .isEqualTo(bitonal ? COSName.CCITTFAX_DECODE : COSName.FLATE_DECODE);
            }
        }
    }

    @Test
    void aDitheredPictureIsNoLargerThanItsDots() throws IOException {
        BufferedImage dots = new BufferedImage(400, 300, BufferedImage.TYPE_BYTE_BINARY);
        java.util.Random random = new java.util.Random(3);
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 400; x++) {
                dots.setRGB(x, y, random.nextInt(3) == 0 ? 0 : 0xFFFFFF);
            }
        }
        Path leaf = folder.resolve("leaf.pdf");
        PageCopier.copyPicture(dots, new Box(0, 0, 400, 300), InkPage.unread(1), leaf);

        Path pdf = Sheets.bind(leaf);

        assertThat(ArchiveCheck.violations(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDImageXObject image = image(document);
            assertThat(Sheets.difference(image.getImage(), dots)).isZero();
            assertThat(image.getBitsPerComponent()).isEqualTo(1);
            assertThat(image.getCOSObject().getLength()).isLessThan(400 * 300 / 8 + 200);
        }
    }

    @Test
    void aGreyJpegStaysGrey() throws IOException {
        Path file = folder.resolve("scan.jpg");
        ImageIO.write(Sheets.paper(800, 600, BufferedImage.TYPE_BYTE_GRAY), "jpg", file.toFile());
        Path leaf = folder.resolve("leaf.pdf");
        PageCopier.copyJpeg(file, new Box(0, 0, 400, 300), InkPage.unread(1), leaf);

        try (PDDocument document = Loader.loadPDF(Sheets.bind(leaf).toFile())) {
            assertThat(image(document).getCOSObject().getItem(COSName.COLORSPACE))
                    .isEqualTo(COSName.DEVICEGRAY);
        }
    }

    @Test
    void anythingButAJpegIsLeftToTheDecoder() throws IOException {
        Path file = folder.resolve("scan.png");
        ImageIO.write(Sheets.paper(80, 60, BufferedImage.TYPE_INT_RGB), "png", file.toFile());

        assertThat(PageCopier.copyJpeg(file, new Box(0, 0, 40, 30), InkPage.unread(1), folder.resolve("leaf.pdf")))
                .isFalse();
    }

    static PDImageXObject image(PDDocument document) throws IOException {
        var resources = document.getPage(0).getResources();
        COSName name = resources.getXObjectNames().iterator().next();
        return (PDImageXObject) resources.getXObject(name);
    }
}
