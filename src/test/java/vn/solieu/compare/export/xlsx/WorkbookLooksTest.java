package vn.solieu.compare.export.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.compare.export.dataset.Column;
import vn.solieu.compare.export.dataset.ColumnType;
import vn.solieu.compare.export.dataset.Dataset;
import vn.solieu.compare.export.dataset.DatasetTable;
import vn.solieu.compare.export.dataset.ExportFormat;
import vn.solieu.compare.export.dataset.Link;
import vn.solieu.compare.export.dataset.TableShape;
import vn.solieu.compare.export.folder.ExportTarget;
import vn.solieu.compare.export.folder.ImportLog;

/** A workbook as another library sees it: what people look at, and texts about as long as a cell. */
class WorkbookLooksTest {

    @TempDir
    private Path folder;

    private static final TableShape SHAPE = new TableShape(
            "observation",
            "",
            "",
            List.of(
                    new Column("indicator", ColumnType.TEXT, true, "", ""),
                    new Column("value", ColumnType.DECIMAL, true, "", ""),
                    new Column("issued", ColumnType.DATE, true, "", ""),
                    new Column("from_table", ColumnType.TRUTH, true, "", ""),
                    new Column("source", ColumnType.LINK, true, "", "")));

    private List<List<Object>> throughAFile(List<List<Object>> rows) throws IOException {
        Dataset dataset = new Dataset("solieu", "", "", List.of(DatasetTable.of(SHAPE, rows)));
        List<List<Object>> back = new ArrayList<>();
        try (ExportTarget target = new ExportTarget(folder)) {
            new WorkbookWriter().write(dataset, target);
            target.finish(target.manifest(dataset, ExportFormat.XLSX), List.of());
            ImportLog log = new ImportLog();
            new WorkbookReader()
                    .read(target.manifest(dataset, ExportFormat.XLSX), folder, log, (_, values) -> back.add(values));
            assertThat(log.faults()).isEmpty();
        }
        return back;
    }

    @Test
    void headingsNumbersDaysAndLinksAreReal() throws IOException {
        throughAFile(List.of(
                Arrays.asList(
                        "=1+1",
                        new java.math.BigDecimal("1234.50"),
                        java.time.LocalDate.of(2021, 11, 12),
                        true,
                        new Link("trang \"3\"", "documents/3f9a#page=3")),
                Arrays.asList("  hai đầu ", new java.math.BigDecimal("12345678901234567890.10"), null, false, null)));

        try (XSSFWorkbook workbook =
                new XSSFWorkbook(folder.resolve("data.xlsx").toString())) {
            XSSFSheet sheet = workbook.getSheet("observation");
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:E3");
            assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold())
                    .isTrue();
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            XSSFRow row = sheet.getRow(1);
            assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=1+1");
            assertThat(row.getCell(0).getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(1234.5);
            assertThat(new DataFormatter(Locale.ENGLISH).formatCellValue(row.getCell(1)))
                    .isEqualTo("1,234.50");
            assertThat(row.getCell(2).getLocalDateTimeCellValue()).isEqualTo("2021-11-12T00:00");
            assertThat(row.getCell(3).getBooleanCellValue()).isTrue();
            XSSFCell link = row.getCell(4);
            assertThat(link.getCellFormula()).isEqualTo("HYPERLINK(\"documents/3f9a#page=3\",\"trang \"\"3\"\"\")");
            assertThat(link.getStringCellValue()).isEqualTo("trang \"3\"");
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("  hai đầu ");
            assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("12345678901234567890.10");
            assertThat(sheet.getColumnWidthInPixels(0)).isBetween(60f, 400f);
        }
    }

    @Test
    void textsAboutAsLongAsACellComeBack() throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        java.util.Random random = new java.util.Random(1);
        for (int length : new int[] {29_999, 30_000, 30_001, 32_765, 32_766, 32_767, 32_768, 60_000, 60_001, 100_000}) {
            for (String last : List.of("x", "😀", "\r", "'", " ")) {
                // Letters at random, since POI takes a file that packs too well for an attack.
                StringBuilder text = new StringBuilder(last);
                while (text.length() < length - last.length()) {
                    text.append(random.nextInt(9) == 0 ? last : String.valueOf((char) ('a' + random.nextInt(26))));
                }
                rows.add(Arrays.asList(text + last, null, null, null, null));
            }
        }
        assertThat(throughAFile(rows)).isEqualTo(rows);
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(folder.resolve("data.xlsx").toString())) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.STRING) {
                    assertThat(cell.getStringCellValue().length()).isLessThanOrEqualTo(32_767);
                }
            })));
        }
    }
}
