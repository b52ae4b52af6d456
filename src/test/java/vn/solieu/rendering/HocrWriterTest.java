package vn.solieu.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import vn.solieu.document.Box;
import vn.solieu.document.Frame;
import vn.solieu.document.TypeStyle;
import vn.solieu.document.Word;
import vn.solieu.document.WordOrigin;

class HocrWriterTest {

    private static final HocrWriter.Resolution FINE = new HocrWriter.Resolution(144, 72);

    private static Word word(String text, double x, double y, Double confidence) {
        return new Word(
                text, new Box(x, y, x + 20, y + 10), WordOrigin.OCR, confidence, new TypeStyle(10, false, false));
    }

    private static String written(InkPage... pages) throws IOException {
        StringBuilder out = new StringBuilder();
        HocrWriter.write(
                out,
                "Báo cáo <1>",
                "sub/a \"b\".tif",
                "Số Liệu 0.1.0",
                java.util.Arrays.stream(pages)
                        .map(p -> new HocrWriter.Page(p, FINE))
                        .toList());
        return out.toString();
    }

    private static InkPage page(Frame frame) {
        List<Word> words = List.of(word("Tổng", 10, 20, 0.966), word("R&D\u0001", 40, 20, null));
        return new InkPage(2, 400, 300, frame, List.of(new InkBlock(List.of(new InkLine(words, 10)))));
    }

    @Test
    void pagesBlocksLinesAndWordsHaveTheirPixels() throws IOException {
        String body = written(page(Frame.UPRIGHT))
                .lines()
                .dropWhile(l -> !l.equals("<body>"))
                .reduce("", (a, b) -> a + b + "\n");

        assertThat(body).isEqualTo("""
                <body>
                <div class="ocr_page" id="page_2" title="image &quot;sub/a _b_.tif&quot;; bbox 0 0 800 300; ppageno 1; scan_res 144 72">
                <div class="ocr_carea" id="block_2_1" title="bbox 20 20 120 30">
                <p class="ocr_par" id="par_2_1" title="bbox 20 20 120 30">
                <span class="ocr_line" id="line_1" title="bbox 20 20 120 30"><span class="ocrx_word" id="word_1" title="bbox 20 20 60 30; x_wconf 97">Tổng</span> <span class="ocrx_word" id="word_2" title="bbox 80 20 120 30">R&amp;D</span></span>
                </p>
                </div>
                </div>
                </body>
                </html>
                """);
    }

    @Test
    void aTurnedLineSaysSo() throws IOException {
        assertThat(written(page(Frame.turn(Math.PI, 200, 150)))).contains("bbox 680 270 780 280; textangle -180.0");
        assertThat(written(page(Frame.turn(Math.PI / 2, 200, 150)))).contains("; textangle -90.0");
    }

    @Test
    void itIsWellFormed() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        DocumentBuilder builder = factory.newDocumentBuilder();

        var document =
                builder.parse(new InputSource(new StringReader(written(page(Frame.UPRIGHT), InkPage.unread(3)))));

        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Báo cáo <1>");
        assertThat(document.getElementsByTagName("div").getLength()).isEqualTo(3);
    }
}
