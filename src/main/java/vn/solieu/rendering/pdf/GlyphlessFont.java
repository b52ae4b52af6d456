package vn.solieu.rendering.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A font that shows nothing: all letters have one empty glyph of half an em. A code is the letter's UTF-16 unit, and the font's table of
 * Unicode values says so, so that searching and copying give exactly the letters written.
 *
 * <p>PDF/A-2 would let an invisible text do without an embedded font (ISO 19005-2, 6.2.11.4.1), but not without glyphs other than
 * {@code .notdef} (6.2.11.8); an embedded font is the one that no reader replaces.
 */
final class GlyphlessFont {

    /** Width of every letter, as a share of the type size. */
    static final double ADVANCE = 0.5;

    /** What stands for letters beyond the Basic Multilingual Plane; Vietnamese has none there. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final int UNITS_PER_EM = 1000;
    private static final int ADVANCE_UNITS = (int) (ADVANCE * UNITS_PER_EM);

    // Of the em; readers draw the mark of a selection between them.
    private static final int ASCENT = 880;
    private static final int DESCENT = -220;

    private static final String NAME = "SoLieuInvisible";
    private static final int CODES = 65536;

    /** Most ranges in one block of a CMap. */
    private static final int MOST_RANGES = 100;

    private GlyphlessFont() {}

    /** The codes of a text as a hexadecimal string. */
    static String codes(String text) {
        StringBuilder codes = new StringBuilder(4 * text.length() + 2).append('<');
        writable(text).forEach(c -> codes.append(hex(c)));
        return codes.append('>').toString();
    }

    /** How many codes a text has; none when it consists of signs that are no letters. */
    static int length(String text) {
        return (int) writable(text).count();
    }

    private static IntStream writable(String text) {
        return text.codePoints()
                .filter(c -> !Character.isISOControl(c) && c != 0xFEFF)
                .map(c -> isWritable(c) ? c : REPLACEMENT);
    }

    /** Whether a code may have a Unicode value: neither 0 nor a byte order mark (ISO 19005-2, 6.2.11.7.2), nor half a letter. */
    private static boolean isWritable(int code) {
        return code > 0 && code < 0xFFFE && code != 0xFEFF && !(code >= 0xD800 && code <= 0xDFFF);
    }

    private static String hex(int code) {
        return String.format(Locale.ROOT, "%04X", code);
    }

    /** The font in a document; once a document suffices. */
    static COSDictionary in(PDDocument document) throws IOException {
        COSDictionary descriptor = typed(COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, NAME);
        descriptor.setInt(COSName.FLAGS, 4);
        descriptor.setItem(COSName.FONT_BBOX, integers(0, DESCENT, ADVANCE_UNITS, ASCENT));
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, ASCENT);
        descriptor.setInt(COSName.DESCENT, DESCENT);
        descriptor.setInt(COSName.CAP_HEIGHT, ASCENT);
        descriptor.setInt(COSName.STEM_V, 80);
        byte[] program = program();
        COSStream file = stream(document, program);
        file.setInt(COSName.LENGTH1, program.length);
        descriptor.setItem(COSName.FONT_FILE2, file);

        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);

        COSDictionary descendant = typed(COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, NAME);
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setInt(COSName.DW, ADVANCE_UNITS);
        descendant.setItem(COSName.CID_TO_GID_MAP, stream(document, glyphOfEachCode()));

        COSArray descendants = new COSArray();
        descendants.add(descendant);
        COSDictionary font = typed(COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, NAME);
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        font.setItem(COSName.TO_UNICODE, stream(document, toUnicode().getBytes(StandardCharsets.US_ASCII)));
        return font;
    }

    private static COSDictionary typed(COSName type) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, type);
        return dictionary;
    }

    private static COSArray integers(int... values) {
        COSArray array = new COSArray();
        for (int value : values) {
            array.add(COSInteger.get(value));
        }
        return array;
    }

    private static COSStream stream(PDDocument document, byte[] content) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        COSBase filter = COSName.FLATE_DECODE;
        try (OutputStream out = stream.createOutputStream(filter)) {
            out.write(content);
        }
        return stream;
    }

    private static byte[] glyphOfEachCode() {
        byte[] glyphs = new byte[2 * CODES];
        for (int code = 1; code < CODES; code++) {
            glyphs[2 * code + 1] = 1;
        }
        return glyphs;
    }

    /** Ranges of equal code and letter; none goes beyond the codes with the same first byte, as the format asks. */
    private static String toUnicode() {
        StringBuilder ranges = new StringBuilder();
        int count = 0;
        StringBuilder blocks = new StringBuilder();
        int next = 0;
        while (next < CODES) {
            int first = next++;
            if (!isWritable(first)) {
                continue;
            }
            while ((next & 0xFF) != 0 && isWritable(next)) {
                next++;
            }
            int last = next - 1;
            ranges.append('<').append(hex(first)).append("> <").append(hex(last));
            ranges.append("> <").append(hex(first)).append(">\n");
            count++;
            if (count == MOST_RANGES) {
                blocks.append(block(count, ranges));
                ranges.setLength(0);
                count = 0;
            }
        }
        blocks.append(block(count, ranges));
        return """
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """ + blocks + """
                endcmap
                CMapName currentdict /CMap defineresource pop
                end
                end
                """;
    }

    private static String block(int count, CharSequence ranges) {
        return count == 0 ? "" : count + " beginbfrange\n" + ranges + "endbfrange\n";
    }

    /** A TrueType font of two glyphs without outlines, the first of which is the obligatory {@code .notdef}. */
    private static byte[] program() {
        Map<String, byte[]> tables = new LinkedHashMap<>();
        // An empty outline has no bytes; a table must have some.
        tables.put("glyf", new byte[4]);
        tables.put("head", head());
        tables.put("hhea", horizontalHeader());
        tables.put("hmtx", shorts(ADVANCE_UNITS, 0, ADVANCE_UNITS, 0));
        tables.put("loca", shorts(0, 0, 0));
        tables.put("maxp", maximums());
        int offset = 12 + 16 * tables.size();
        ByteArrayOutputStream contents = new ByteArrayOutputStream();
        ByteBuffer directory = ByteBuffer.allocate(offset);
        directory.putInt(0x00010000).putShort((short) tables.size());
        // Search range, entry selector and range shift for six tables.
        directory.putShort((short) 64).putShort((short) 2).putShort((short) (16 * tables.size() - 64));
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            byte[] padded = java.util.Arrays.copyOf(table.getValue(), (table.getValue().length + 3) / 4 * 4);
            directory.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
            directory.putInt(sum(padded)).putInt(offset + contents.size()).putInt(table.getValue().length);
            contents.writeBytes(padded);
        }
        byte[] font = ByteBuffer.allocate(offset + contents.size())
                .put(directory.array())
                .put(contents.toByteArray())
                .array();
        int headAt = offset + 4;
        ByteBuffer.wrap(font).putInt(headAt + 8, 0xB1B0AFBA - sum(font));
        return font;
    }

    private static int sum(byte[] padded) {
        ByteBuffer words = ByteBuffer.wrap(padded);
        int sum = 0;
        while (words.remaining() >= 4) {
            sum += words.getInt();
        }
        return sum;
    }

    private static byte[] head() {
        ByteBuffer table = ByteBuffer.allocate(54);
        table.putInt(0x00010000).putInt(0x00010000).putInt(0).putInt(0x5F0F3CF5);
        table.putShort((short) 0b1011).putShort((short) UNITS_PER_EM);
        table.putLong(0).putLong(0);
        table.putShort((short) 0).putShort((short) DESCENT);
        table.putShort((short) ADVANCE_UNITS).putShort((short) ASCENT);
        // No style, readable from 8 pixels, left to right, short offsets, the only glyph format.
        table.putShort((short) 0).putShort((short) 8).putShort((short) 2);
        return table.array();
    }

    private static byte[] horizontalHeader() {
        ByteBuffer table = ByteBuffer.allocate(36);
        table.putInt(0x00010000).putShort((short) ASCENT).putShort((short) DESCENT);
        table.putShort((short) 0).putShort((short) ADVANCE_UNITS);
        table.putShort(18, (short) 1);
        table.putShort(34, (short) 2);
        return table.array();
    }

    private static byte[] maximums() {
        ByteBuffer table = ByteBuffer.allocate(32);
        table.putInt(0x00010000).putShort((short) 2);
        // One zone of points, as fonts without instructions have it.
        table.putShort(14, (short) 1);
        return table.array();
    }

    private static byte[] shorts(int... values) {
        ByteBuffer table = ByteBuffer.allocate(2 * values.length);
        for (int value : values) {
            table.putShort((short) value);
        }
        return table.array();
    }
}
