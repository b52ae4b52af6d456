package vn.solieu.compare.export.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes a sheet row by row: a heading that stays in sight and has filters, then cells. */
final class SheetWriter {

    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final List<String> letters = new ArrayList<>();
    private final StringBuilder xml = new StringBuilder(BUFFER + (BUFFER >> 1));
    private int row;
    private int cell;

    /**
     * Begins a sheet.
     *
     * @param out takes the sheet in UTF-8; it is not closed
     * @param heading the names of the columns
     * @param widths of the columns, in characters
     */
    SheetWriter(OutputStream out, List<String> heading, int[] widths) throws IOException {
        this.out = out;
        for (int i = 0; i < heading.size(); i++) {
            letters.add(letters(i));
        }
        xml.append("""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
                <sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>\
                <selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>\
                <sheetFormatPr defaultRowHeight="15"/><cols>""");
        for (int i = 0; i < widths.length; i++) {
            xml.append("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>".formatted(i + 1, widths[i]));
        }
        xml.append("</cols><sheetData>");
        beginRow();
        for (String name : heading) {
            text(CellStyle.HEADING, name);
        }
        endRow();
    }

    /** How many rows there are, with the heading. */
    int rows() {
        return row;
    }

    void beginRow() {
        row++;
        cell = 0;
        xml.append("<row r=\"").append(row).append("\">");
    }

    void endRow() throws IOException {
        xml.append("</row>");
        if (xml.length() > BUFFER) {
            flush();
        }
    }

    /** An empty cell. */
    void absent() {
        cell++;
    }

    void text(CellStyle style, String text) {
        begin(style.number(), " t=\"inlineStr\"");
        boolean blanks = !text.isEmpty()
                && (text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ' || text.indexOf('\n') >= 0);
        xml.append(blanks ? "<is><t xml:space=\"preserve\">" : "<is><t>");
        SheetText.appendXml(xml, text);
        xml.append("</t></is></c>");
    }

    void number(int style, String number) {
        begin(style, "");
        xml.append("<v>").append(number).append("</v></c>");
    }

    void truth(boolean truth) {
        begin(CellStyle.TRUTH.number(), " t=\"b\"");
        xml.append("<v>").append(truth ? '1' : '0').append("</v></c>");
    }

    /** A text that leads to a target; neither is longer than a text inside a formula may be. */
    void link(String text, String target) {
        begin(CellStyle.LINK.number(), " t=\"str\"");
        xml.append("<f>HYPERLINK(\"");
        SheetText.appendXml(xml, target);
        xml.append("\",\"");
        SheetText.appendXml(xml, text.replace("\"", "\"\""));
        xml.append("\")</f><v>");
        SheetText.appendXml(xml, text);
        xml.append("</v></c>");
    }

    private void begin(int style, String type) {
        xml.append("<c r=\"")
                .append(letters.get(cell))
                .append(row)
                .append("\" s=\"")
                .append(style)
                .append('"');
        xml.append(type).append('>');
        cell++;
    }

    /** Ends the sheet and answers the range of its filters. */
    String end() throws IOException {
        xml.append("</sheetData><autoFilter ref=\"A1:")
                .append(letters.getLast())
                .append(row)
                .append("\"/>");
        xml.append(
                "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>");
        xml.append("<pageSetup paperSize=\"9\" orientation=\"landscape\"/></worksheet>");
        flush();
        return "$A$1:$" + letters.getLast() + "$" + row;
    }

    private void flush() throws IOException {
        out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        xml.setLength(0);
    }

    /** The letters of a column: A, B, … Z, AA. */
    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
