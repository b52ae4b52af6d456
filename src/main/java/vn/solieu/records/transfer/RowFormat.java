package vn.solieu.records.transfer;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as bytes: a bit for each column that is absent, then the other values one after the other. Numbers take as many bytes as they
 * need, texts are UTF-8 with their length before them.
 */
final class RowFormat {

    /** Longest text or list of a value; anything more is a damaged file. */
    private static final int LONGEST = 1 << 30;

    private final ColumnKind[] kinds;

    RowFormat(TableShape table) {
        this.kinds = table.columns().stream().map(TableShape.Column::kind).toArray(ColumnKind[]::new);
    }

    void write(DataOutput out, List<@Nullable Object> row) throws IOException {
        byte[] absent = new byte[(kinds.length + 7) / 8];
        for (int i = 0; i < kinds.length; i++) {
            if (row.get(i) == null) {
                absent[i / 8] |= (byte) (1 << (i % 8));
            }
        }
        out.write(absent);
        for (int i = 0; i < kinds.length; i++) {
            Object value = row.get(i);
            if (value != null) {
                write(out, kinds[i], value);
            }
        }
    }

    private static void write(DataOutput out, ColumnKind kind, Object value) throws IOException {
        switch (kind) {
            case TEXT -> writeBytes(out, ((String) value).getBytes(StandardCharsets.UTF_8));
            case INTEGER -> writeLong(out, (Long) value);
            case TRUTH -> out.writeBoolean((Boolean) value);
            case REAL -> out.writeDouble((Double) value);
            case DECIMAL -> {
                BigDecimal number = (BigDecimal) value;
                writeLong(out, number.scale());
                writeBytes(out, number.unscaledValue().toByteArray());
            }
            case DATE -> writeLong(out, ((LocalDate) value).toEpochDay());
            case TIME -> writeLong(out, ((LocalTime) value).getLong(ChronoField.MICRO_OF_DAY));
            case LOCAL_TIMESTAMP -> writeLong(out, micros(((LocalDateTime) value).toInstant(ZoneOffset.UTC)));
            case TIMESTAMP -> writeLong(out, micros((Instant) value));
            case TEXTS -> {
                String[] texts = (String[]) value;
                writeLong(out, texts.length);
                for (String text : texts) {
                    writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
                }
            }
            case INTEGERS -> {
                Integer[] numbers = (Integer[]) value;
                writeLong(out, numbers.length);
                for (Integer number : numbers) {
                    writeLong(out, number);
                }
            }
            case BYTES -> writeBytes(out, (byte[]) value);
        }
    }

    List<@Nullable Object> read(DataInput in) throws IOException {
        byte[] absent = new byte[(kinds.length + 7) / 8];
        in.readFully(absent);
        @Nullable Object[] row = new @Nullable Object[kinds.length];
        for (int i = 0; i < kinds.length; i++) {
            row[i] = (absent[i / 8] & (1 << (i % 8))) == 0 ? read(in, kinds[i]) : null;
        }
        return Arrays.asList(row);
    }

    private static Object read(DataInput in, ColumnKind kind) throws IOException {
        return switch (kind) {
            case TEXT -> new String(readBytes(in), StandardCharsets.UTF_8);
            case INTEGER -> readLong(in);
            case TRUTH -> in.readBoolean();
            case REAL -> in.readDouble();
            case DECIMAL -> {
                int scale = Math.toIntExact(readLong(in));
                yield new BigDecimal(new BigInteger(readBytes(in)), scale);
            }
            case DATE -> LocalDate.ofEpochDay(readLong(in));
            case TIME -> LocalTime.ofNanoOfDay(readLong(in) * 1000);
            case LOCAL_TIMESTAMP -> LocalDateTime.ofInstant(instant(readLong(in)), ZoneOffset.UTC);
            case TIMESTAMP -> instant(readLong(in));
            case TEXTS -> {
                String[] texts = new String[readLength(in)];
                for (int i = 0; i < texts.length; i++) {
                    texts[i] = new String(readBytes(in), StandardCharsets.UTF_8);
                }
                yield texts;
            }
            case INTEGERS -> {
                Integer[] numbers = new Integer[readLength(in)];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = Math.toIntExact(readLong(in));
                }
                yield numbers;
            }
            case BYTES -> readBytes(in);
        };
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static void writeBytes(DataOutput out, byte[] bytes) throws IOException {
        writeLong(out, bytes.length);
        out.write(bytes);
    }

    private static byte[] readBytes(DataInput in) throws IOException {
        byte[] bytes = new byte[readLength(in)];
        in.readFully(bytes);
        return bytes;
    }

    private static int readLength(DataInput in) throws IOException {
        long length = readLong(in);
        if (length < 0 || length > LONGEST) {
            throw new IOException("a value of " + length + " bytes");
        }
        return (int) length;
    }

    /** Seven bits a byte, the least first, the sign in the lowest bit: small numbers of either sign take one byte. */
    private static void writeLong(DataOutput out, long number) throws IOException {
        long rest = (number << 1) ^ (number >> 63);
        while ((rest & ~0x7fL) != 0) {
            out.writeByte((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    private static long readLong(DataInput in) throws IOException {
        long rest = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = in.readByte();
            rest |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return (rest >>> 1) ^ -(rest & 1);
            }
        }
        throw new IOException("a number without an end");
    }
}
