package vn.solieu.app.cli;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;

/**
 * Pages of reports with pictures on them, and pages that only look as if, made by chance from a seed. Numbers and sizes change with the seed, what
 * is on a page does not.
 */
enum MadePages {
    BAR_CHART {
        @Override
        void draw(PageCanvas page, Random random) throws IOException {
            prose(page, random, 70, 8, 85, 510);
            page.picture(() -> bars(page, random, 120, 230, 350, 180, 5 + random.nextInt(4)));
            page.centred(297, 440, 12, "Biểu đồ 1. Số điểm quét mã QR theo huyện");
            prose(page, random, 470, 12, 85, 510);
        }
    },
    LINE_CHART_WITH_GRID {
        @Override
        void draw(PageCanvas page, Random random) throws IOException {
            prose(page, random, 70, 6, 85, 510);
            page.centred(297, 190, 12, "Hình 2. Số ca mắc mới theo tuần");
            page.picture(() -> lines(page, random, 110, 215, 380, 190, true));
            prose(page, random, 470, 12, 85, 510);
        }
    },
    PIE_CHART {
        @Override
        void draw(PageCanvas page, Random random) throws IOException {
            prose(page, random, 70, 8, 85, 510);
            page.picture(() -> pie(page, random, 240, 330, 75 + random.nextInt(20)));
            page.centred(297, 455, 12, "Biểu đồ 3. Cơ cấu cây trồng");
            prose(page, random, 490, 10, 85, 510);
        }
    },
    MAP_OF_ZONES {
        @Override
        void draw(PageCanvas page, Random random) throws IOException {
            prose(page, random, 70, 6, 85, 510);
            page.picture(() -> map(page, random, 130, 200, 340, 300));
            page.centred(297, 530, 12, "Bản đồ các vùng nguy cơ");
            prose(page, random, 560, 8, 85, 510);
        }
    },
    INFOGRAPHIC {
        @Override
        void draw(PageCanvas page, Random random) throws IOException {
            prose(page, random, 70, 8, 85, 510);
            page.picture(() -> tiles(page, random, 90, 230, 3 + random.nextInt(2)));
            prose(page, random, 360, 12, 85, 510);
        }
    },
    PHOTOGRAPH {
        @Override
        void draw(PageCanvas page, Random random) throws IOException {
            prose(page, random, 70, 8, 85, 510);
            page.picture(() -> page.image(photograph(random, 480, 320), 150, 225, 450, 425));
            page.centred(297, 445, 12, "Ảnh: Lực lượng chức năng kiểm tra tại chợ");
            prose(page, random, 475, 10, 85, 510);
        }
    },
    CHART_BESIDE_TEXT {
        @Override
        void draw(PageCanvas page, Random random) throws IOException {
            prose(page, random, 70, 5, 85, 510);
            prose(page, random, 180, 13, 85, 290);
            page.picture(() -> bars(page, random, 335, 180, 170, 130, 5));
            prose(page, random, 450, 12, 85, 510);
        }
    },
    TWO_CHARTS {
        @Override
        void draw(PageCanvas page, Random random) throws IOException {
            prose(page, random, 70, 6, 85, 510);
            page.picture(() -> bars(page, random, 105, 200, 170, 120, 5));
            page.picture(() -> pie(page, random, 395, 260, 55));
            page.centred(190, 355, 11, "Hình 1. Theo tuần");
            page.centred(410, 355, 11, "Hình 2. Theo nhóm");
            prose(page, random, 390, 12, 85, 510);
        }
    },
    LEVEL_BARS {
        @Override
        void draw(PageCanvas page, Random random) throws IOException {
            prose(page, random, 70, 6, 85, 510);
            page.centred(297, 185, 12, "Biểu đồ 4: Tỷ lệ tiêm chủng theo xã");
            page.picture(() -> levelBars(page, random, 170, 200, 280, 7));
            prose(page, random, 420, 12, 85, 510);
        }
    },
    STACKED_BARS_IN_A_FRAME {
        @Override
        void draw(PageCanvas page, Random random) throws IOException {
            prose(page, random, 70, 6, 85, 510);
            page.picture(() -> {
                page.polyline(Color.DARK_GRAY, 0.8, 90, 180, 505, 180, 505, 420, 90, 420, 90, 180);
                stacked(page, random, 140, 210, 320, 160);
            });
            prose(page, random, 450, 12, 85, 510);
        }
    },
    CHART_AS_IMAGE {
        @Override
        void draw(PageCanvas page, Random random) throws IOException {
            prose(page, random, 70, 6, 85, 510);
            page.picture(() -> page.image(imageOfChart(random), 120, 190, 470, 400));
            page.centred(297, 420, 12, "Hình 5 – Diễn biến theo ngày");
            prose(page, random, 450, 12, 85, 510);
        }
    },
    CHART_AND_TABLE {
        @Override
        void draw(PageCanvas page, Random random) throws IOException {
            prose(page, random, 70, 4, 85, 510);
            shadedTable(page, random, 85, 150, true);
            page.picture(() -> lines(page, random, 110, 390, 380, 170, false));
            page.centred(297, 605, 12, "Đồ thị 1. So sánh hai năm");
            prose(page, random, 640, 6, 85, 510);
        }
    },
    RULED_TABLE {
        @Override
        void draw(PageCanvas page, Random random) throws IOException {
            letterhead(page);
            prose(page, random, 160, 6, 85, 510);
            shadedTable(page, random, 85, 280, true);
            prose(page, random, 520, 8, 85, 510);
        }
    },
    ZEBRA_TABLE {
        @Override
        void draw(PageCanvas page, Random random) throws IOException {
            prose(page, random, 70, 6, 85, 510);
            shadedTable(page, random, 85, 200, false);
            prose(page, random, 460, 8, 85, 510);
        }
    },
    SIGNED_END {
        @Override
        void draw(PageCanvas page, Random random) throws IOException {
            prose(page, random, 70, 14, 85, 510);
            page.text(85, 370, 11, Color.BLACK, "Nơi nhận:");
            page.text(85, 386, 10, Color.BLACK, "- UBND tỉnh (để báo cáo);");
            page.text(85, 400, 10, Color.BLACK, "- Lưu: VT.");
            page.centred(410, 370, 12, "TM. ỦY BAN NHÂN DÂN");
            page.centred(410, 386, 12, "CHỦ TỊCH");
            page.image(stamp(200), 340, 385, 440, 485);
            page.image(scribble(random), 385, 410, 490, 460);
            page.centred(410, 500, 12, "Nguyễn Văn An");
        }
    };

    abstract void draw(PageCanvas page, Random random) throws IOException;

    private static final Color[] COLOURS = {
        new Color(0x2E, 0x75, 0xB6),
        new Color(0xC5, 0x5A, 0x11),
        new Color(0x70, 0x8F, 0x47),
        new Color(0x96, 0x6B, 0x00),
        new Color(0x7F, 0x3F, 0x98)
    };

    private static final String[] WORDS =
            ("báo cáo kết quả thực hiện công tác phòng chống dịch trên địa bàn huyện trong tuần qua các xã đã"
                            + " tổ chức tuyên truyền vận động người dân khai báo và quét mã tại các điểm công cộng theo chỉ đạo của tỉnh")
                    .split(" ");

    private static void prose(PageCanvas page, Random random, double top, int lines, double left, double right)
            throws IOException {
        double size = 12;
        for (int i = 0; i < lines; i++) {
            double x = i == 0 ? left + 28 : left;
            double end = i == lines - 1 ? left + 0.6 * (right - left) : right;
            StringBuilder line = new StringBuilder();
            while (true) {
                String word = WORDS[random.nextInt(WORDS.length)];
                String longer = line.isEmpty() ? word : line + " " + word;
                if (x + page.widthOf(longer, size) > end) {
                    break;
                }
                line.setLength(0);
                line.append(longer);
            }
            page.text(x, top + 16 * i + 10, size, Color.BLACK, line + (i == lines - 1 ? "." : ""));
        }
    }

    private static void letterhead(PageCanvas page) throws IOException {
        page.image(emblem(), 175, 34, 215, 74);
        page.centred(195, 88, 11, "ỦY BAN NHÂN DÂN HUYỆN");
        page.line(Color.BLACK, 0.7, 165, 94, 225, 94);
        page.centred(410, 60, 11, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        page.centred(410, 76, 12, "Độc lập - Tự do - Hạnh phúc");
        page.line(Color.BLACK, 0.7, 340, 81, 480, 81);
        page.centred(410, 100, 11, "Quan Sơn, ngày 12 tháng 11 năm 2021");
    }

    private static void bars(
            PageCanvas page, Random random, double left, double top, double width, double height, int count)
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

    private static void lines(
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

    private static void pie(PageCanvas page, Random random, double x, double y, double radius) throws IOException {
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

    private static void map(PageCanvas page, Random random, double left, double top, double width, double height)
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

    private static void tiles(PageCanvas page, Random random, double left, double top, int count) throws IOException {
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

    private static void levelBars(PageCanvas page, Random random, double left, double top, double width, int count)
            throws IOException {
        for (int i = 0; i < count; i++) {
            double y = top + 10 + 26 * i;
            page.fill(COLOURS[2], left, y, left + width * (0.25 + 0.7 * random.nextDouble()), y + 15);
            page.endingAt(left - 6, y + 11, 9, "Xã số " + (i + 1));
        }
        page.line(Color.BLACK, 0.8, left, top, left, top + 10 + 26 * count);
    }

    private static void stacked(PageCanvas page, Random random, double left, double top, double width, double height)
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

    /** Coloured head, every second row shaded, all rules or none. */
    private static void shadedTable(PageCanvas page, Random random, double left, double top, boolean ruled)
            throws IOException {
        double[] edges = {left, left + 40, left + 190, left + 270, left + 350, left + 425};
        String[] head = {"STT", "Đơn vị", "Kế hoạch", "Thực hiện", "Tỷ lệ %"};
        int rows = 8;
        for (int r = 0; r <= rows; r++) {
            double y = top + 24 * r;
            if (r == 0 || r % 2 == 0) {
                page.fill(
                        r == 0 ? new Color(0xB4, 0xC7, 0xE7) : new Color(0xE2, 0xE2, 0xE2), left, y, edges[5], y + 24);
            }
            int plan = 1000 + random.nextInt(8000);
            int done = plan * (50 + random.nextInt(50)) / 100;
            String[] row = {
                String.valueOf(r),
                "Xã số " + r,
                String.valueOf(plan),
                String.valueOf(done),
                (100 * done / plan) + "," + random.nextInt(10)
            };
            for (int c = 0; c < 5; c++) {
                page.centred((edges[c] + edges[c + 1]) / 2, y + 16, 11, r == 0 ? head[c] : row[c]);
            }
        }
        if (ruled) {
            for (int r = 0; r <= rows + 1; r++) {
                page.line(Color.BLACK, 0.6, left, top + 24 * r, edges[5], top + 24 * r);
            }
            for (double x : edges) {
                page.line(Color.BLACK, 0.6, x, top, x, top + 24 * (rows + 1));
            }
        }
    }

    private static BufferedImage photograph(Random random, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        double[][] waves = new double[8][4];
        for (double[] wave : waves) {
            wave[0] = 0.06 * (random.nextDouble() - 0.5);
            wave[1] = 0.06 * (random.nextDouble() - 0.5);
            wave[2] = 6 * random.nextDouble();
            wave[3] = 14 + 18 * random.nextDouble();
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double level = 150 - 60.0 * y / height;
                for (double[] wave : waves) {
                    level += wave[3] * Math.sin(wave[0] * x + wave[1] * y + wave[2]);
                }
                level += 10 * random.nextGaussian();
                int red = Math.clamp(Math.round(level * 0.95), 0, 225);
                int green = Math.clamp(Math.round(level), 0, 225);
                int blue = Math.clamp(Math.round(level * 0.8 + 20), 0, 225);
                image.setRGB(x, y, red << 16 | green << 8 | blue);
            }
        }
        return image;
    }

    private static BufferedImage imageOfChart(Random random) {
        BufferedImage image = new BufferedImage(700, 420, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0xF2, 0xF2, 0xF2));
        graphics.fillRect(0, 0, 700, 420);
        graphics.setColor(Color.DARK_GRAY);
        graphics.drawRect(0, 0, 699, 419);
        graphics.drawRect(1, 1, 697, 417);
        for (int i = 0; i < 10; i++) {
            graphics.setColor(COLOURS[i % 3]);
            int tall = 60 + random.nextInt(260);
            graphics.fillRect(60 + 60 * i, 370 - tall, 38, tall);
        }
        graphics.setColor(Color.BLACK);
        graphics.drawLine(50, 370, 670, 370);
        graphics.drawLine(50, 30, 50, 370);
        graphics.dispose();
        return image;
    }

    private static BufferedImage stamp(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(java.awt.RenderingHints.KEY_ANTIALIASING, java.awt.RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(new Color(0xD0, 0x20, 0x30));
        graphics.setStroke(new java.awt.BasicStroke(size / 40f));
        graphics.drawOval(size / 20, size / 20, size * 9 / 10, size * 9 / 10);
        graphics.drawOval(size / 4, size / 4, size / 2, size / 2);
        graphics.drawLine(size / 2, size / 3, size * 2 / 5, size * 2 / 3);
        graphics.drawLine(size / 2, size / 3, size * 3 / 5, size * 2 / 3);
        graphics.dispose();
        return image;
    }

    private static BufferedImage emblem() {
        BufferedImage image = new BufferedImage(120, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 120, 120);
        graphics.setColor(new Color(0xC0, 0x10, 0x10));
        graphics.fillOval(5, 5, 110, 110);
        graphics.setColor(new Color(0xF0, 0xD0, 0x20));
        graphics.fillOval(45, 30, 30, 30);
        graphics.dispose();
        return image;
    }

    private static BufferedImage scribble(Random random) {
        BufferedImage image = new BufferedImage(210, 100, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0x20, 0x30, 0x90));
        graphics.setStroke(new java.awt.BasicStroke(3));
        int x = 10;
        int y = 50;
        for (int i = 0; i < 14; i++) {
            int nextX = x + 4 + random.nextInt(20);
            int nextY = 10 + random.nextInt(80);
            graphics.drawLine(x, y, nextX, nextY);
            x = nextX;
            y = nextY;
        }
        graphics.dispose();
        return image;
    }
}
