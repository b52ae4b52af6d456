package vn.solieu.compare.export.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.compare.export.dataset.Column;
import vn.solieu.compare.export.dataset.ColumnType;
import vn.solieu.compare.export.dataset.Dataset;
import vn.solieu.compare.export.dataset.DatasetTable;
import vn.solieu.compare.export.dataset.ExportFormat;
import vn.solieu.compare.export.dataset.TableShape;
import vn.solieu.compare.export.folder.ExportTarget;
import vn.solieu.compare.export.folder.ImportLog;

/** Tables of more rows than a sheet has go on in further sheets. */
class ManySheetsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {0, 8, 9, 10, 18, 19, 500})
    void rowsGoOnInFurtherSheets(long count) throws IOException {
        TableShape shape =
                new TableShape("finding", "", "", List.of(new Column("number", ColumnType.INTEGER, false, "", "")));
        List<List<Object>> rows =
                LongStream.range(0, count).mapToObj(n -> List.<Object>of(n)).toList();
        Dataset dataset = new Dataset("solieu", "", "", List.of(DatasetTable.of(shape, rows)));
        try (ExportTarget target = new ExportTarget(folder)) {
            new WorkbookWriter(10).write(dataset, target);
            target.finish(target.manifest(dataset, ExportFormat.XLSX), List.of());
            ImportLog log = new ImportLog();
            List<List<Object>> back = new ArrayList<>();

            new WorkbookReader()
                    .read(target.manifest(dataset, ExportFormat.XLSX), folder, log, (_, values) -> back.add(values));

            assertThat(log.faults()).isEmpty();
            assertThat(back).isEqualTo(rows);
        }
        try (var workbook = new org.dhatim.fastexcel.reader.ReadableWorkbook(
                folder.resolve("data.xlsx").toFile())) {
            assertThat(workbook.getSheets().count()).isEqualTo(Math.max(1, (count + 8) / 9) + 1);
        }
    }
}
