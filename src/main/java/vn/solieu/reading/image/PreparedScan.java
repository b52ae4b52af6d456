package vn.solieu.reading.image;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Box;
import vn.solieu.document.DrawnShape;
import vn.solieu.document.Frame;
import vn.solieu.document.Ruling;
import vn.solieu.document.Scan;

/**
 * A page's image made ready for reading: even background, lines level, rulings found. Everything it tells is in the upright frame,
 * in points.
 */
public final class PreparedScan implements AutoCloseable {

    /** The grey level of paper after the background was evened out to 200, a little brighter than its mean. */
    public static final int PAPER = 220;

    /** Pixels darker than this grey level are ink then. */
    public static final int INK = 150;

    /** Leptonica's measure of how sure a skew is; its documentation takes 3 as the least. */
    private static final double LEAST_SKEW_CONFIDENCE = 3;

    /** Clean scans have none of them on a million pixels, office scans up to 30, those with salt noise over 250. */
    private static final double SPECKS_PER_MEGAPIXEL = 80;

    /** A smaller turn would blur more than it straightens. */
    private static final double LEAST_SKEW_DEGREES = 0.05;

    /** A piece as thick as this is a picture's edge or a black margin, not a ruling. */
    private static final double MAX_RULING_THICKNESS_PT = 5;

    /** The point of 8 pt type is this wide. */
    private static final double DOT_PT = 0.75;

    /** Two pixels beside each other are specks as often as not. */
    private static final int LEAST_DOT_PIXELS = 3;

    // A line of type that was left unread, from a lone figure of 8 pt to capitals of 18 pt with their marks.
    private static final double LEAST_LINE_PT = 5;
    private static final double MOST_LINE_PT = 22;

    /** Words of a line stand nearer to each other. */
    private static final double WORDS_APART_PT = 9;

    /** Word boxes are tight; rims of their ink must not be taken for unread. */
    private static final double WORD_RIM_PT = 2;

    private final Pixels grey;
    /** So long a part of a ring of 45 mm looks straight. */
    private static final double LONGEST_ARC_PT = 50;

    private final Pixels horizontalMask;
    private final Pixels verticalMask;
    private final Pixels inkWithoutRulings;
    private final @Nullable PalerInk palerInk;
    private final double pixelsPerPointX;
    private final double pixelsPerPointY;
    private final Frame toDisplayed;
    private final Box upright;
    private final Scan scan;
    private final List<Ruling> rulings;
    private final List<DrawnShape> shapes;

    /** @param small the page before its background was evened out, at one pixel a point, upright */
    private PreparedScan(WorkingImage image, Pixels small, boolean speckled, Scan scan) {
        this.scan = scan;
        this.toDisplayed = image.toDisplayed();
        this.upright = image.upright();
        this.pixelsPerPointX = image.pixelsPerPointX();
        this.pixelsPerPointY = image.pixelsPerPointY();
        Pixels level = image.pixels();
        // Rulings are looked for before specks are taken out: with them would go rules a pixel thin.
        RulingMasks masks = RulingMasks.of(level, pixelsPerPointX, pixelsPerPointY);
        this.horizontalMask = masks.horizontal();
        this.verticalMask = masks.vertical();
        if (masks.streaks() != null) {
            try (Pixels streaks = masks.streaks();
                    Pixels withRims = streaks.morphed("d3.1")) {
                level.paintWhere(withRims, PAPER);
            }
        }
        this.grey = speckled ? level.withoutSpecks(INK, leastDot(image)) : level.copied();
        this.inkWithoutRulings = grey.binarised(INK);
        inkWithoutRulings.paintWhere(horizontalMask, 0);
        inkWithoutRulings.paintWhere(verticalMask, 0);
        this.palerInk = scan.rendered() ? null : PalerInk.find(grey, image.dotsPerInch(), horizontalMask, verticalMask);
        new DirtFinder(pixelsPerPointX, pixelsPerPointY).paintOver(inkWithoutRulings, grey);
        this.rulings = foundRulings();
        this.shapes = shapesOf(small);
    }

    private List<DrawnShape> shapesOf(Pixels small) {
        List<Box> pieces =
                inkWithoutRulings.connectedPieces().stream().map(this::toPoints).toList();
        return ScanShapes.find(small, pieces, rulings.stream().map(Ruling::box).toList());
    }

    /**
     * Prepares an image found in a file, or a rendering, which is upright and level already. What is done is chosen by what is measured:
     * coloured stamps go, a photographed sheet is flattened, unequal resolutions are made equal, the background evened out, the page turned
     * upright and its lines level, and salt and pepper taken out.
     *
     * @param legibility tells which way up a page reads, where its strokes do not
     */
    public static PreparedScan of(PageImage image, Legibility legibility) {
        Box displayed = image.box();
        try (WorkingImage work = new WorkingImage(Pixels.grey(image.pixels(), image.dotsPerInch()), displayed)) {
            if (image.rendered()) {
                try (Pixels small = onePixelAPoint(work)) {
                    turnReversedType(work);
                    work.replace(work.pixels().evenBackground());
                    return new PreparedScan(work, small, false, new Scan(displayed, work.dotsPerInch(), 0, 0, true));
                }
            }
            List<Frame.Point> sheet = SheetFinder.find(work.pixels());
            if (sheet != null) {
                work.flatten(sheet);
            }
            work.makeSquare();
            work.giveTrueScale();
            try (Pixels tones = onePixelAPoint(work)) {
                turnReversedType(work);
                return levelled(work, tones, displayed, legibility);
            }
        }
    }

    private static Pixels onePixelAPoint(WorkingImage work) {
        return work.pixels().scaled(1 / work.pixelsPerPointX(), 1 / work.pixelsPerPointY());
    }

    private static PreparedScan levelled(WorkingImage work, Pixels tones, Box displayed, Legibility legibility) {
        work.replace(work.pixels().evenBackground());
        int quarters;
        double undo;
        boolean speckled;
        try (Pixels rough = work.pixels().binarised(INK)) {
            speckled = isSpeckled(rough);
            quarters = quartersOf(work, rough, speckled, legibility);
            try (Pixels upright = rough.turnedQuarters((4 - quarters) % 4)) {
                undo = upright.skewToUndo(LEAST_SKEW_CONFIDENCE);
            }
        }
        work.undoQuarters(quarters);
        if (Math.abs(undo) < LEAST_SKEW_DEGREES) {
            undo = 0;
        } else {
            work.turn(undo);
        }
        try (Pixels upright = tones.turnedQuarters((4 - quarters) % 4);
                Pixels level = upright.turned(undo)) {
            return new PreparedScan(
                    work, level, speckled, new Scan(displayed, work.dotsPerInch(), -undo, quarters, false));
        }
    }

    /** Before the background is evened out, which takes dark fills for shadows. */
    private static void turnReversedType(WorkingImage work) {
        Pixels turned = ReversedType.turnedRound(work.pixels(), work.dotsPerInch());
        if (turned != null) {
            work.replace(turned);
        }
    }

    private static int leastDot(WorkingImage image) {
        return Math.max(LEAST_DOT_PIXELS, (int) Math.round(Math.pow(DOT_PT * image.dotsPerInch() / 72, 2)));
    }

    private static int quartersOf(WorkingImage work, Pixels rough, boolean speckled, Legibility legibility) {
        if (!speckled) {
            return PageTurn.quarters(rough, work.pixels(), work.dotsPerInch(), legibility);
        }
        try (Pixels clean = work.pixels().withoutSpecks(INK, leastDot(work));
                Pixels ink = clean.binarised(INK)) {
            return PageTurn.quarters(ink, clean, work.dotsPerInch(), legibility);
        }
    }

    /** Whether single specks are sown over the page: a clean scan has a handful of pieces of one or two pixels. */
    private static boolean isSpeckled(Pixels ink) {
        long specks = ink.connectedPieces().stream()
                .filter(p -> p.width() * p.height() <= 2)
                .count();
        return specks > SPECKS_PER_MEGAPIXEL * (ink.width() * (double) ink.height() / 1e6);
    }

    public Scan scan() {
        return scan;
    }

    /** From the upright frame back to the displayed page. */
    public Frame toDisplayed() {
        return toDisplayed;
    }

    /** The page in the upright frame, points; its corner is the origin. */
    public Box upright() {
        return upright;
    }

    public List<Ruling> rulings() {
        return rulings;
    }

    /** Pieces that are no arcs of a stamp's rings; longer ones are the axes and grids of a chart in paler ink. */
    private List<PixelBox> drawnPieces(Pixels mask) {
        return mask.connectedPieces().stream()
                .filter(p -> palerInk == null || isLong(toPoints(p)) || !palerInk.holds(mask, p))
                .toList();
    }

    private static boolean isLong(Box piece) {
        return Math.max(piece.width(), piece.height()) > LONGEST_ARC_PT;
    }

    private List<Ruling> foundRulings() {
        List<Ruling> found = new ArrayList<>();
        for (PixelBox piece : drawnPieces(horizontalMask)) {
            Box box = toPoints(piece);
            if (box.height() <= MAX_RULING_THICKNESS_PT || box.height() * 40 <= box.width()) {
                found.add(new Ruling(true, box.centreY(), box.x0(), box.x1(), Math.min(1, box.height())));
            }
        }
        for (PixelBox piece : drawnPieces(verticalMask)) {
            Box box = toPoints(piece);
            if (box.width() <= MAX_RULING_THICKNESS_PT || box.width() * 40 <= box.height()) {
                found.add(new Ruling(false, box.centreX(), box.y0(), box.y1(), Math.min(1, box.width())));
            }
        }
        return List.copyOf(found);
    }

    /** What is drawn on the page and is neither type nor a ruling. */
    public List<DrawnShape> shapes() {
        return shapes;
    }

    /** Grey image without its rulings, for reading running text; to be closed by the caller. */
    public Pixels withoutRulings() {
        Pixels copy = grey.copied();
        copy.paintWhere(horizontalMask, PAPER);
        copy.paintWhere(verticalMask, PAPER);
        return copy;
    }

    /**
     * The page without stamps and signatures that are paler than its type, rulings left out; to be closed by the caller. {@code null} where
     * there are none.
     *
     * @param sparing leaves more of them, and all thin strokes of letters
     */
    public @Nullable Pixels withoutPalerInk(boolean sparing) {
        if (palerInk == null) {
            return null;
        }
        Pixels copy = withoutRulings();
        palerInk.takeOutOf(copy, sparing);
        return copy;
    }

    /** Where stamps and signatures stand that are paler than the page's type. */
    public List<PixelBox> palerInk() {
        return palerInk == null ? List.of() : palerInk.pieces();
    }

    /** The inside of a part of the page where there is ink, rulings left out; {@code null} when it is empty. */
    public @Nullable PixelBox inkWithin(PixelBox area, int leastPiecePixels) {
        if (area.width() < 2 || area.height() < 2) {
            return null;
        }
        try (Pixels part = inkWithoutRulings.clipped(area)) {
            PixelBox inside = part.inkBox(leastPiecePixels);
            return inside == null
                    ? null
                    : new PixelBox(area.x() + inside.x(), area.y() + inside.y(), inside.width(), inside.height());
        }
    }

    /**
     * Ink of about the height of a line that no word covers, piece by piece, each as long as its words stand together.
     *
     * @param area where to look
     * @param without parts to leave out, such as tables and the words already read
     */
    public List<PixelBox> unread(PixelBox area, List<PixelBox> without) {
        try (Pixels part = inkWithoutRulings.clipped(area)) {
            if (palerInk != null) {
                try (Pixels paler = palerInk.alone().clipped(area)) {
                    part.paintWhere(paler, 0);
                }
            }
            int rim = (int) Math.round(WORD_RIM_PT * pixelsPerPointX);
            for (PixelBox box : without) {
                PixelBox grown = box.grown(rim, grey.width(), grey.height());
                part.paint(new PixelBox(grown.x() - area.x(), grown.y() - area.y(), grown.width(), grown.height()), 0);
            }
            int apart = (int) Math.round(WORDS_APART_PT * pixelsPerPointX);
            try (Pixels joined = part.morphed("c" + apart + ".1")) {
                return joined.connectedPieces().stream()
                        .filter(p -> p.height() >= LEAST_LINE_PT * pixelsPerPointY
                                && p.height() <= MOST_LINE_PT * pixelsPerPointY
                                && p.width() >= LEAST_LINE_PT / 2 * pixelsPerPointX)
                        .map(p -> new PixelBox(area.x() + p.x(), area.y() + p.y(), p.width(), p.height()))
                        .toList();
            }
        }
    }

    public double dotsPerInch() {
        return pixelsPerPointX * 72;
    }

    public PixelBox toPixels(Box box) {
        int x0 = clamp(box.x0() * pixelsPerPointX, grey.width());
        int y0 = clamp(box.y0() * pixelsPerPointY, grey.height());
        int x1 = clamp(box.x1() * pixelsPerPointX, grey.width());
        int y1 = clamp(box.y1() * pixelsPerPointY, grey.height());
        return new PixelBox(x0, y0, x1 - x0, y1 - y0);
    }

    private static int clamp(double pixel, int limit) {
        return Math.clamp(Math.round(pixel), 0, limit);
    }

    public Box toPoints(PixelBox box) {
        return new Box(
                box.x() / pixelsPerPointX,
                box.y() / pixelsPerPointY,
                (box.x() + box.width()) / pixelsPerPointX,
                (box.y() + box.height()) / pixelsPerPointY);
    }

    @Override
    public void close() {
        grey.close();
        inkWithoutRulings.close();
        horizontalMask.close();
        verticalMask.close();
        if (palerInk != null) {
            palerInk.close();
        }
    }
}
