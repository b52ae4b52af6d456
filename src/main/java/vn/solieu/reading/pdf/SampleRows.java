package vn.solieu.reading.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FlateFilterDecoderStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/**
 * The samples of an image, row by row. What is packed with Flate alone is unpacked as it is asked for; PDFBox would unpack all of it into
 * memory first.
 */
final class SampleRows implements AutoCloseable {

    private static final int PNG_PREDICTORS = 10;

    private final InputStream in;
    private final int bytesPerPixel;
    private final byte @Nullable [] above;

    private SampleRows(InputStream in, int bytesPerPixel, byte @Nullable [] above) {
        this.in = in;
        this.bytesPerPixel = bytesPerPixel;
        this.above = above;
    }

    /**
     * Opens the samples of an image.
     *
     * @param rowBytes how many bytes a row has
     */
    static SampleRows of(PDImageXObject image, int rowBytes, int bitsPerPixel) throws IOException {
        COSStream stream = image.getCOSObject();
        List<COSName> filters = image.getStream().getFilters();
        boolean flate = filters.size() == 1
                && (filters.getFirst().equals(COSName.FLATE_DECODE)
                        || filters.getFirst().equals(COSName.FLATE_DECODE_ABBREVIATION));
        if (flate) {
            COSDictionary parameters = parameters(stream);
            int predictor = parameters.getInt(COSName.PREDICTOR, 1);
            int bits = parameters.getInt(COSName.COLORS, 1) * parameters.getInt(COSName.BITS_PER_COMPONENT, 8);
            int columns = parameters.getInt(COSName.COLUMNS, 1);
            boolean fits = bits == bitsPerPixel && (columns * (long) bits + 7) / 8 == rowBytes;
            if (predictor == 1 || (predictor >= PNG_PREDICTORS && fits)) {
                InputStream inflated = new FlateFilterDecoderStream(stream.createRawInputStream());
                return new SampleRows(inflated, Math.max(1, bits / 8), predictor == 1 ? null : new byte[rowBytes]);
            }
        }
        return new SampleRows(image.createInputStream(), 1, null);
    }

    private static COSDictionary parameters(COSStream stream) {
        COSBase found = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        if (found instanceof COSArray array && array.size() > 0) {
            found = array.getObject(0);
        }
        return found instanceof COSDictionary dictionary ? dictionary : new COSDictionary();
    }

    /** Reads the next row; false when there is no whole row any more. */
    boolean next(byte[] row) throws IOException {
        byte[] previous = above;
        int filter = previous == null ? 0 : in.read();
        if (filter < 0 || in.readNBytes(row, 0, row.length) < row.length) {
            return false;
        }
        if (previous != null) {
            undo(filter, row, previous);
            System.arraycopy(row, 0, previous, 0, row.length);
        }
        return true;
    }

    /** Undoes PNG's filters (PNG specification, section 9). */
    private void undo(int filter, byte[] row, byte[] previous) {
        for (int i = 0; i < row.length; i++) {
            int left = i < bytesPerPixel ? 0 : row[i - bytesPerPixel] & 255;
            int up = previous[i] & 255;
            int upLeft = i < bytesPerPixel ? 0 : previous[i - bytesPerPixel] & 255;
            row[i] += (byte)
                    switch (filter) {
                        case 1 -> left;
                        case 2 -> up;
                        case 3 -> (left + up) / 2;
                        case 4 -> nearest(left, up, upLeft);
                        default -> 0;
                    };
        }
    }

    private static int nearest(int left, int up, int upLeft) {
        int guess = left + up - upLeft;
        int toLeft = Math.abs(guess - left);
        int toUp = Math.abs(guess - up);
        int toUpLeft = Math.abs(guess - upLeft);
        if (toLeft <= toUp && toLeft <= toUpLeft) {
            return left;
        }
        return toUp <= toUpLeft ? up : upLeft;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
