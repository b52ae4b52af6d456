package vn.solieu.reading.image;

import vn.solieu.document.Frame;

/** Takes every pixel of a new picture from where a map says, between the four nearest there. */
final class BilinearWarp {

    private BilinearWarp() {}

    /**
     * The new picture; outside of the old one it is white.
     *
     * @param picture grey
     * @param toPicture from the new picture's pixels to those of the old one
     */
    static Pixels of(Pixels picture, Frame toPicture, int width, int height) {
        int w = picture.width();
        int h = picture.height();
        byte[] from = picture.levels(new PixelBox(0, 0, w, h));
        byte[] to = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double atX = toPicture.mapX(x + .5, y + .5) - .5;
                double atY = toPicture.mapY(x + .5, y + .5) - .5;
                int left = (int) Math.floor(atX);
                int top = (int) Math.floor(atY);
                if (left < 0 || top < 0 || left >= w - 1 || top >= h - 1) {
                    to[y * width + x] = (byte) 255;
                    continue;
                }
                double right = atX - left;
                double down = atY - top;
                int at = top * w + left;
                double upper = (from[at] & 255) * (1 - right) + (from[at + 1] & 255) * right;
                double lower = (from[at + w] & 255) * (1 - right) + (from[at + w + 1] & 255) * right;
                to[y * width + x] = (byte) Math.round(upper * (1 - down) + lower * down);
            }
        }
        return Pixels.ofLevels(width, height, to);
    }
}
