package vn.solieu.reading.signatures;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.jspecify.annotations.Nullable;

/**
 * The bytes a signature is about: from the start of the file to a gap, and from the gap to the end of what was there when it was signed
 * (ISO 32000-2, 12.8.1). The gap holds the signature itself.
 *
 * @param gapStart offset of the first byte of the gap
 * @param gapEnd offset of the first byte behind the gap
 * @param end offset of the first byte behind the signed ones
 */
record SignedRange(long gapStart, long gapEnd, long end) {

    private static final int BUFFER_BYTES = 1 << 16;

    /**
     * Understands a {@code ByteRange}.
     *
     * @param range as it stands in the file, or {@code null}
     * @param fileSize bytes of the file
     * @return {@code null} unless it is two stretches in order, the first from the start of the file, within the file
     */
    static @Nullable SignedRange of(@Nullable COSArray range, long fileSize) {
        if (range == null || range.size() != 4) {
            return null;
        }
        long[] numbers = new long[4];
        for (int i = 0; i < 4; i++) {
            if (!(range.getObject(i) instanceof COSInteger number) || number.longValue() < 0) {
                return null;
            }
            numbers[i] = number.longValue();
        }
        // Each number is checked before they are added: no sum can overflow.
        boolean inOrder = numbers[0] == 0
                && numbers[1] > 0
                && numbers[1] < numbers[2]
                && numbers[2] <= fileSize
                && numbers[3] > 0
                && numbers[3] <= fileSize - numbers[2];
        return inOrder ? new SignedRange(numbers[1], numbers[2], numbers[2] + numbers[3]) : null;
    }

    /** Hands on the signed bytes, in order. */
    void writeTo(FileChannel file, OutputStream out) throws IOException {
        write(file, 0, gapStart, out);
        write(file, gapEnd, end, out);
    }

    private static void write(FileChannel file, long from, long to, OutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        for (long at = from; at < to; ) {
            buffer.clear().limit((int) Math.min(BUFFER_BYTES, to - at));
            int read = file.read(buffer, at);
            if (read <= 0) {
                throw new EOFException("the file ends at " + at);
            }
            out.write(buffer.array(), 0, read);
            at += read;
        }
    }

    /**
     * Whether the gap is the signature in hexadecimal digits and nothing else. Anything more could be changed without a trace, and another
     * container than the one that is read would not be the one that is vouched for.
     *
     * @param contents what was read as the signature
     */
    boolean gapHolds(byte[] contents, FileChannel file) throws IOException {
        HexadecimalGap gap = new HexadecimalGap(contents);
        write(file, gapStart, gapEnd, gap);
        return gap.isComplete();
    }

    /** Whether the signed bytes end where a PDF file ends, so that they were a file of their own. */
    boolean endsLikeAFile(FileChannel file) throws IOException {
        int length = (int) Math.min(32, end - gapEnd);
        ByteBuffer tail = ByteBuffer.allocate(length);
        while (tail.hasRemaining()) {
            if (file.read(tail, end - length + tail.position()) < 0) {
                return false;
            }
        }
        return new String(tail.array(), java.nio.charset.StandardCharsets.ISO_8859_1)
                .stripTrailing()
                .endsWith("%%EOF");
    }

    /** Whether there is more than blank space behind the signed bytes. */
    boolean isFollowedByBlanksOnly(FileChannel file, long fileSize) throws IOException {
        if (fileSize - end > BUFFER_BYTES) {
            return false;
        }
        ByteBuffer rest = ByteBuffer.allocate((int) (fileSize - end));
        while (rest.hasRemaining()) {
            if (file.read(rest, end + rest.position()) < 0) {
                break;
            }
        }
        return new String(rest.array(), java.nio.charset.StandardCharsets.ISO_8859_1).isBlank();
    }

    /** Compares what is written to it with {@code <hexadecimal digits>} of the expected bytes. */
    private static final class HexadecimalGap extends OutputStream {
        private final byte[] expected;
        private int digits;
        private boolean open;
        private boolean closed;
        private boolean same = true;

        HexadecimalGap(byte[] expected) {
            this.expected = expected;
        }

        @Override
        public void write(int b) {
            int c = b & 0xff;
            if (!open) {
                open = true;
                same = c == '<';
            } else if (closed) {
                same = false;
            } else if (c == '>') {
                closed = true;
            } else if (c > ' ') {
                digit(Character.digit(c, 16));
            }
        }

        private void digit(int value) {
            int at = digits / 2;
            if (value < 0 || at >= expected.length) {
                same = false;
                return;
            }
            int half = digits % 2 == 0 ? expected[at] >> 4 & 0xf : expected[at] & 0xf;
            same &= half == value;
            digits++;
        }

        boolean isComplete() {
            // A last digit without its pair stands for one with a zero.
            return same && closed && (digits + 1) / 2 == expected.length;
        }
    }
}
