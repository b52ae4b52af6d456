package vn.solieu.reading.image;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import vn.solieu.reading.BadDocumentException;

/** Unpacks JPEG 2000 for libraries that ask Java's registry of readers: grey, or red, green and blue in this order. */
public final class Jpeg2000Reader extends ImageReader {

    private @Nullable Jpeg2000Stream stream;

    Jpeg2000Reader(ImageReaderSpi provider) {
        super(provider);
    }

    @Override
    public void setInput(@Nullable Object source, boolean seekForwardOnly, boolean ignoreMetadata) {
        super.setInput(source, seekForwardOnly, ignoreMetadata);
        stream = null;
    }

    private Jpeg2000Stream stream() throws IOException {
        Jpeg2000Stream known = stream;
        if (known == null) {
            if (!(getInput() instanceof ImageInputStream in)) {
                throw new IllegalStateException("no input");
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] block = new byte[1 << 16];
            for (int read = in.read(block); read > 0; read = in.read(block)) {
                all.write(block, 0, read);
            }
            known = Jpeg2000Stream.checked(all.toByteArray());
            stream = known;
        }
        return known;
    }

    @Override
    public int getNumImages(boolean allowSearch) {
        return 1;
    }

    @Override
    public int getWidth(int index) throws IOException {
        return stream().width();
    }

    @Override
    public int getHeight(int index) throws IOException {
        return stream().height();
    }

    @Override
    public Iterator<ImageTypeSpecifier> getImageTypes(int index) {
        return Collections.emptyIterator();
    }

    @Override
    public @Nullable IIOMetadata getStreamMetadata() {
        return null;
    }

    @Override
    public @Nullable IIOMetadata getImageMetadata(int index) {
        return null;
    }

    @Override
    public BufferedImage read(int index, @Nullable ImageReadParam part) throws IOException {
        BufferedImage whole;
        try {
            PictureLimits.checkWhole(getWidth(index), getHeight(index), CompressedPicture.JPEG_2000_BITS);
            whole = NativePicture.jpeg2000(stream(), 1);
        } catch (BadDocumentException e) {
            throw new IIOException(e.problem().code(), e);
        }
        int stepX = part == null ? 1 : part.getSourceXSubsampling();
        int stepY = part == null ? 1 : part.getSourceYSubsampling();
        Rectangle region = getSourceRegion(part, whole.getWidth(), whole.getHeight());
        Raster from = whole.getRaster();
        int bands = from.getNumBands();
        int width = Math.ceilDiv(region.width, stepX);
        int height = Math.ceilDiv(region.height, stepY);
        WritableRaster to = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, bands, new Point());
        int[] samples = new int[bands * region.width];
        int[] row = new int[bands * width];
        for (int y = 0; y < height; y++) {
            // Band by band: the order of the bytes in memory does not matter here.
            from.getPixels(region.x, region.y + y * stepY, region.width, 1, samples);
            for (int x = 0; x < width; x++) {
                System.arraycopy(samples, x * stepX * bands, row, x * bands, bands);
            }
            to.setPixels(0, y, width, 1, row);
        }
        ColorSpace space = ColorSpace.getInstance(bands == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
        ComponentColorModel colours =
                new ComponentColorModel(space, false, false, java.awt.Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        return new BufferedImage(colours, to, false, null);
    }
}
