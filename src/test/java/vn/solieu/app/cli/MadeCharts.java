package vn.solieu.app.cli;

import java.awt.Color;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;

/** Charts, maps and infographics made by chance from a seed, drawn as lines and fills. Sizes and corners are in points. */
final class MadeCharts {

    static final Color[] COLOURS = {
        new Color(0x2E, 0x75, 0xB6),
        new Color(0xC5, 0x5A, 0x11),
        new Color(0x70, 0x8F, 0x47),
        new Color(0x96, 0x6B, 0x00),
        new Color(0x7F, 0x3F, 0x98)
    };

    private MadeCharts() {}

    static void bars(PageCanvas page, Random random, double left, double top, double width, double height, int count)
            throws IOException {
        double bottom = top + height;
        scale(page, left, top, width, height, false);
        double step = width / count;
        for (int i = 0; i < count; i++) {
            double value = 0.2 + 0.75 * random.nextDouble();
            double x = left + step * (i + 0.2);
            page.fill(COLOURS[0], x, bottom - value * height, x + 0.6 * step, bottom);
            page.centred(x + 0.3 * step, bottom + 12, 8, "T" + (i + 1));
        }
        page.line(Color.BLACK, 0.8, left, bottom, left + width, bottom);
        page.line(Color.BLACK, 0.8, left, top, left, bottom);
    }

    static void lines(
            PageCanvas page, Random random, double left, double top, double width, double height, boolean grid)
            throws IOException {
        scale(page, left, top, width, height, grid);
        for (int series = 0; series < 2; series++) {
            double[] points = new double[24];
            double value = 0.3 + 0.3 * random.nextDouble();
            for (int i = 0; i < 12; i++) {
                value = Math.clamp(value + 0.3 * (random.nextDouble() - 0.45), 0.08, 0.95);
                points[2 * i] = left + 12 + (width - 24) * i / 11;
                points[2 * i + 1] = top + height * (1 - value);
            }
            page.polyline(series == 0 ? Color.BLACK : COLOURS[1], 1.6, points);
        }
        for (int i = 0; i < 12; i++) {
            page.centred(left + 12 + (width - 24) * i / 11, top + height + 12, 8, String.valueOf(i + 1));
        }
        page.line(Color.BLACK, 0.8, left, top, left, top + height);
        page.line(Color.BLACK, 0.8, left, top + height, left + width, top + height);
    }

    private static void scale(PageCanvas page, double left, double top, double width, double height, boolean grid)
            throws IOException {
        for (int i = 0; i <= 5; i++) {
            double y = top + height - height * i / 5;
            page.endingAt(left - 6, y + 3, 8, String.valueOf(i * 20));
            if (grid) {
                page.line(Color.GRAY, 0.6, left, y, left + width, y);
            }
        }
    }

    static void pie(PageCanvas page, Random random, double x, double y, double radius) throws IOException {
        double from = 0;
        String[] names = {"Lúa", "Ngô", "Sắn", "Chè"};
        for (int i = 0; i < names.length; i++) {
            double to = i == names.length - 1 ? 2 * Math.PI : from + 0.8 + 0.8 * random.nextDouble();
            page.wedge(COLOURS[i], x, y, radius, from, to);
            from = to;
            double at = y - 30 + 18 * i;
            page.fill(COLOURS[i], x + radius + 14, at - 7, x + radius + 22, at + 1);
            page.text(x + radius + 26, at, 9, Color.BLACK, names[i]);
        }
    }

    static void map(PageCanvas page, Random random, double left, double top, double width, double height)
            throws IOException {
        int columns = 4;
        int rows = 3;
        double[][][] knots = new double[rows + 1][columns + 1][2];
        for (int r = 0; r <= rows; r++) {
            for (int c = 0; c <= columns; c++) {
                boolean rim = r == 0 || c == 0 || r == rows || c == columns;
                double wander = rim ? 8 : 22;
                knots[r][c][0] = left + 10 + (width - 20) * c / columns + wander * (random.nextDouble() - 0.5);
                knots[r][c][1] = top + 10 + (height - 20) * r / rows + wander * (random.nextDouble() - 0.5);
            }
        }
        double[][][] level = new double[rows + 1][columns][];
        double[][][] upright = new double[rows][columns + 1][];
        for (int r = 0; r <= rows; r++) {
            for (int c = 0; c < columns; c++) {
                level[r][c] = border(random, knots[r][c], knots[r][c + 1]);
            }
        }
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c <= columns; c++) {
                upright[r][c] = border(random, knots[r][c], knots[r + 1][c]);
            }
        }
        Color[] zones = {new Color(0xC0, 0x50, 0x4D), new Color(0xF0, 0xA0, 0x50), new Color(0x9B, 0xBB, 0x59)};
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                DoubleStream around = DoubleStream.concat(
                        DoubleStream.concat(Arrays.stream(level[r][c]), Arrays.stream(upright[r][c + 1])),
                        DoubleStream.concat(
                                Arrays.stream(backwards(level[r + 1][c])), Arrays.stream(backwards(upright[r][c]))));
                page.polygon(zones[random.nextInt(zones.length)], around.toArray());
                page.centred(
                        (knots[r][c][0] + knots[r + 1][c + 1][0]) / 2,
                        (knots[r][c][1] + knots[r + 1][c + 1][1]) / 2,
                        8,
                        "Xã " + (r * columns + c + 1));
            }
        }
    }

    /** A border that wanders as those of communes do; x and y in turn. */
    private static double[] border(Random random, double[] from, double[] to) {
        int parts = 7;
        double[] points = new double[2 * (parts + 1)];
        for (int i = 0; i <= parts; i++) {
            double wander = i == 0 || i == parts ? 0 : 9;
            points[2 * i] = from[0] + (to[0] - from[0]) * i / parts + wander * (random.nextDouble() - 0.5);
            points[2 * i + 1] = from[1] + (to[1] - from[1]) * i / parts + wander * (random.nextDouble() - 0.5);
        }
        return points;
    }

    private static double[] backwards(double[] points) {
        double[] turned = new double[points.length];
        for (int i = 0; i < points.length; i += 2) {
            turned[i] = points[points.length - 2 - i];
            turned[i + 1] = points[points.length - 1 - i];
        }
        return turned;
    }

    static void tiles(PageCanvas page, Random random, double left, double top, int count) throws IOException {
        double width = (415.0 - 14 * (count - 1)) / count;
        String[] names = {"điểm quét mã", "lượt quét", "ca mắc mới", "mũi tiêm"};
        for (int i = 0; i < count; i++) {
            double x = left + i * (width + 14);
            page.fill(COLOURS[i], x, top, x + width, top + 90);
            String number = (1 + random.nextInt(9)) + "." + (100 + random.nextInt(900));
            page.text(x + (width - page.widthOf(number, 28)) / 2, top + 45, 28, Color.WHITE, number);
            page.text(x + (width - page.widthOf(names[i], 10)) / 2, top + 70, 10, Color.WHITE, names[i]);
        }
    }

    static void levelBars(PageCanvas page, Random random, double left, double top, double width, int count)
            throws IOException {
        for (int i = 0; i < count; i++) {
            double y = top + 10 + 26 * i;
            page.fill(COLOURS[2], left, y, left + width * (0.25 + 0.7 * random.nextDouble()), y + 15);
            page.endingAt(left - 6, y + 11, 9, "Xã số " + (i + 1));
        }
        page.line(Color.BLACK, 0.8, left, top, left, top + 10 + 26 * count);
    }

    static void stacked(PageCanvas page, Random random, double left, double top, double width, double height)
            throws IOException {
        scale(page, left, top, width, height, true);
        for (int i = 0; i < 6; i++) {
            double x = left + width * (i + 0.25) / 6;
            double foot = top + height;
            for (int part = 0; part < 3; part++) {
                double tall = height * (0.08 + 0.2 * random.nextDouble());
                page.fill(COLOURS[part], x, foot - tall, x + width / 12, foot);
                foot -= tall;
            }
            page.centred(x + width / 24, top + height + 14, 8, "Quý " + (i + 1));
        }
        page.line(Color.BLACK, 0.8, left, top + height, left + width, top + height);
    }
}
