package vn.solieu.reading.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * How a picture's stored rows lie on the page as displayed: first columns and rows may change places, then sides may be mirrored.
 *
 * @param transposed whether stored rows are displayed columns
 * @param mirroredX whether left and right are then exchanged
 * @param mirroredY whether top and bottom are then exchanged
 */
public record Orientation(boolean transposed, boolean mirroredX, boolean mirroredY) {

    /** As stored. */
    public static final Orientation AS_STORED = new Orientation(false, false, false);

    /** By the number Exif and TIFF give it (Exif 2.32, tag 274): 1 to 8; anything else is taken as stored. */
    static Orientation ofTag(int tag) {
        return switch (tag) {
            case 2 -> new Orientation(false, true, false);
            case 3 -> new Orientation(false, true, true);
            case 4 -> new Orientation(false, false, true);
            case 5 -> new Orientation(true, false, false);
            case 6 -> new Orientation(true, true, false);
            case 7 -> new Orientation(true, true, true);
            case 8 -> new Orientation(true, false, true);
            default -> AS_STORED;
        };
    }

    /** The picture as displayed; grey pictures stay grey, all others come out with three bytes a pixel. */
    public BufferedImage displayed(BufferedImage stored) {
        if (equals(AS_STORED)) {
            return stored;
        }
        boolean grey = stored.getType() == BufferedImage.TYPE_BYTE_GRAY;
        BufferedImage plain =
                grey || stored.getType() == BufferedImage.TYPE_3BYTE_BGR ? stored : PlainPicture.of(stored, 1);
        int type = plain.getType();
        int bytes = type == BufferedImage.TYPE_BYTE_GRAY ? 1 : 3;
        int width = transposed ? plain.getHeight() : plain.getWidth();
        int height = transposed ? plain.getWidth() : plain.getHeight();
        BufferedImage displayed = new BufferedImage(width, height, type);
        byte[] from = ((DataBufferByte) plain.getRaster().getDataBuffer()).getData();
        byte[] to = ((DataBufferByte) displayed.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < height; y++) {
            int v = mirroredY ? height - 1 - y : y;
            for (int x = 0; x < width; x++) {
                int u = mirroredX ? width - 1 - x : x;
                int source = bytes * (transposed ? u * height + v : v * width + u);
                int target = bytes * (y * width + x);
                for (int i = 0; i < bytes; i++) {
                    to[target + i] = from[source + i];
                }
            }
        }
        return displayed;
    }
}
