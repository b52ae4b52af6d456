package vn.solieu.records.transfer;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows for a table of a server, through its own way in for many.
 *
 * <p>Source: PostgreSQL documentation, "COPY", text format: columns are parted by tabs, backslashes begin what else would mean something.
 */
final class PostgresRowLoader implements RowLoader {

    private static final int CHARACTERS_TOGETHER = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder waiting = new StringBuilder();

    private PostgresRowLoader(CopyIn copy) {
        this.copy = copy;
    }

    static PostgresRowLoader into(Connection connection, TableShape table) throws SQLException {
        return new PostgresRowLoader(connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table.quotedName() + " (" + table.columnList() + ") from stdin with (freeze)"));
    }

    @Override
    public void add(List<@Nullable Object> row) throws SQLException {
        for (int i = 0; i < row.size(); i++) {
            if (i > 0) {
                waiting.append('\t');
            }
            Object value = row.get(i);
            if (value == null) {
                waiting.append("\\N");
            } else {
                write(value);
            }
        }
        waiting.append('\n');
        if (waiting.length() > CHARACTERS_TOGETHER) {
            send();
        }
    }

    private void write(Object value) {
        switch (value) {
            case String text -> escape(text);
            case String[] texts -> escape(array(texts));
            case Integer[] numbers ->
                waiting.append('{').append(joined(numbers)).append('}');
            case byte[] bytes -> waiting.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            case BigDecimal number -> waiting.append(number.toPlainString());
            case Object plain -> waiting.append(plain);
        }
    }

    private static String joined(Integer[] numbers) {
        StringBuilder joined = new StringBuilder();
        for (Integer number : numbers) {
            joined.append(joined.isEmpty() ? "" : ",").append(number);
        }
        return joined.toString();
    }

    private static String array(String[] texts) {
        StringBuilder array = new StringBuilder("{");
        for (String text : texts) {
            array.append(array.length() == 1 ? "\"" : ",\"")
                    .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> waiting.append("\\\\");
                case '\t' -> waiting.append("\\t");
                case '\n' -> waiting.append("\\n");
                case '\r' -> waiting.append("\\r");
                default -> waiting.append(c);
            }
        }
    }

    private void send() throws SQLException {
        byte[] bytes = waiting.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        waiting.setLength(0);
    }

    @Override
    public void finish() throws SQLException {
        send();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
