package vn.solieu.reading.image;

/**
 * A rectangle of an image.
 *
 * @param x left edge, pixels from the left of the image
 * @param y top edge, pixels from its top
 * @param width in pixels
 * @param height in pixels
 */
public record PixelBox(int x, int y, int width, int height) {

    /** Larger on each side, as far as the image goes. */
    public PixelBox grown(int by, int imageWidth, int imageHeight) {
        int x0 = Math.max(0, x - by);
        int y0 = Math.max(0, y - by);
        int x1 = Math.min(imageWidth, x + width + by);
        int y1 = Math.min(imageHeight, y + height + by);
        return new PixelBox(x0, y0, x1 - x0, y1 - y0);
    }

    /** Whether the boxes share a pixel. */
    public boolean intersects(PixelBox other) {
        return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
    }

    /** The smallest box around both. */
    public PixelBox union(PixelBox other) {
        int x0 = Math.min(x, other.x);
        int y0 = Math.min(y, other.y);
        int x1 = Math.max(x + width, other.x + other.width);
        int y1 = Math.max(y + height, other.y + other.height);
        return new PixelBox(x0, y0, x1 - x0, y1 - y0);
    }
}
