package vn.solieu.reading.pdf;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDLab;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;
import vn.solieu.reading.BadDocumentException;
import vn.solieu.reading.image.CompressedPicture;
import vn.solieu.reading.image.Orientation;
import vn.solieu.reading.image.PageImage;
import vn.solieu.reading.image.PictureBuilder;
import vn.solieu.reading.image.PictureHeader;
import vn.solieu.reading.image.PictureLimits;
import vn.solieu.reading.image.PlainPicture;

/**
 * Unpacks the image that makes up a page, row by row where it can be, so that a scan takes the memory of the picture that is read and no
 * more.
 */
final class ScanImage {

    private static final List<String> JPEG = List.of("DCTDecode", "DCT");
    private static final List<String> JPEG_2000 = List.of("JPXDecode");
    private static final List<String> BITONAL = List.of("CCITTFaxDecode", "CCF", "JBIG2Decode");

    /** A placement whose sides leave the page's directions by more than this share of their length is drawn. */
    private static final double LEVEL = 0.002;

    private final PDImageXObject image;
    private final int width;
    private final int height;
    private @Nullable String damage;

    private ScanImage(PDImageXObject image) {
        this.image = image;
        this.width = image.getWidth();
        this.height = image.getHeight();
    }

    /** Whether the image alone, straightly placed, is what is seen: nothing shines through and nothing is cut out. */
    static boolean canBeTakenAsItIs(PlacedImage placed) {
        AffineTransform place = placed.unitSquareToPage();
        double level = Math.max(Math.abs(place.getScaleX()), Math.abs(place.getScaleY()));
        double turned = Math.max(Math.abs(place.getShearX()), Math.abs(place.getShearY()));
        return Math.min(level, turned) <= LEVEL * Math.max(level, turned)
                && placed.image() instanceof PDImageXObject object
                && object.getCOSObject().getDictionaryObject(COSName.SMASK) == null
                && object.getCOSObject().getDictionaryObject(COSName.MASK) == null
                && (!object.isStencil() || placed.darkPaint());
    }

    /** Dots per inch, the lesser of both directions. */
    static double dotsPerInch(PlacedImage placed) {
        AffineTransform place = placed.unitSquareToPage();
        double alongPt = Math.hypot(place.getScaleX(), place.getShearY());
        double acrossPt = Math.hypot(place.getShearX(), place.getScaleY());
        return 72
                * Math.min(
                        placed.image().getWidth() / Math.max(1, alongPt),
                        placed.image().getHeight() / Math.max(1, acrossPt));
    }

    /** The picture, turned as the page is displayed. */
    static PageImage unpacked(PlacedImage placed) throws IOException, BadDocumentException {
        PDImage found = placed.image();
        int factor = PictureLimits.factor(found.getWidth(), found.getHeight(), dotsPerInch(placed));
        BufferedImage stored;
        String damage = null;
        if (found instanceof PDImageXObject object) {
            ScanImage scan = new ScanImage(object);
            stored = scan.pixels(factor);
            damage = scan.damage;
        } else {
            stored = PlainPicture.of(found.getImage(), factor);
        }
        return new PageImage(orientation(placed.unitSquareToPage()).displayed(stored), placed.box(), false, damage);
    }

    private static Orientation orientation(AffineTransform place) {
        // The unit square has its origin at the image's bottom left; pixels start at its top left.
        double rightX = place.getScaleX();
        double rightY = place.getShearY();
        double downX = -place.getShearX();
        double downY = -place.getScaleY();
        return Math.abs(rightY) > Math.abs(rightX)
                ? new Orientation(true, downX < 0, rightY < 0)
                : new Orientation(false, rightX < 0, downY < 0);
    }

    private BufferedImage pixels(int factor) throws IOException, BadDocumentException {
        List<COSName> filters = image.getStream().getFilters();
        String last = filters.isEmpty() ? "" : filters.getLast().getName();
        COSArray decode = image.getDecode();
        if (JPEG.contains(last)) {
            byte[] data = upTo(JPEG);
            PictureHeader header = PictureHeader.ofJpeg(data);
            boolean inverted = isInverted(decode);
            boolean plain = isDeviceLike(header.components())
                    && (decode == null || (header.components() == 4 && inverted) || isIdentity(decode));
            if (plain) {
                CompressedPicture picture = CompressedPicture.ofJpeg(data, header, factor, inverted);
                damage = picture.damage();
                return picture.pixels();
            }
        } else if (JPEG_2000.contains(last) && !image.isStencil() && !isIndexed()) {
            CompressedPicture picture = CompressedPicture.ofJpeg2000(upTo(JPEG_2000), factor);
            damage = picture.damage();
            return picture.pixels();
        } else if (!JPEG_2000.contains(last)) {
            BufferedImage read = fromSamples(last, factor);
            if (read != null) {
                return read;
            }
        }
        PictureLimits.checkWhole(width, height, 32);
        return PlainPicture.of(image.getImage(), factor);
    }

    private byte[] upTo(List<String> filters) throws IOException {
        try (InputStream in = image.createInputStream(filters)) {
            return in.readAllBytes();
        }
    }

    private boolean isIndexed() throws IOException {
        return image.getCOSObject().containsKey(COSName.COLORSPACE)
                && image.getColorSpace().getName().equals(COSName.INDEXED.getName());
    }

    /** Whether components are grey, red, green and blue, or the four inks, not numbers of a palette or of special inks. */
    private boolean isDeviceLike(int components) throws IOException {
        PDColorSpace space = image.getColorSpace();
        String name = space.getName();
        return space.getNumberOfComponents() == components
                && !(space instanceof PDLab)
                && (name.startsWith("Device") || name.startsWith("Cal") || name.equals("ICCBased"))
                && !name.equals(COSName.DEVICEN.getName());
    }

    private static boolean isIdentity(COSArray decode) {
        return matches(decode, 0);
    }

    private static boolean isInverted(@Nullable COSArray decode) {
        return decode != null && matches(decode, 1);
    }

    private static boolean matches(COSArray decode, int first) {
        for (int i = 0; i < decode.size(); i++) {
            if (!(decode.getObject(i) instanceof COSNumber number) || number.floatValue() != (i + first) % 2) {
                return false;
            }
        }
        return true;
    }

    /** Samples of one, three or four components; {@code null} where they are kept in another way. */
    private @Nullable BufferedImage fromSamples(String lastFilter, int factor)
            throws IOException, BadDocumentException {
        int bits = image.isStencil() || BITONAL.contains(lastFilter) ? 1 : image.getBitsPerComponent();
        PDColorSpace space = image.isStencil() ? PDDeviceGray.INSTANCE : image.getColorSpace();
        int components = space.getNumberOfComponents();
        boolean oneOf256 = components == 1 && (bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16);
        boolean colours = (components == 3 || components == 4)
                && (bits == 8 || bits == 16)
                && isDeviceLike(components)
                && (image.getDecode() == null || isIdentity(image.getDecode()) || isInverted(image.getDecode()));
        if (!oneOf256 && !colours) {
            return null;
        }
        PictureLimits.check(width, height, bits * components);
        boolean inverted = isInverted(image.getDecode());
        int[] palette = oneOf256 ? palette(space, bits) : new int[0];
        boolean grey =
                oneOf256 && Arrays.stream(palette).allMatch(c -> (c & 255) == (c >> 8 & 255) && c >> 16 == (c & 255));
        PictureBuilder builder = new PictureBuilder(width, height, factor, !grey);
        byte[] samples = new byte[Math.toIntExact((width * (long) components * bits + 7) / 8)];
        int[] row = new int[width];
        try (SampleRows rows = SampleRows.of(image, samples.length, bits * components)) {
            while (!builder.isComplete() && rows.next(samples)) {
                if (oneOf256) {
                    look(samples, bits, palette, grey ? 255 : 0xFFFFFF, row);
                } else {
                    mix(samples, components, bits / 8, inverted, row);
                }
                builder.add(row);
            }
        }
        if (!builder.isComplete()) {
            damage = lastFilter;
        }
        return builder.picture();
    }

    /** The colour of each value of a sample, of its highest eight bits. */
    private int[] palette(PDColorSpace space, int bits) throws IOException {
        int[] palette = new int[1 << Math.min(8, bits)];
        double most = palette.length - 1.0;
        boolean indexed = space.getName().equals(COSName.INDEXED.getName());
        COSArray decode = image.getDecode();
        double low = 0;
        double high = indexed ? most : 1;
        if (decode != null
                && decode.size() >= 2
                && decode.getObject(0) instanceof COSNumber from
                && decode.getObject(1) instanceof COSNumber to) {
            low = from.floatValue();
            high = to.floatValue();
        }
        for (int i = 0; i < palette.length; i++) {
            float[] rgb = space.toRGB(new float[] {(float) (low + i * (high - low) / most)});
            palette[i] = (toByte(rgb[0]) << 16) | (toByte(rgb[1]) << 8) | toByte(rgb[2]);
        }
        return palette;
    }

    private static int toByte(float level) {
        return Math.clamp(Math.round(level * 255), 0, 255);
    }

    private static void look(byte[] samples, int bits, int[] palette, int mask, int[] row) {
        for (int x = 0; x < row.length; x++) {
            int value = switch (bits) {
                case 8 -> samples[x] & 255;
                case 16 -> samples[2 * x] & 255;
                default -> {
                    int bit = x * bits;
                    yield (samples[bit >> 3] >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
                }
            };
            row[x] = palette[value] & mask;
        }
    }

    private static void mix(byte[] samples, int components, int bytes, boolean inverted, int[] row) {
        int change = inverted ? 255 : 0;
        int at = 0;
        for (int x = 0; x < row.length; x++) {
            int first = (samples[at] & 255) ^ change;
            int second = (samples[at + bytes] & 255) ^ change;
            int third = (samples[at + 2 * bytes] & 255) ^ change;
            row[x] = components == 3
                    ? (first << 16) | (second << 8) | third
                    : PlainPicture.ofInks(first, second, third, (samples[at + 3 * bytes] & 255) ^ change);
            at += components * bytes;
        }
    }
}
