package vn.solieu.reading.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.solieu.document.Box;
import vn.solieu.document.DrawnShape;
import vn.solieu.document.DrawnShape.Kind;

/**
 * Finds what is drawn on a scan: areas darker than the paper and larger than strokes of type, and long thin strokes between the rulings of a
 * chart. Shaded cells are left out, for type stands on them; so are the black margins of copies.
 */
final class ScanShapes {

    /** The tone of shaded areas is below; noise of paper stays above. */
    private static final double SHADED = 0.84;

    /** Lines of type are broken by the paper between them into lower pieces; bars of charts are wider. Pixels, which are points. */
    private static final int LEAST_THICK = 8;

    /** Capitals of titles are lower. */
    private static final int LEAST_LONG = 20;

    /** Margins of copies touch the edge of the sheet. */
    private static final int EDGE = 3;

    /** A rectangle fills so much of its box, but for a pixel along its sides. */
    private static final double RECTANGULAR = 0.97;

    /** What is no rectangle and less filled is a frame. */
    private static final double LEAST_FILLED = 0.15;

    // A photograph is larger than a fill of uneven tone, and less of it has nearly one tone.
    private static final int LEAST_PHOTO = 60;
    private static final double SAME_TONE = 0.07;
    private static final double MOST_OF_ONE_TONE = 0.75;

    /** The line of a chart is longer and higher than a letter, in pieces where the lines of the grid were taken out. */
    private static final double LEAST_STROKE_PT = 15;

    private static final double LEAST_SLANT_PT = 4;

    /** Lines of a chart go along most of its axis; a signature in a table does not. */
    private static final double LEAST_ALONG = 0.5;

    private static final double LEAST_NETWORK_PT = 150;

    /** Stretches that were taken for rules part outlines by less. */
    private static final double MEET_PT = 10;

    private static final double HIGHER_THAN_TYPE_PT = 13;
    private static final double LONGER_THAN_WORDS_PT = 60;
    private static final int LEAST_BENDS = 3;

    /** Rules of a table go along so much of it; of the edges of a map one or two may. */
    private static final double RULE_OF_TABLE = 0.4;

    private static final int RULES_OF_TABLE = 3;

    /** Shadows fall off slowly; what is drawn ends within a few pixels. */
    private static final double LEAST_CONTRAST = 0.08;

    private static final int EDGE_WIDTH = 3;

    private static final double MOSTLY_IN = 0.5;
    private static final double MOST_LARGER = 15;

    private final ToneMap tones;
    private final Pixels thick;
    private final LetterPieces letters;
    private final List<Box> strokes;

    private ScanShapes(ToneMap tones, Pixels thick, List<Box> pieces) {
        this.tones = tones;
        this.thick = thick;
        this.letters = new LetterPieces(pieces);
        this.strokes = pieces.stream()
                .filter(p -> Math.max(p.width(), p.height()) >= LEAST_STROKE_PT
                        && Math.min(p.width(), p.height()) >= LEAST_SLANT_PT)
                .toList();
    }

    /**
     * Finds the shapes of a page.
     *
     * @param small its grey levels before the background was evened out, at one pixel a point, upright
     * @param pieces the connected pieces of its ink without rulings, points
     * @param rulings boxes of its rulings, points
     */
    static List<DrawnShape> find(Pixels small, List<Box> pieces, List<Box> rulings) {
        ToneMap tones = new ToneMap(small);
        List<DrawnShape> shapes = new ArrayList<>();
        try (Pixels dark = tones.darkerThan(SHADED);
                Pixels thick = dark.morphed(String.format(Locale.ROOT, "o%d.%d", LEAST_THICK, LEAST_THICK))) {
            ScanShapes finder = new ScanShapes(tones, thick, pieces);
            for (PixelBox piece : thick.connectedPieces()) {
                finder.addArea(shapes, piece);
            }
            finder.addNetworks(shapes, rulings);
            finder.addLines(shapes, new ChartFrames(rulings).boxes());
        }
        return shapes;
    }

    private void addArea(List<DrawnShape> shapes, PixelBox piece) {
        boolean atEdge = piece.x() <= EDGE
                || piece.y() <= EDGE
                || piece.x() + piece.width() >= tones.width() - EDGE
                || piece.y() + piece.height() >= tones.height() - EDGE;
        if (atEdge || Math.max(piece.width(), piece.height()) < LEAST_LONG) {
            return;
        }
        Box box = new Box(piece.x(), piece.y(), piece.x() + piece.width(), piece.y() + piece.height());
        double filled = filled(piece);
        if (filled < LEAST_FILLED || letters.fill(box) || contrast(piece) < LEAST_CONTRAST) {
            return;
        }
        boolean rectangular = (RECTANGULAR - filled) * box.area() <= piece.width() + piece.height();
        boolean photo = Math.min(piece.width(), piece.height()) >= LEAST_PHOTO && hasManyTones(piece);
        if (rectangular) {
            shapes.add(new DrawnShape(photo ? Kind.IMAGE : Kind.AREA, box));
        } else {
            shapes.add(new DrawnShape(Kind.OUTLINE, whole(box)));
        }
    }

    /** A thick part with the thin strokes that go on from it: a wedge of a pie with the outline of those that are pale. */
    private Box whole(Box part) {
        return strokes.stream()
                .filter(s -> s.sharedArea(part) > MOSTLY_IN * part.area() && s.area() < MOST_LARGER * part.area())
                .reduce(part, Box::union);
    }

    private double filled(PixelBox piece) {
        // White letters on a tile are no part of its outline.
        try (Pixels part = thick.clipped(piece);
                Pixels whole = part.withoutHoles()) {
            return whole.inkPixels() / ((double) piece.width() * piece.height());
        }
    }

    /** How much lighter the paper is just beside a piece than its rim, as a tone, at the left and right of its rows. */
    private double contrast(PixelBox piece) {
        double sum = 0;
        int count = 0;
        for (int y = piece.y(); y < piece.y() + piece.height(); y++) {
            int left = piece.x();
            int right = piece.x() + piece.width() - 1;
            while (left < right && tones.tone(left, y) >= SHADED) {
                left++;
            }
            while (right > left && tones.tone(right, y) >= SHADED) {
                right--;
            }
            if (left < right) {
                sum += tones.tone(Math.max(0, left - EDGE_WIDTH), y) - tones.tone(left + 1, y);
                sum += tones.tone(Math.min(tones.width() - 1, right + EDGE_WIDTH), y) - tones.tone(right - 1, y);
                count += 2;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private boolean hasManyTones(PixelBox piece) {
        int[] counts = new int[256];
        int all = 0;
        for (int y = piece.y() + 1; y < piece.y() + piece.height() - 1; y++) {
            for (int x = piece.x() + 1; x < piece.x() + piece.width() - 1; x++) {
                // White letters on a tile are no tone of a photograph.
                if (tones.tone(x, y) < SHADED) {
                    counts[Math.clamp(Math.round(127 * tones.tone(x, y)), 0, 255)]++;
                    all++;
                }
            }
        }
        int reach = (int) Math.round(127 * SAME_TONE);
        int most = 0;
        for (int tone = 0; tone < counts.length; tone++) {
            int near = 0;
            for (int t = Math.max(0, tone - reach); t <= Math.min(255, tone + reach); t++) {
                near += counts[t];
            }
            most = Math.max(most, near);
        }
        return most < MOST_OF_ONE_TONE * all;
    }

    /**
     * The outlines of a map hang together over more of the page than a stamp with a signature across it. What is ruled hangs together because it
     * is a table.
     */
    private void addNetworks(List<DrawnShape> shapes, List<Box> rulings) {
        for (Box network : networks(shapes, rulings)) {
            boolean large = Math.min(network.width(), network.height()) >= LEAST_NETWORK_PT
                    && network.width() < tones.width() - 2 * EDGE
                    && network.height() < tones.height() - 2 * EDGE;
            if (large
                    && hasBends(network)
                    && !letters.fill(network)
                    && rulings.stream().filter(r -> isRule(r, network)).count() < RULES_OF_TABLE) {
                shapes.add(new DrawnShape(Kind.OUTLINE, network));
            }
        }
    }

    /**
     * Strokes higher than type or longer than words, and thick parts, with the stretches of outlines between them that were taken for rules, as
     * boxes around what meets.
     */
    private List<Box> networks(List<DrawnShape> shapes, List<Box> rulings) {
        List<Box> members = new ArrayList<>(strokes.stream()
                .filter(s -> s.height() >= HIGHER_THAN_TYPE_PT || s.width() >= LONGER_THAN_WORDS_PT)
                .toList());
        shapes.stream()
                .filter(s -> s.kind() == Kind.OUTLINE)
                .map(DrawnShape::box)
                .forEach(members::add);
        members.addAll(rulings);
        List<Box> networks = new ArrayList<>();
        for (Box member : members) {
            Box all = member;
            for (int i = 0; i < networks.size(); i++) {
                if (networks.get(i).grown(MEET_PT).sharedArea(all) > 0) {
                    all = all.union(networks.remove(i));
                    i = -1;
                }
            }
            networks.add(all);
        }
        return networks;
    }

    /** Outlines of a map have many bends; around a lone stroke there is no network. */
    private boolean hasBends(Box network) {
        return strokes.stream()
                        .filter(s -> Math.min(s.width(), s.height()) >= HIGHER_THAN_TYPE_PT
                                && network.grown(1).containsCentreOf(s))
                        .count()
                >= LEAST_BENDS;
    }

    private static boolean isRule(Box ruling, Box network) {
        return network.grown(1).containsCentreOf(ruling)
                && (ruling.width() > RULE_OF_TABLE * network.width()
                        || ruling.height() > RULE_OF_TABLE * network.height());
    }

    /** The strokes within the axes or on the grid of a chart, where they go along most of it and no table's text stands there. */
    private void addLines(List<DrawnShape> shapes, List<Box> frames) {
        for (Box frame : frames) {
            List<Box> inside = strokes.stream()
                    .filter(s -> frame.grown(1).contains(s.x0(), s.y0())
                            && frame.grown(1).contains(s.x1(), s.y1()))
                    .sorted(Comparator.comparingDouble(Box::x0))
                    .toList();
            double along = 0;
            double reached = frame.x0();
            for (Box stroke : inside) {
                along += Math.max(0, stroke.x1() - Math.max(reached, stroke.x0()));
                reached = Math.max(reached, stroke.x1());
            }
            if (along > LEAST_ALONG * frame.width() && !letters.fill(frame)) {
                shapes.add(new DrawnShape(Kind.OUTLINE, Box.around(inside)));
            }
        }
    }
}
