package vn.solieu.rendering;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import vn.solieu.document.Box;
import vn.solieu.document.Frame;
import vn.solieu.document.Word;

/** Writes the words of a document as hOCR 1.2, which OCR tools exchange: page, block, paragraph, line and word with its pixels. */
public final class HocrWriter {

    private static final double POINTS_PER_INCH = 72;

    /** Smaller turns are those of a sheet that lies askew, and its lines count as level. */
    private static final double LEAST_ANGLE_DEGREES = 0.05;

    /**
     * The pixels boxes are counted in.
     *
     * @param across dots per inch from left to right
     * @param down dots per inch from top to bottom
     */
    public record Resolution(double across, double down) {}

    /**
     * A page and its pixels.
     *
     * @param ink the words
     * @param resolution of the page's picture
     */
    public record Page(InkPage ink, Resolution resolution) {}

    private final Appendable out;
    private int lines;
    private int words;

    private HocrWriter(Appendable out) {
        this.out = out;
    }

    /**
     * Writes a document.
     *
     * @param out takes XHTML, to be encoded in UTF-8
     * @param title of the document
     * @param image how the file it was read from is named
     * @param system name and version of this program
     * @param pages the pages that were read, in order
     */
    public static void write(Appendable out, String title, String image, String system, List<Page> pages)
            throws IOException {
        out.append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
                <html xmlns="http://www.w3.org/1999/xhtml" xml:lang="vi" lang="vi">
                <head>
                <title>%s</title>
                <meta http-equiv="Content-Type" content="text/html; charset=utf-8"/>
                <meta name="ocr-system" content="%s"/>
                <meta name="ocr-capabilities" content="ocr_page ocr_carea ocr_par ocr_line ocrx_word ocrp_wconf"/>
                <meta name="ocr-langs" content="vi"/>
                <meta name="ocr-number-of-pages" content="%d"/>
                </head>
                <body>
                """.formatted(escaped(title), escaped(system), pages.size()));
        HocrWriter writer = new HocrWriter(out);
        for (Page page : pages) {
            writer.write(page, image);
        }
        out.append("</body>\n</html>\n");
    }

    private void write(Page page, String image) throws IOException {
        InkPage ink = page.ink();
        Resolution resolution = page.resolution();
        int number = ink.number();
        // Quotation marks would end the name within the title.
        String name = escaped(image.replace('"', '_').replace('\\', '/'));
        element(
                "div",
                "ocr_page",
                "page_" + number,
                "image &quot;" + name + "&quot;; " + bbox(new Box(0, 0, ink.widthPt(), ink.heightPt()), resolution)
                        + "; ppageno " + (number - 1) + "; scan_res " + Math.round(resolution.across()) + " "
                        + Math.round(resolution.down()));
        out.append('\n');
        int block = 0;
        for (InkBlock each : ink.blocks()) {
            block++;
            write(each, page, number + "_" + block);
        }
        out.append("</div>\n");
    }

    private void write(InkBlock block, Page page, String id) throws IOException {
        List<Word> all = block.lines().stream().flatMap(l -> l.words().stream()).toList();
        String place = bbox(box(all, page.ink().toDisplayed()), page.resolution());
        element("div", "ocr_carea", "block_" + id, place);
        out.append('\n');
        element("p", "ocr_par", "par_" + id, place);
        out.append('\n');
        for (InkLine line : block.lines()) {
            write(line, page);
        }
        out.append("</p>\n</div>\n");
    }

    private void write(InkLine line, Page page) throws IOException {
        Frame frame = page.ink().toDisplayed();
        element(
                "span",
                "ocr_line",
                "line_" + ++lines,
                bbox(box(line.words(), frame), page.resolution()) + angle(frame, line));
        String blank = "";
        for (Word word : line.words()) {
            out.append(blank);
            blank = " ";
            Double confidence = word.confidence();
            String sure = confidence == null ? "" : "; x_wconf " + Math.round(100 * confidence);
            element("span", "ocrx_word", "word_" + ++words, bbox(frame.map(word.box()), page.resolution()) + sure);
            out.append(escaped(word.text())).append("</span>");
        }
        out.append("</span>\n");
    }

    private static Box box(List<Word> words, Frame frame) {
        return Box.around(words.stream().map(w -> frame.map(w.box())).toList());
    }

    /** How the line is turned, counted as hOCR does: against the clock. */
    private static String angle(Frame frame, InkLine line) {
        Box box = line.words().getFirst().box();
        double rightX = frame.mapX(box.x0() + 1, box.y0()) - frame.mapX(box.x0(), box.y0());
        double rightY = frame.mapY(box.x0() + 1, box.y0()) - frame.mapY(box.x0(), box.y0());
        double degrees = -Math.toDegrees(Math.atan2(rightY, rightX));
        return Math.abs(degrees) < LEAST_ANGLE_DEGREES ? "" : String.format(Locale.ROOT, "; textangle %.1f", degrees);
    }

    private static String bbox(Box box, Resolution resolution) {
        double x = resolution.across() / POINTS_PER_INCH;
        double y = resolution.down() / POINTS_PER_INCH;
        return "bbox " + Math.round(box.x0() * x) + " " + Math.round(box.y0() * y) + " " + Math.round(box.x1() * x)
                + " " + Math.round(box.y1() * y);
    }

    private void element(String element, String kind, String id, String title) throws IOException {
        out.append('<').append(element);
        out.append(" class=\"").append(kind).append("\" id=\"").append(id);
        out.append("\" title=\"").append(title).append("\">");
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    // XML cannot hold the others.
                    if (c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF) {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
