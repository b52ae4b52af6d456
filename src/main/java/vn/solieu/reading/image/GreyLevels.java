package vn.solieu.reading.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** The grey levels of a picture, row by row, 0 black to 255 white. */
final class GreyLevels {

    private GreyLevels() {}

    /**
     * The levels of a picture without the ink of stamps and signatures where they are in colour. Those of a grey picture are its own and must not
     * be changed.
     */
    static byte[] of(BufferedImage image, double dotsPerInch) {
        int width = image.getWidth();
        int height = image.getHeight();
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY
                && image.getRaster().getDataBuffer() instanceof DataBufferByte buffer
                && buffer.getSize() == width * height) {
            return buffer.getData();
        }
        if (image.getColorModel().getNumColorComponents() > 1 && image.getType() != BufferedImage.TYPE_BYTE_BINARY) {
            return ColouredInk.levelsWithoutStamps(image, dotsPerInch);
        }
        byte[] levels = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int rgb = row[x];
                levels[y * width + x] = (byte)
                        ((299 * ((rgb >> 16) & 255) + 587 * ((rgb >> 8) & 255) + 114 * (rgb & 255) + 500) / 1000);
            }
        }
        return levels;
    }
}
