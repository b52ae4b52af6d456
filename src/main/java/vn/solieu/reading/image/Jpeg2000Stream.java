package vn.solieu.reading.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.IIOException;

/**
 * Looks over a JPEG 2000 before native code unpacks it (ITU-T T.800, annexes A and I), and sets right the numbers of its parts: OpenJPEG
 * up to 2.5.4 trusts them and writes beyond its memory where they lie (its issue 1620).
 */
final class Jpeg2000Stream {

    private static final int START_AND_SIZE = 0xFF4FFF51;
    private static final int CODE_STREAM_BOX = 0x6A703263;
    private static final int TILE_LENGTHS = 0xFF55;
    private static final int COMMENT = 0xFF64;
    private static final int START_OF_TILE_PART = 0xFF90;
    private static final int END = 0xFFD9;

    private static final int MOST_PARTS = 255;
    private static final int MOST_TILES = 65_535;
    private static final int MOST_COMPONENTS = 4;

    private final ByteBuffer data;
    private final Map<Integer, Integer> parts = new HashMap<>();
    private int width;
    private int height;
    private int tiles;
    private int firstPart;

    private Jpeg2000Stream(byte[] data) {
        this.data = ByteBuffer.wrap(data);
    }

    /** The same picture, safe to unpack; refused where its structure is broken. */
    static Jpeg2000Stream checked(byte[] data) throws IIOException {
        Jpeg2000Stream stream = new Jpeg2000Stream(data.clone());
        try {
            int start = stream.codeStream();
            stream.size(start + 2);
            stream.mainHead(start + 2);
            stream.tileParts(false);
            stream.tileParts(true);
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            throw new IIOException("JPEG 2000 that ends early", e);
        }
        return stream;
    }

    byte[] bytes() {
        return data.array();
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    private int codeStream() throws IIOException {
        if (data.getInt(0) == START_AND_SIZE) {
            return 0;
        }
        long at = 0;
        while (at + 8 <= data.capacity()) {
            long length = Integer.toUnsignedLong(data.getInt((int) at));
            int head = 8;
            if (length == 1) {
                length = data.getLong((int) at + 8);
                head = 16;
            }
            if (data.getInt((int) at + 4) == CODE_STREAM_BOX) {
                if (data.getInt((int) at + head) != START_AND_SIZE) {
                    break;
                }
                return (int) at + head;
            }
            if (length < head || length > data.capacity()) {
                break;
            }
            at += length;
        }
        throw new IIOException("JPEG 2000 without a picture");
    }

    private void size(int at) throws IIOException {
        long[] fields = new long[8];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = Integer.toUnsignedLong(data.getInt(at + 6 + 4 * i));
        }
        long columns = fields[0] - fields[2];
        long rows = fields[1] - fields[3];
        int components = Short.toUnsignedInt(data.getShort(at + 38));
        if (columns < 1 || rows < 1 || fields[4] < 1 || fields[5] < 1 || components < 1) {
            throw new IIOException("JPEG 2000 without a size");
        }
        long across = Math.ceilDiv(fields[0] - fields[6], fields[4]);
        long down = Math.ceilDiv(fields[1] - fields[7], fields[5]);
        if (across < 1 || down < 1 || across * down > MOST_TILES || components > MOST_COMPONENTS) {
            throw new IIOException("JPEG 2000 of " + across + " × " + down + " tiles, " + components + " components");
        }
        tiles = (int) (across * down);
        width = (int) Math.min(columns, Integer.MAX_VALUE);
        height = (int) Math.min(rows, Integer.MAX_VALUE);
        for (int i = 0; i < components; i++) {
            // Leptonica takes all components for equally large.
            if (data.get(at + 41 + 3 * i) != 1 || data.get(at + 42 + 3 * i) != 1) {
                throw new IIOException("JPEG 2000 whose components differ in size");
            }
        }
    }

    /** Finds where the first tile begins; what the head says of the tiles' lengths becomes a comment. */
    private void mainHead(int start) throws IIOException {
        int at = start;
        while (true) {
            int marker = Short.toUnsignedInt(data.getShort(at));
            if (marker == START_OF_TILE_PART) {
                firstPart = at;
                return;
            }
            if (marker < 0xFF00 || marker == END) {
                throw new IIOException("JPEG 2000 without tiles");
            }
            if (marker == TILE_LENGTHS) {
                data.putShort(at, (short) COMMENT);
            }
            at += 2 + Short.toUnsignedInt(data.getShort(at + 2));
        }
    }

    private void tileParts(boolean number) throws IIOException {
        Map<Integer, Integer> met = new HashMap<>();
        int at = firstPart;
        while (at + 12 <= data.capacity() && Short.toUnsignedInt(data.getShort(at)) == START_OF_TILE_PART) {
            int tile = Short.toUnsignedInt(data.getShort(at + 4));
            long length = Integer.toUnsignedLong(data.getInt(at + 6));
            int part = met.merge(tile, 1, Integer::sum);
            if (tile >= tiles || part > MOST_PARTS || (length != 0 && length < 14)) {
                throw new IIOException("JPEG 2000 of wrong parts");
            }
            if (number) {
                data.put(at + 10, (byte) (part - 1));
                data.put(at + 11, parts.getOrDefault(tile, 1).byteValue());
            }
            if (length == 0 || at + length > data.capacity()) {
                break;
            }
            at += (int) length;
        }
        parts.putAll(met);
    }
}
