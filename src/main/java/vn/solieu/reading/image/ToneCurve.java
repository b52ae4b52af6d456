package vn.solieu.reading.image;

import com.sun.jna.ptr.PointerByReference;
import java.nio.IntBuffer;
import net.sourceforge.lept4j.Leptonica1;
import net.sourceforge.lept4j.Numa;

/** Measures and changes the grey levels of a part of a page that a binary image of the same size marks. */
final class ToneCurve {

    private ToneCurve() {}

    /** Gives pixels another level wherever the mask has ink: {@code levels} holds one for each of 256. */
    static void mapWhere(Pixels page, Pixels mask, int[] levels) {
        Numa map = Leptonica1.numaCreate(levels.length);
        try {
            for (int level : levels) {
                Leptonica1.numaAddNumber(map, level);
            }
            Leptonica1.pixTRCMap(page.pix(), mask.pix(), map);
        } finally {
            Leptonica1.numaDestroy(new PointerByReference(map.getPointer()));
        }
    }

    /**
     * The grey level that this share of the pixels under a mask are darker than; -1 where the mask has too little ink.
     *
     * @param least pixels the mask must have
     */
    static int levelBelow(Pixels page, Pixels mask, double share, int least) {
        int pixels = mask.inkPixels();
        if (pixels < least) {
            return -1;
        }
        Numa counts = Leptonica1.pixGetGrayHistogramMasked(page.pix(), mask.pix(), 0, 0, 1);
        try {
            IntBuffer count = IntBuffer.allocate(1);
            double below = share * pixels;
            for (int level = 0; level < 256; level++) {
                Leptonica1.numaGetIValue(counts, level, count);
                below -= count.get(0);
                if (below < 0) {
                    return level;
                }
            }
            return 255;
        } finally {
            Leptonica1.numaDestroy(new PointerByReference(counts.getPointer()));
        }
    }
}
