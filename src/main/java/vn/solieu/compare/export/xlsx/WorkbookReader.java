package vn.solieu.compare.export.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import vn.solieu.compare.export.dataset.Column;
import vn.solieu.compare.export.dataset.ImportFault;
import vn.solieu.compare.export.dataset.ImportFault.Kind;
import vn.solieu.compare.export.dataset.RowSink;
import vn.solieu.compare.export.dataset.TableShape;
import vn.solieu.compare.export.folder.FormatReader;
import vn.solieu.compare.export.folder.Heading;
import vn.solieu.compare.export.folder.ImportLog;
import vn.solieu.compare.export.folder.Manifest;
import vn.solieu.compare.export.text.CellReading;

/** Reads workbooks that {@link WorkbookWriter} wrote, also after a spreadsheet program saved them. */
public final class WorkbookReader implements FormatReader {

    @Override
    public void read(Manifest manifest, Path folder, ImportLog log, RowSink rows) throws IOException {
        try (LongTextStore longTexts = new LongTextStore();
                ReadableWorkbook workbook = open(folder.resolve(WorkbookWriter.FILE_NAME))) {
            Map<String, Sheet> sheets = workbook.getSheets()
                    .collect(Collectors.toMap(Sheet::getName, Function.identity(), (first, _) -> first));
            readLongTexts(sheets.get(WorkbookWriter.LONG_TEXTS), longTexts);
            CellReader cells = new CellReader(longTexts, workbook.isDate1904());
            for (TableShape shape : manifest.shapes()) {
                if (!sheets.containsKey(shape.name())) {
                    log.fault(ImportFault.of(Kind.MISSING_TABLE, WorkbookWriter.FILE_NAME, shape.name()));
                }
                int number = 1;
                for (Sheet sheet = sheets.get(shape.name()); sheet != null; ) {
                    readSheet(shape, sheet, cells, log, rows);
                    number++;
                    sheet = sheets.get(WorkbookWriter.sheetName(shape.name(), number));
                }
            }
        } catch (DamagedWorkbook e) {
            log.fault(ImportFault.of(Kind.DAMAGED_FILE, WorkbookWriter.FILE_NAME, String.valueOf(e.getMessage())));
        }
    }

    /** A file that is no workbook, or a damaged one. */
    private static final class DamagedWorkbook extends IOException {
        private static final long serialVersionUID = 1;

        DamagedWorkbook(Exception cause) {
            super(cause.getMessage(), cause);
        }
    }

    private static ReadableWorkbook open(Path file) throws DamagedWorkbook {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (IOException | RuntimeException e) {
            throw new DamagedWorkbook(e); // the library throws whatever the damage leads it to
        }
    }

    private static void readLongTexts(@Nullable Sheet sheet, LongTextStore longTexts) throws IOException {
        if (sheet == null) {
            return;
        }
        try (SheetRows rows = new SheetRows(sheet)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                int number = number(cell(row, 0));
                int part = number(cell(row, 1));
                Cell text = cell(row, 2);
                if (number > 0 && part > 0 && text != null && text.getRawValue() != null) {
                    longTexts.add(number, part, SheetText.unescaped(text.getRawValue()));
                }
            }
        } catch (IOException e) {
            throw new DamagedWorkbook(e);
        }
    }

    /** A number of a text or part; 0 for anything else: what leans on it is then told as missing. */
    private static int number(@Nullable Cell cell) {
        String raw = cell == null || cell.getType() != CellType.NUMBER ? "" : cell.getRawValue();
        return raw.matches("\\d{1,9}") ? Integer.parseInt(raw) : 0;
    }

    private static @Nullable Cell cell(Row row, int index) {
        return index < row.getCellCount() ? row.getCell(index) : null;
    }

    private static void readSheet(TableShape shape, Sheet sheet, CellReader cells, ImportLog log, RowSink rows)
            throws IOException {
        String file = WorkbookWriter.FILE_NAME + "!" + sheet.getName();
        long line = 1;
        try (SheetRows lines = new SheetRows(sheet)) {
            Optional<Heading> heading = Heading.of(shape.columns(), names(lines.next()), file, log);
            if (heading.isEmpty()) {
                return;
            }
            for (Row row = lines.next(); row != null; row = lines.next()) {
                line = row.getRowNum();
                boolean blank = row.stream().allMatch(cell -> cell == null || cell.getType() == CellType.EMPTY);
                if (blank && shape.isNeverBlank()) {
                    continue;
                }
                log.row(shape.name());
                List<@Nullable Object> values = values(shape, heading.get(), row, cells, file, log);
                if (values != null) {
                    rows.row(shape, values);
                }
            }
        } catch (IOException e) {
            log.fault(new ImportFault(Kind.DAMAGED_FILE, file, line, null, String.valueOf(e.getMessage())));
        }
    }

    private static List<String> names(@Nullable Row row) {
        List<String> names = new ArrayList<>();
        for (int i = 0; row != null && i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            names.add(cell == null ? "" : cell.getText());
        }
        return names;
    }

    private static @Nullable List<@Nullable Object> values(
            TableShape shape, Heading heading, Row row, CellReader cells, String file, ImportLog log)
            throws IOException {
        List<@Nullable Object> values = new ArrayList<>(shape.columns().size());
        boolean right = true;
        for (int i = 0; i < shape.columns().size(); i++) {
            Column column = shape.columns().get(i);
            Cell cell = cell(row, heading.cellOf(i));
            CellReading reading = cells.read(cell, column);
            Kind fault = reading.faultIn(column);
            if (fault != null) {
                String found = cell == null ? "" : cell.getFormula() == null ? cell.getText() : "=" + cell.getFormula();
                log.fault(new ImportFault(fault, file, (long) row.getRowNum(), column.name(), found));
                right = false;
            }
            values.add(reading.value());
        }
        return right ? values : null;
    }
}
