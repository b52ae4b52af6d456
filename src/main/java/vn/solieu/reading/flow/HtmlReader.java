package vn.solieu.reading.flow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import vn.solieu.document.Block;
import vn.solieu.document.TypeStyle;

/**
 * Web pages as blocks, without the menus, scripts and footers around the document. Nothing a page refers to is fetched.
 */
public final class HtmlReader {

    private static final Set<String> NOT_CONTENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "footer",
            "aside",
            "button",
            "iframe",
            "svg",
            "head",
            "select",
            "input",
            "textarea");

    private static final Set<String> BLOCK_LEVEL = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "figure",
            "figcaption",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "table",
            "hr",
            "center",
            "body",
            "address");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder inline = new StringBuilder();

    private HtmlReader() {}

    public static List<Block> read(Path file) throws IOException {
        Document page = Jsoup.parse(file.toFile());
        HtmlReader reader = new HtmlReader();
        reader.walk(contentOf(page));
        reader.endInline(false);
        return reader.blocks;
    }

    /** The element that holds the document: the smallest of the marked ones that still has most of the page's letters. */
    private static Element contentOf(Document page) {
        Element body = page.body();
        page.select(String.join(",", NOT_CONTENT)).remove();
        page.select("[hidden],[aria-hidden=true],[role=navigation],[role=banner],[role=contentinfo],[role=search]")
                .remove();
        int all = body.text().length();
        for (String marked : List.of("article", "main", "[role=main]", "#content", ".content", ".article")) {
            Element found = page.selectFirst(marked);
            if (found != null && found.text().length() * 2 > all) {
                return found;
            }
        }
        return body;
    }

    private void walk(Element element) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                // A line feed in the source is a space; only <br> breaks a line.
                inline.append(text.getWholeText().replace('\n', ' ').replace('\r', ' '));
            } else if (child instanceof Element inner) {
                walkElement(inner);
            }
        }
    }

    private void walkElement(Element element) {
        String name = element.normalName();
        if (name.equals("br")) {
            inline.append('\n');
        } else if (name.equals("table")) {
            endInline(false);
            addTable(element);
        } else if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
            endInline(false);
            String text = FlowText.tidy(lines(element)).replace('\n', ' ');
            if (!text.isEmpty()) {
                blocks.add(FlowText.heading(text, Math.min(3, name.charAt(1) - '1')));
            }
        } else if (BLOCK_LEVEL.contains(name)) {
            endInline(false);
            boolean listItem = name.equals("li");
            if (listItem && !startsWithMark(element.text())) {
                inline.append("- ");
            }
            walk(element);
            endInline(isCentred(element));
        } else {
            walk(element);
        }
    }

    private static boolean startsWithMark(String text) {
        return text.matches("^([-+*•–]|\\d{1,2}[.)]|[a-zđ]\\)).*");
    }

    private static boolean isCentred(Element element) {
        return element.normalName().equals("center")
                || element.attr("align").equalsIgnoreCase("center")
                || element.attr("style").replace(" ", "").contains("text-align:center");
    }

    private void endInline(boolean centred) {
        for (String line : FlowText.tidy(inline.toString()).split("\n")) {
            if (!line.isBlank() && !line.equals("-")) {
                blocks.add(FlowText.paragraph(line.strip(), TypeStyle.UNKNOWN, centred));
            }
        }
        inline.setLength(0);
    }

    private void addTable(Element table) {
        FlowTable grid = new FlowTable();
        for (Element row : table.select("tr")) {
            // Rows of a table inside a cell belong to that inner table.
            if (!table.equals(row.closest("table"))) {
                continue;
            }
            grid.startRow();
            for (Element cell : row.children()) {
                if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
                    grid.addCell(
                            FlowText.tidy(lines(cell)),
                            span(cell, "rowspan"),
                            span(cell, "colspan"),
                            cell.normalName().equals("th"));
                }
            }
        }
        var built = grid.table();
        if (built.rows() > 0 && built.columns() > 0) {
            blocks.add(built);
        }
    }

    private static int span(Element cell, String attribute) {
        String value = cell.attr(attribute).strip();
        return value.matches("\\d{1,3}") ? Integer.parseInt(value) : 1;
    }

    /** The text of an element with a line feed after each of its lines and paragraphs. */
    private static String lines(Element element) {
        StringBuilder text = new StringBuilder();
        appendLines(element, text);
        return text.toString();
    }

    private static void appendLines(Element element, StringBuilder text) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode letters) {
                text.append(letters.getWholeText().replace('\n', ' ').replace('\r', ' '));
            } else if (child instanceof Element inner) {
                appendLines(inner, text);
                if (inner.normalName().equals("br") || BLOCK_LEVEL.contains(inner.normalName())) {
                    text.append('\n');
                }
            }
        }
    }
}
