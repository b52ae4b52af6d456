package vn.solieu.compare.export.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The records of a file of comma-separated values, also after a spreadsheet program saved it: with or without byte order mark, lines
 * that end in CR LF, LF or CR, and semicolons or tabs for commas.
 */
public final class CsvRecords implements AutoCloseable {

    /** Enough for the first name of a heading. */
    private static final int LOOK_AHEAD = 200;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    private CsvRecords(CSVParser parser) {
        this.parser = parser;
        this.records = parser.iterator();
    }

    /**
     * Opens a file in UTF-8.
     *
     * @throws IOException when it cannot be opened or does not begin as UTF-8
     */
    public static CsvRecords open(Path file) throws IOException {
        Reader reader = new BufferedReader(
                new InputStreamReader(
                        Files.newInputStream(file),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
        try {
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(separator(reader))
                    .setIgnoreEmptyLines(false)
                    .get();
            return new CsvRecords(format.parse(reader));
        } catch (IOException e) {
            reader.close();
            throw e;
        }
    }

    /** Whether a file ends with the end of a line, as whole ones do; one that was cut may end with half a value that looks right. */
    public static boolean endsWithLine(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.position(Math.max(0, channel.size() - 1));
            return channel.read(last) == 1 && (last.get(0) == '\n' || last.get(0) == '\r');
        }
    }

    /** Names of columns have letters, digits, {@code _} and brackets: the first other character parts them. */
    private static char separator(Reader reader) throws IOException {
        reader.mark(LOOK_AHEAD);
        char[] begin = new char[LOOK_AHEAD];
        int length = Math.max(0, reader.read(begin));
        reader.reset();
        for (int i = 0; i < length; i++) {
            if (begin[i] == ';' || begin[i] == '\t' || begin[i] == ',') {
                // A bracket that stands before holds the separator of values inside a cell.
                boolean inBrackets = i > 0 && begin[i - 1] == '[';
                if (!inBrackets) {
                    return begin[i];
                }
            }
        }
        return ',';
    }

    /**
     * The cells of the next record.
     *
     * @return the cells, or {@code null} after the last record
     * @throws IOException when the file cannot be read, is no UTF-8, or ends inside quotation marks
     */
    public @Nullable List<String> next() throws IOException {
        try {
            return records.hasNext() ? records.next().toList() : null;
        } catch (UncheckedIOException e) {
            throw new IOException(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
