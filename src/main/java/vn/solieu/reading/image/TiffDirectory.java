package vn.solieu.reading.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.stream.ImageInputStream;

/**
 * What a directory of a TIFF file says about one picture (TIFF 6.0, section 2). Exif data in other files have the same form.
 *
 * @param index 0-based place in the file's chain of directories
 * @param values the first value of each tag that is one number
 */
record TiffDirectory(int index, Map<Integer, Double> values) {

    static final int SUBFILE_TYPE = 254;
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS_PER_SAMPLE = 258;
    static final int ORIENTATION = 274;
    static final int SAMPLES_PER_PIXEL = 277;
    static final int ROWS_PER_STRIP = 278;
    static final int X_RESOLUTION = 282;
    static final int Y_RESOLUTION = 283;
    static final int RESOLUTION_UNIT = 296;
    static final int TILE_WIDTH = 322;
    static final int TILE_LENGTH = 323;

    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int ENTRY_BYTES = 12;
    private static final int INCH = 2;
    private static final int CENTIMETRE = 3;

    /** A chain that goes on is cut here; the largest annexes seen have a few thousand pages. */
    private static final int MOST_DIRECTORIES = 50_000;

    /**
     * The directories in their order, each once, however the file chains them; without what a later damage hides.
     *
     * @param start where the TIFF header stands
     */
    static List<TiffDirectory> chain(ImageInputStream in, long start) throws IOException {
        List<TiffDirectory> found = new ArrayList<>();
        in.seek(start);
        in.setByteOrder(in.readUnsignedByte() == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        in.seek(start + 4);
        long at = in.readUnsignedInt();
        Set<Long> seen = new HashSet<>();
        while (at != 0 && seen.add(at) && found.size() < MOST_DIRECTORIES) {
            try {
                in.seek(start + at);
                int entries = in.readUnsignedShort();
                found.add(read(in, start, found.size(), entries));
                in.seek(start + at + 2 + (long) ENTRY_BYTES * entries);
                at = in.readUnsignedInt();
            } catch (IOException e) {
                // The file ends early: what came before can still be read.
                break;
            }
        }
        return found;
    }

    private static TiffDirectory read(ImageInputStream in, long start, int index, int entries) throws IOException {
        byte[] block = new byte[ENTRY_BYTES * entries];
        in.readFully(block);
        ByteBuffer buffer = ByteBuffer.wrap(block).order(in.getByteOrder());
        Map<Integer, Double> values = new HashMap<>();
        for (int at = 0; at < block.length; at += ENTRY_BYTES) {
            int tag = Short.toUnsignedInt(buffer.getShort(at));
            long count = Integer.toUnsignedLong(buffer.getInt(at + 4));
            if (count == 0) {
                continue;
            }
            // Values that do not fit into four bytes stand elsewhere in the file.
            long place = start + Integer.toUnsignedLong(buffer.getInt(at + 8));
            switch (Short.toUnsignedInt(buffer.getShort(at + 2))) {
                case SHORT -> {
                    if (count <= 2) {
                        values.put(tag, (double) Short.toUnsignedInt(buffer.getShort(at + 8)));
                    } else if (tag == BITS_PER_SAMPLE) {
                        in.seek(place);
                        values.put(tag, (double) in.readUnsignedShort());
                    }
                }
                case LONG -> {
                    if (count == 1) {
                        values.put(tag, (double) Integer.toUnsignedLong(buffer.getInt(at + 8)));
                    }
                }
                case RATIONAL -> {
                    if (tag == X_RESOLUTION || tag == Y_RESOLUTION) {
                        in.seek(place);
                        values.put(tag, in.readUnsignedInt() / (double) in.readUnsignedInt());
                    }
                }
                default -> {
                    // Texts and other tags say nothing about the pixels.
                }
            }
        }
        return new TiffDirectory(index, Map.copyOf(values));
    }

    int value(int tag, int otherwise) {
        double value = values.getOrDefault(tag, (double) otherwise);
        return value >= 0 && value <= Integer.MAX_VALUE ? (int) value : otherwise;
    }

    /** A small copy of another picture of the file, for previews (TIFF 6.0, NewSubfileType). */
    boolean isPreview() {
        return (value(SUBFILE_TYPE, 0) & 1) != 0;
    }

    Orientation orientation() {
        return Orientation.ofTag(value(ORIENTATION, 1));
    }

    /** Dots per inch as the tag says; 0 when it does not. */
    double dotsPerInch(int tag) {
        double dots = values.getOrDefault(tag, 0.0);
        return switch (value(RESOLUTION_UNIT, INCH)) {
            case INCH -> dots;
            case CENTIMETRE -> dots * 2.54;
            default -> 0;
        };
    }

    int bitsPerPixel() {
        return Math.max(1, value(BITS_PER_SAMPLE, 1)) * Math.max(1, value(SAMPLES_PER_PIXEL, 1));
    }
}
