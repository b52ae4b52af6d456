package vn.solieu.rendering.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/**
 * Takes images over into a PDF/A as they are encoded, where PDF/A-2 (ISO 19005-2, 6.1.7, 6.2.4 and 6.2.8) has nothing against it.
 *
 * <p>Of an image's entries only those that make its picture are taken: metadata, alternates, output hints and references to the structure
 * stay behind.
 */
final class ImageCopy {

    private static final Set<COSName> PERMITTED_FILTERS = Set.of(
            COSName.FLATE_DECODE,
            COSName.DCT_DECODE,
            COSName.CCITTFAX_DECODE,
            COSName.JBIG2_DECODE,
            COSName.RUN_LENGTH_DECODE,
            COSName.ASCII85_DECODE,
            COSName.ASCII_HEX_DECODE,
            // Forbidden in PDF/A; such streams are packed anew without loss.
            COSName.LZW_DECODE);

    private static final Set<COSName> PERMITTED_COLOURS =
            Set.of(COSName.DEVICEGRAY, COSName.DEVICERGB, COSName.CALGRAY, COSName.CALRGB, COSName.INDEXED);

    private static final List<COSName> ENTRIES = List.of(
            COSName.WIDTH,
            COSName.HEIGHT,
            COSName.BITS_PER_COMPONENT,
            COSName.IMAGE_MASK,
            COSName.DECODE,
            COSName.MATTE);

    /** Masks have no masks. */
    private static final int DEEPEST = 2;

    private static final int NEWEST_ICC = 4;

    private ImageCopy() {}

    /** Whether an image may stand in a PDF/A as it is. */
    static boolean isPermitted(PDImageXObject image) {
        try {
            return isPermitted(image.getCOSObject(), 0);
        } catch (IOException | RuntimeException e) {
            // What cannot be understood is not copied blindly.
            return false;
        }
    }

    private static boolean isPermitted(COSDictionary image, int depth) throws IOException {
        if (depth > DEEPEST || !(image instanceof COSStream stream) || image.containsKey(COSName.OC)) {
            return false;
        }
        if (image.getInt(COSName.WIDTH) <= 0 || image.getInt(COSName.HEIGHT) <= 0) {
            return false;
        }
        List<COSName> filters = filters(stream);
        if (!PERMITTED_FILTERS.containsAll(filters) || (isLzw(filters) && !isPlain(filters))) {
            return false;
        }
        boolean stencil = image.getBoolean(COSName.IMAGE_MASK, false);
        COSBase colours = image.getDictionaryObject(COSName.COLORSPACE);
        if (!stencil && !isPermittedColour(colours)) {
            return false;
        }
        COSBase softMask = image.getDictionaryObject(COSName.SMASK);
        if (softMask instanceof COSDictionary mask && !isPermitted(mask, depth + 1)) {
            return false;
        }
        COSBase mask = image.getDictionaryObject(COSName.MASK);
        return !(mask instanceof COSDictionary stencilMask) || isPermitted(stencilMask, depth + 1);
    }

    private static List<COSName> filters(COSStream stream) throws IOException {
        COSBase filters = stream.getFilters();
        return switch (filters) {
            case null -> List.of();
            case COSName name -> List.of(name);
            case COSArray array ->
                array.toList().stream().map(COSName.class::cast).toList();
            default -> throw new IOException("no filter: " + filters);
        };
    }

    private static boolean isLzw(List<COSName> filters) {
        return filters.contains(COSName.LZW_DECODE);
    }

    /** Whether what the filters give are the samples themselves, not the file of an image codec. */
    private static boolean isPlain(List<COSName> filters) {
        return !filters.contains(COSName.DCT_DECODE)
                && !filters.contains(COSName.CCITTFAX_DECODE)
                && !filters.contains(COSName.JBIG2_DECODE);
    }

    private static boolean isPermittedColour(@Nullable COSBase space) throws IOException {
        if (space instanceof COSName name) {
            return PERMITTED_COLOURS.contains(name);
        }
        if (!(space instanceof COSArray array) || !(array.getObject(0) instanceof COSName family)) {
            return false;
        }
        if (family.equals(COSName.ICCBASED)) {
            return array.getObject(1) instanceof COSStream profile && isPermittedProfile(profile);
        }
        if (family.equals(COSName.INDEXED)) {
            return isPermittedColour(array.getObject(1));
        }
        return PERMITTED_COLOURS.contains(family);
    }

    private static boolean isPermittedProfile(COSStream stream) throws IOException {
        ICC_Profile profile;
        try (InputStream in = stream.createInputStream()) {
            profile = ICC_Profile.getInstance(in.readAllBytes());
        }
        int kind = profile.getProfileClass();
        boolean plainKind = kind == ICC_Profile.CLASS_INPUT
                || kind == ICC_Profile.CLASS_DISPLAY
                || kind == ICC_Profile.CLASS_OUTPUT
                || kind == ICC_Profile.CLASS_COLORSPACECONVERSION;
        int space = profile.getColorSpaceType();
        return plainKind
                && profile.getMajorVersion() <= NEWEST_ICC
                && profile.getNumComponents() == stream.getInt(COSName.N)
                && (space == ColorSpace.TYPE_RGB || space == ColorSpace.TYPE_GRAY);
    }

    /** Whether an image can be unpacked; where JPEG 2000 cannot, PDFBox would leave its place white. */
    static boolean canBeDrawn(PDImageXObject image) {
        try {
            return !filters(image.getCOSObject()).contains(COSName.JPX_DECODE) || image.getImage() != null;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** Whether nothing behind the image can be seen through it. */
    static boolean isOpaque(PDImageXObject image) {
        COSDictionary entries = image.getCOSObject();
        return !image.isStencil()
                && entries.getDictionaryObject(COSName.SMASK) == null
                && entries.getDictionaryObject(COSName.MASK) == null;
    }

    /** The image in another document. */
    static PDImageXObject copy(PDDocument target, PDImageXObject image) throws IOException {
        COSStream copy = copy(target, new CosCopy(target), image.getCOSObject());
        return new PDImageXObject(new PDStream(copy), null);
    }

    private static COSStream copy(PDDocument target, CosCopy copies, COSStream image) throws IOException {
        COSStream copy;
        if (isLzw(filters(image))) {
            copy = target.getDocument().createCOSStream();
            try (InputStream in = image.createInputStream();
                    OutputStream out = copy.createOutputStream(COSName.FLATE_DECODE)) {
                in.transferTo(out);
            }
        } else {
            copy = copies.stream(image);
            copy.setItem(COSName.FILTER, copies.copy(image.getFilters()));
            copy.setItem(COSName.DECODE_PARMS, copies.copy(image.getDictionaryObject(COSName.DECODE_PARMS)));
        }
        copy.setItem(COSName.TYPE, COSName.XOBJECT);
        copy.setItem(COSName.SUBTYPE, COSName.IMAGE);
        for (COSName entry : ENTRIES) {
            copy.setItem(entry, copies.copy(image.getDictionaryObject(entry)));
        }
        if (!image.getBoolean(COSName.IMAGE_MASK, false)) {
            copy.setItem(COSName.COLORSPACE, colours(copies, image.getDictionaryObject(COSName.COLORSPACE)));
            if (!image.containsKey(COSName.BITS_PER_COMPONENT)) {
                // JPEG and JBIG2 say it themselves; PDF wants it said.
                boolean bitonal = filters(image).contains(COSName.JBIG2_DECODE)
                        || filters(image).contains(COSName.CCITTFAX_DECODE);
                copy.setItem(COSName.BITS_PER_COMPONENT, COSInteger.get(bitonal ? 1 : 8));
            }
        }
        for (COSName entry : List.of(COSName.SMASK, COSName.MASK)) {
            COSBase mask = image.getDictionaryObject(entry);
            if (mask instanceof COSStream stream) {
                copy.setItem(entry, copy(target, copies, stream));
            } else if (mask instanceof COSArray) {
                copy.setItem(entry, copies.copy(mask));
            }
        }
        return copy;
    }

    /** A colour space without the metadata of its profile. */
    private static @Nullable COSBase colours(CosCopy copies, @Nullable COSBase space) throws IOException {
        if (!(space instanceof COSArray array)) {
            return space;
        }
        COSArray copy = new COSArray();
        for (int i = 0; i < array.size(); i++) {
            COSBase part = array.getObject(i);
            if (part instanceof COSArray inner) {
                copy.add(colours(copies, inner));
            } else if (part instanceof COSStream stream) {
                COSStream bytes = copies.stream(stream);
                bytes.setItem(COSName.FILTER, copies.copy(stream.getFilters()));
                bytes.setItem(COSName.DECODE_PARMS, copies.copy(stream.getDictionaryObject(COSName.DECODE_PARMS)));
                bytes.setItem(COSName.N, stream.getDictionaryObject(COSName.N));
                copy.add(bytes);
            } else if (part instanceof COSString string) {
                copy.add(new COSString(string.getBytes()));
            } else {
                copy.add(copies.copy(part));
            }
        }
        return copy;
    }
}
