package vn.solieu.compare.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import vn.solieu.compare.export.dataset.Dataset;
import vn.solieu.compare.export.dataset.ExportFormat;
import vn.solieu.compare.export.dataset.RowCursor;

/**
 * Writes and reads many figures in every format, for people who want to know how fast that is, and for {@link BoundedMemoryTest}, which
 * runs it with a small heap. It prints a line a format and ends with status 1 when a row is missing.
 */
final class ExportMeasurement {

    private ExportMeasurement() {}

    /**
     * Measures.
     *
     * @param arguments the folder to write to, the number of rows, and formats if not all
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int rows = Integer.parseInt(arguments[1]);
        Dataset dataset = ManyFigures.of(rows);
        long made = System.nanoTime();
        try (RowCursor cursor = dataset.tables().getFirst().open()) {
            while (cursor.next() != null) {
                // Only the time of making rows is wanted.
            }
        }
        System.out.printf("making the rows alone: %.1f s%n", seconds(made));
        Stream<ExportFormat> formats = arguments.length > 2
                ? Stream.of(arguments).skip(2).map(word -> ExportFormat.of(word).orElseThrow())
                : Stream.of(ExportFormat.values());
        for (ExportFormat format : formats.toList()) {
            Path target = folder.resolve(format.word());
            long begun = System.nanoTime();
            Exporter.export(dataset, target, format, ExportOptions.usual(Instant.EPOCH));
            double write = seconds(begun);
            begun = System.nanoTime();
            long[] read = {0};
            ImportReport report = Importer.read(target, (_, _) -> read[0]++);
            double reading = seconds(begun);
            long bytes;
            try (Stream<Path> files = Files.list(target)) {
                bytes = files.mapToLong(file -> file.toFile().length()).sum();
            }
            System.out.printf(
                    "%-12s wrote %,d rows/s, read %,d rows/s, %,d MB%n",
                    format.word(), (long) (rows / write), (long) (rows / reading), bytes >> 20);
            if (!report.isUntouched() || read[0] != rows) {
                System.out.println("rows are missing: " + report.faults());
                System.exit(1);
            }
        }
    }

    private static double seconds(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
    }
}
