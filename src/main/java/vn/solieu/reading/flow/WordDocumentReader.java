package vn.solieu.reading.flow;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTVMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import vn.solieu.document.Block;
import vn.solieu.document.TypeStyle;
import vn.solieu.reading.BadDocumentException;

/** Word documents (DOCX) as blocks: paragraphs with their list marks, tables as tables. */
public final class WordDocumentReader {

    /** Packed parts that grow more than a hundredfold are taken as an attack (POI's own guard). */
    private static final double LEAST_INFLATE_RATIO = 0.01;

    private static final long MAX_PART_BYTES = 256L * 1024 * 1024;

    private WordDocumentReader() {}

    public static List<Block> read(Path file) throws BadDocumentException {
        ZipSecureFile.setMinInflateRatio(LEAST_INFLATE_RATIO);
        ZipSecureFile.setMaxEntrySize(MAX_PART_BYTES);
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in)) {
            List<Block> blocks = new ArrayList<>();
            for (IBodyElement element : document.getBodyElements()) {
                switch (element) {
                    case XWPFParagraph paragraph -> addParagraph(paragraph, blocks);
                    case XWPFTable table -> addTable(table, blocks);
                    case XWPFSDT control -> addControl(control, blocks);
                    default -> {
                        // Charts have no text of their own.
                    }
                }
            }
            return blocks;
        } catch (IOException | RuntimeException e) {
            // POI meets damaged packages with many kinds of exceptions; they all mean that the file cannot be read.
            throw new BadDocumentException("damaged", "docx: " + e.getMessage());
        }
    }

    private static void addParagraph(XWPFParagraph paragraph, List<Block> blocks) {
        String text = FlowText.tidy(textOf(paragraph));
        if (text.isEmpty()) {
            return;
        }
        String style = paragraph.getStyle();
        if (style != null && style.matches("(?i)heading\\s*[1-6]")) {
            blocks.add(FlowText.heading(text.replace('\n', ' '), Math.min(3, style.charAt(style.length() - 1) - '0')));
            return;
        }
        boolean bold = !paragraph.getRuns().isEmpty()
                && paragraph.getRuns().stream().filter(r -> !r.text().isBlank()).allMatch(XWPFRun::isBold);
        boolean centred = paragraph.getAlignment() == ParagraphAlignment.CENTER;
        for (String line : text.split("\n")) {
            if (!line.isBlank()) {
                blocks.add(FlowText.paragraph(line.strip(), new TypeStyle(0, bold, false), centred));
            }
        }
    }

    /** A content control, as forms use them: its text line by line; POI does not tell its tables apart. */
    private static void addControl(XWPFSDT control, List<Block> blocks) {
        for (String line : FlowText.tidy(control.getContent().getText()).split("\n")) {
            if (!line.isBlank()) {
                blocks.add(FlowText.paragraph(line.strip(), TypeStyle.UNKNOWN, false));
            }
        }
    }

    private static String textOf(XWPFParagraph paragraph) {
        String text = paragraph.getText();
        String mark = listMark(paragraph);
        return mark.isEmpty() || text.isBlank() ? text : mark + " " + text;
    }

    /** The mark of a bulleted paragraph; numbers that Word counts by itself are not worked out, a number is never guessed. */
    private static String listMark(XWPFParagraph paragraph) {
        BigInteger id = paragraph.getNumID();
        if (id == null || id.signum() == 0) {
            return "";
        }
        return "bullet".equals(paragraph.getNumFmt()) ? "-" : "";
    }

    private static void addTable(XWPFTable table, List<Block> blocks) {
        FlowTable grid = new FlowTable();
        List<XWPFTableRow> rows = table.getRows();
        for (int r = 0; r < rows.size(); r++) {
            grid.startRow();
            int column = 0;
            for (XWPFTableCell cell : rows.get(r).getTableCells()) {
                int columnSpan = columnSpan(cell);
                if (!continuesMerge(cell)) {
                    grid.addCell(textOf(cell), rowSpan(rows, r, column), columnSpan, isHeaderRow(rows.get(r)));
                }
                column += columnSpan;
            }
        }
        var built = grid.table();
        if (built.rows() > 0 && built.columns() > 0) {
            blocks.add(built);
        }
    }

    private static boolean isHeaderRow(XWPFTableRow row) {
        return row.isRepeatHeader();
    }

    private static String textOf(XWPFTableCell cell) {
        StringBuilder text = new StringBuilder();
        for (XWPFParagraph paragraph : cell.getParagraphs()) {
            text.append(text.isEmpty() ? "" : "\n").append(textOf(paragraph));
        }
        return FlowText.tidy(text.toString());
    }

    private static int columnSpan(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        return properties == null || properties.getGridSpan() == null
                ? 1
                : Math.max(1, properties.getGridSpan().getVal().intValue());
    }

    private static @Nullable CTVMerge verticalMerge(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        return properties == null ? null : properties.getVMerge();
    }

    private static boolean continuesMerge(XWPFTableCell cell) {
        CTVMerge merge = verticalMerge(cell);
        return merge != null && (merge.getVal() == null || merge.getVal() == STMerge.CONTINUE);
    }

    private static int rowSpan(List<XWPFTableRow> rows, int row, int column) {
        int span = 1;
        for (int r = row + 1; r < rows.size(); r++) {
            int at = 0;
            boolean goesOn = false;
            for (XWPFTableCell cell : rows.get(r).getTableCells()) {
                if (at == column) {
                    goesOn = continuesMerge(cell);
                    break;
                }
                at += columnSpan(cell);
            }
            if (!goesOn) {
                break;
            }
            span++;
        }
        return span;
    }
}
