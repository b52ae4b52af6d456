package vn.solieu.reading.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Makes picture files of kinds that Java's one-line calls do not make. */
public final class MadePictures {

    private static final double MILLIMETRES_PER_INCH = 25.4;

    private MadePictures() {}

    /** Pages one after the other with one kind of compression, as Java's TIFF writer calls it. */
    public static Path tiff(
            Path file, String compression, double dpiX, double dpiY, List<? extends RenderedImage> pages)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        for (var all = ImageIO.getImageWritersByFormatName("tiff"); all.hasNext(); ) {
            ImageWriter candidate = all.next();
            if (candidate.getClass().getModule() == ImageIO.class.getModule()) {
                writer = candidate;
            }
        }
        Files.deleteIfExists(file);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionType(compression);
            for (RenderedImage page : pages) {
                IIOMetadata metadata = dpiX == 0
                        ? null
                        : withResolution(writer.getDefaultImageMetadata(new ImageTypeSpecifier(page), how), dpiX, dpiY);
                writer.writeToSequence(new IIOImage(page, null, metadata), how);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return file;
    }

    /** A PNG that names its resolution. */
    public static Path png(Path file, double dotsPerInch, BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            // Java's writer takes the millimetres of a pixel for the pixels of a millimetre.
            double reversed = MILLIMETRES_PER_INCH * MILLIMETRES_PER_INCH / dotsPerInch;
            IIOMetadata metadata = withResolution(
                    writer.getDefaultImageMetadata(new ImageTypeSpecifier(picture), null), reversed, reversed);
            writer.write(new IIOImage(picture, null, metadata));
        } finally {
            writer.dispose();
        }
        return file;
    }

    private static IIOMetadata withResolution(IIOMetadata metadata, double dpiX, double dpiY) throws IOException {
        IIOMetadataNode root = new IIOMetadataNode("javax_imageio_1.0");
        IIOMetadataNode dimension = new IIOMetadataNode("Dimension");
        IIOMetadataNode x = new IIOMetadataNode("HorizontalPixelSize");
        x.setAttribute("value", Double.toString(MILLIMETRES_PER_INCH / dpiX));
        IIOMetadataNode y = new IIOMetadataNode("VerticalPixelSize");
        y.setAttribute("value", Double.toString(MILLIMETRES_PER_INCH / dpiY));
        dimension.appendChild(x);
        dimension.appendChild(y);
        root.appendChild(dimension);
        metadata.mergeTree("javax_imageio_1.0", root);
        return metadata;
    }

    /** Rows of grey levels, one byte a pixel. */
    public interface GreyRows {
        void fill(int y, byte[] row);
    }

    /** A grey PNG written row by row, of any size. */
    public static Path largePng(Path file, int width, int height, double dotsPerInch, GreyRows rows)
            throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeLong(0x89504E470D0A1A0AL);
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            DataOutputStream fields = new DataOutputStream(head);
            fields.writeInt(width);
            fields.writeInt(height);
            fields.write(new byte[] {8, 0, 0, 0, 0});
            chunk(out, "IHDR", head.toByteArray());
            ByteArrayOutputStream resolution = new ByteArrayOutputStream();
            fields = new DataOutputStream(resolution);
            int perMetre = (int) Math.round(dotsPerInch * 1000 / MILLIMETRES_PER_INCH);
            fields.writeInt(perMetre);
            fields.writeInt(perMetre);
            fields.write(1);
            chunk(out, "pHYs", resolution.toByteArray());
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream data = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
                byte[] row = new byte[width];
                for (int y = 0; y < height; y++) {
                    rows.fill(y, row);
                    data.write(0);
                    data.write(row);
                }
            }
            chunk(out, "IDAT", packed.toByteArray());
            chunk(out, "IEND", new byte[0]);
        }
        return file;
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt((int) sum.getValue());
    }

    /** Each pixel of a picture many times across and down, on white paper. */
    public static GreyRows enlarged(BufferedImage grey, int times) {
        Raster raster = grey.getRaster();
        int[] levels = new int[grey.getWidth()];
        return (y, row) -> {
            java.util.Arrays.fill(row, (byte) 255);
            if (y / times < grey.getHeight()) {
                raster.getSamples(0, y / times, levels.length, 1, 0, levels);
                for (int x = 0; x < row.length && x / times < levels.length; x++) {
                    row[x] = (byte) levels[x / times];
                }
            }
        };
    }

    /** A JPEG with a segment put in behind its first marker. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        byte[] out = new byte[jpeg.length + content.length + 4];
        out[0] = jpeg[0];
        out[1] = jpeg[1];
        out[2] = (byte) 0xFF;
        out[3] = (byte) marker;
        out[4] = (byte) ((content.length + 2) >> 8);
        out[5] = (byte) (content.length + 2);
        System.arraycopy(content, 0, out, 6, content.length);
        System.arraycopy(jpeg, 2, out, 6 + content.length, jpeg.length - 2);
        return out;
    }

    /** What a phone writes into its photographs: how they were held (Exif 2.32). */
    public static byte[] exif(int orientation) {
        return new byte[] {
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
    }

    /** Adobe's segment, which tells how colours are kept: 0 as they are, 2 inks as luminance and chrominance. */
    public static byte[] adobe(int transform) {
        return new byte[] {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform};
    }

    public static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", out);
        return out.toByteArray();
    }

    /** A JPEG of four components: the picture in black ink, some yellow beneath all of it. */
    public static byte[] inkJpeg(BufferedImage grey, boolean inverted, boolean luminance) throws IOException {
        WritableRaster inks = Raster.createInterleavedRaster(
                java.awt.image.DataBuffer.TYPE_BYTE, grey.getWidth(), grey.getHeight(), 4, null);
        for (int y = 0; y < grey.getHeight(); y++) {
            for (int x = 0; x < grey.getWidth(); x++) {
                int[] pixel = {0, 0, 20, 255 - grey.getRaster().getSample(x, y, 0)};
                if (inverted) {
                    for (int i = 0; i < 4; i++) {
                        pixel[i] = 255 - pixel[i];
                    }
                }
                if (luminance) {
                    double r = 255 - pixel[0];
                    double g = 255 - pixel[1];
                    double b = 255 - pixel[2];
                    double luma = 0.299 * r + 0.587 * g + 0.114 * b;
                    pixel[0] = (int) Math.round(luma);
                    pixel[1] = (int) Math.round(128 + (b - luma) / 1.772);
                    pixel[2] = (int) Math.round(128 + (r - luma) / 1.402);
                }
                inks.setPixel(x, y, pixel);
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            writer.write(null, new IIOImage(inks, null, null), null);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
