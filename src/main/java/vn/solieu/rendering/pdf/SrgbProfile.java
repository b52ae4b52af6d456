package vn.solieu.rendering.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An ICC profile of the sRGB colour space (IEC 61966-2-1), version 2.1, which every PDF/A names as the colours it is meant for.
 *
 * <p>Built here rather than taken from the JDK: that one lacks the copyright tag that ICC.1 requires, and changes with the JDK.
 */
final class SrgbProfile {

    private static final int HEADER_BYTES = 128;
    private static final int TAG_ENTRY_BYTES = 12;
    private static final int CURVE_POINTS = 1024;

    // Primaries of sRGB adapted to D50 by Bradford's method, and D50 itself.
    private static final double[] WHITE = {0.96420, 1.00000, 0.82491};
    private static final double[] RED = {0.43607, 0.22249, 0.01392};
    private static final double[] GREEN = {0.38515, 0.71687, 0.09708};
    private static final double[] BLUE = {0.14307, 0.06061, 0.71410};

    /** Which of the contents a tag has; the three curves are one and stand in the file once. */
    private record Tag(String name, int content) {}

    private static final List<Tag> TAGS = List.of(
            new Tag("desc", 0),
            new Tag("cprt", 1),
            new Tag("wtpt", 2),
            new Tag("rXYZ", 3),
            new Tag("gXYZ", 4),
            new Tag("bXYZ", 5),
            new Tag("rTRC", 6),
            new Tag("gTRC", 6),
            new Tag("bTRC", 6));

    private SrgbProfile() {}

    /** The profile's bytes, always the same. */
    static byte[] bytes() {
        List<byte[]> contents = List.of(
                description("sRGB IEC61966-2.1"),
                text("No copyright, use freely"),
                xyz(WHITE),
                xyz(RED),
                xyz(GREEN),
                xyz(BLUE),
                curve());
        int[] offsets = new int[contents.size()];
        int size = HEADER_BYTES + 4 + TAGS.size() * TAG_ENTRY_BYTES;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = size;
            size += contents.get(i).length;
        }
        ByteBuffer profile = ByteBuffer.allocate(size);
        writeHeader(profile, size);
        profile.position(HEADER_BYTES).putInt(TAGS.size());
        for (Tag tag : TAGS) {
            profile.put(ascii(tag.name())).putInt(offsets[tag.content()]).putInt(contents.get(tag.content()).length);
        }
        contents.forEach(profile::put);
        return profile.array();
    }

    private static void writeHeader(ByteBuffer profile, int size) {
        profile.putInt(0, size);
        profile.putInt(8, 0x02100000);
        profile.put(12, ascii("mntrRGB XYZ "));
        // A date is required; this is the day of the first version.
        short[] date = {2026, 1, 1, 0, 0, 0};
        for (int i = 0; i < date.length; i++) {
            profile.putShort(24 + 2 * i, date[i]);
        }
        profile.put(36, ascii("acsp"));
        putXyz(profile, 68, WHITE);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void putXyz(ByteBuffer target, int at, double[] values) {
        for (int i = 0; i < values.length; i++) {
            target.putInt(at + 4 * i, (int) Math.round(values[i] * 65536));
        }
    }

    private static byte[] xyz(double[] values) {
        ByteBuffer tag = ByteBuffer.allocate(20).put(ascii("XYZ "));
        putXyz(tag, 8, values);
        return tag.array();
    }

    private static byte[] text(String text) {
        ByteBuffer tag = ByteBuffer.allocate(fourfold(8 + text.length() + 1));
        return tag.put(ascii("text")).putInt(0).put(ascii(text)).array();
    }

    /** ASCII only; the counts of its Unicode and Macintosh forms stay 0. */
    private static byte[] description(String text) {
        ByteBuffer tag = ByteBuffer.allocate(fourfold(12 + text.length() + 1 + 8 + 3 + 67));
        tag.put(ascii("desc")).putInt(0).putInt(text.length() + 1).put(ascii(text));
        return tag.array();
    }

    private static byte[] curve() {
        ByteBuffer tag = ByteBuffer.allocate(fourfold(12 + 2 * CURVE_POINTS));
        tag.put(ascii("curv")).putInt(0).putInt(CURVE_POINTS);
        for (int i = 0; i < CURVE_POINTS; i++) {
            double value = i / (CURVE_POINTS - 1.0);
            double linear = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
            tag.putShort((short) Math.round(linear * 65535));
        }
        return tag.array();
    }

    /** Tags begin at multiples of four. */
    private static int fourfold(int length) {
        return (length + 3) / 4 * 4;
    }
}
