package vn.solieu.compare.export.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.compare.export.dataset.Column;
import vn.solieu.compare.export.dataset.Dataset;
import vn.solieu.compare.export.dataset.DatasetTable;
import vn.solieu.compare.export.dataset.TableShape;
import vn.solieu.compare.export.folder.CheckedRows;
import vn.solieu.compare.export.folder.ExportTarget;
import vn.solieu.compare.export.folder.FormatWriter;

/**
 * Writes a dataset as one workbook: the tables, each on as many sheets as it needs, then the long texts if there are any, then
 * what the columns mean.
 */
public final class WorkbookWriter implements FormatWriter {

    /** The file. */
    static final String FILE_NAME = "data.xlsx";

    /** Sheet of texts that no cell holds. Tables have no capitals in their names, so that none can have these. */
    static final String LONG_TEXTS = "Văn bản dài";

    /** Sheet with the meaning of the columns. */
    static final String GUIDE = "Giải thích cột";

    /** Rows of a sheet, the heading among them (ECMA-376; Excel's limit). */
    private static final int MOST_ROWS = 1_048_576;

    /** Rows by which the widths of columns are chosen. */
    private static final int SAMPLE_ROWS = 200;

    private final int mostRows;

    public WorkbookWriter() {
        this(MOST_ROWS);
    }

    /** A writer whose sheets are full after so many rows. */
    WorkbookWriter(int mostRows) {
        this.mostRows = mostRows;
    }

    @Override
    public void write(Dataset dataset, ExportTarget target) throws IOException {
        try (WorkbookFile workbook = new WorkbookFile(target.file(FILE_NAME));
                LongTextsWriter longTexts = new LongTextsWriter(target.scratch("long-texts"))) {
            for (DatasetTable table : dataset.tables()) {
                try (CheckedRows rows = target.rows(table)) {
                    table(table.shape(), rows, workbook, new SheetCells(longTexts));
                }
            }
            longTexts.writeSheet(workbook);
            guide(dataset, workbook);
            workbook.finish();
        }
    }

    private void table(TableShape shape, CheckedRows rows, WorkbookFile workbook, SheetCells cells) throws IOException {
        List<String> heading = shape.columns().stream().map(Column::name).toList();
        List<List<@Nullable Object>> sample = new ArrayList<>();
        List<@Nullable Object> row = rows.next();
        while (row != null && sample.size() < SAMPLE_ROWS) {
            sample.add(row);
            row = rows.next();
        }
        int[] widths = ColumnWidths.of(shape.columns(), sample);
        SheetWriter sheet = new SheetWriter(workbook.beginSheet(), heading, widths);
        int number = 1;
        for (int written = 0; written < sample.size() || row != null; written++) {
            if (sheet.rows() == mostRows) {
                workbook.endSheet(sheetName(shape.name(), number), sheet.end());
                number++;
                sheet = new SheetWriter(workbook.beginSheet(), heading, widths);
            }
            if (written < sample.size()) {
                cells.write(sheet, shape.columns(), sample.get(written));
            } else if (row != null) {
                cells.write(sheet, shape.columns(), row);
                row = rows.next();
            }
        }
        workbook.endSheet(sheetName(shape.name(), number), sheet.end());
    }

    /** The name of the first, second, … sheet of a table. */
    static String sheetName(String table, int number) {
        return number == 1 ? table : table + " (" + number + ")";
    }

    private static void guide(Dataset dataset, WorkbookFile workbook) throws IOException {
        SheetWriter sheet = new SheetWriter(
                workbook.beginSheet(),
                List.of("Bảng (table)", "Cột (column)", "Kiểu (type)", "Ý nghĩa", "Meaning"),
                new int[] {18, 24, 14, 60, 60});
        for (TableShape shape : dataset.shapes()) {
            guideRow(sheet, shape.name(), "", "", shape.title(), shape.titleEn());
            for (Column column : shape.columns()) {
                guideRow(
                        sheet, shape.name(), column.name(), column.type().word(), column.meaning(), column.meaningEn());
            }
        }
        workbook.endSheet(GUIDE, sheet.end());
    }

    private static void guideRow(SheetWriter sheet, String... texts) throws IOException {
        sheet.beginRow();
        for (String text : texts) {
            if (text.isEmpty()) {
                sheet.absent();
            } else {
                sheet.text(CellStyle.TEXT, text);
            }
        }
        sheet.endRow();
    }
}
