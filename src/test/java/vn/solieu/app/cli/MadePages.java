package vn.solieu.app.cli;

import java.awt.Color;
import java.io.IOException;
import java.util.Random;

/**
 * Pages of reports with pictures on them, and pages that only look as if, made by chance from a seed. Numbers and sizes change with the seed, what
 * is on a page does not.
 */
enum MadePages {
    BAR_CHART {
        @Override
        void draw(PageCanvas page, Random random) throws IOException {
            prose(page, random, 70, 8, 85, 510);
            page.picture(() -> MadeCharts.bars(page, random, 120, 230, 350, 180, 5 + random.nextInt(4)));
            page.centred(297, 440, 12, "Biểu đồ 1. Số điểm quét mã QR theo huyện");
            prose(page, random, 470, 12, 85, 510);
        }
    },
    LINE_CHART_WITH_GRID {
        @Override
        void draw(PageCanvas page, Random random) throws IOException {
            prose(page, random, 70, 6, 85, 510);
            page.centred(297, 190, 12, "Hình 2. Số ca mắc mới theo tuần");
            page.picture(() -> MadeCharts.lines(page, random, 110, 215, 380, 190, true));
            prose(page, random, 470, 12, 85, 510);
        }
    },
    PIE_CHART {
        @Override
        void draw(PageCanvas page, Random random) throws IOException {
            prose(page, random, 70, 8, 85, 510);
            page.picture(() -> MadeCharts.pie(page, random, 240, 330, 75 + random.nextInt(20)));
            page.centred(297, 455, 12, "Biểu đồ 3. Cơ cấu cây trồng");
            prose(page, random, 490, 10, 85, 510);
        }
    },
    MAP_OF_ZONES {
        @Override
        void draw(PageCanvas page, Random random) throws IOException {
            prose(page, random, 70, 6, 85, 510);
            page.picture(() -> MadeCharts.map(page, random, 130, 200, 340, 300));
            page.centred(297, 530, 12, "Bản đồ các vùng nguy cơ");
            prose(page, random, 560, 8, 85, 510);
        }
    },
    INFOGRAPHIC {
        @Override
        void draw(PageCanvas page, Random random) throws IOException {
            prose(page, random, 70, 8, 85, 510);
            page.picture(() -> MadeCharts.tiles(page, random, 90, 230, 3 + random.nextInt(2)));
            prose(page, random, 360, 12, 85, 510);
        }
    },
    PHOTOGRAPH {
        @Override
        void draw(PageCanvas page, Random random) throws IOException {
            prose(page, random, 70, 8, 85, 510);
            page.picture(() -> page.image(MadeImages.photograph(random, 480, 320), 150, 225, 450, 425));
            page.centred(297, 445, 12, "Ảnh: Lực lượng chức năng kiểm tra tại chợ");
            prose(page, random, 475, 10, 85, 510);
        }
    },
    CHART_BESIDE_TEXT {
        @Override
        void draw(PageCanvas page, Random random) throws IOException {
            prose(page, random, 70, 5, 85, 510);
            prose(page, random, 180, 13, 85, 290);
            page.picture(() -> MadeCharts.bars(page, random, 335, 180, 170, 130, 5));
            prose(page, random, 450, 12, 85, 510);
        }
    },
    TWO_CHARTS {
        @Override
        void draw(PageCanvas page, Random random) throws IOException {
            prose(page, random, 70, 6, 85, 510);
            page.picture(() -> MadeCharts.bars(page, random, 105, 200, 170, 120, 5));
            page.picture(() -> MadeCharts.pie(page, random, 395, 260, 55));
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
            page.picture(() -> MadeCharts.levelBars(page, random, 170, 200, 280, 7));
            prose(page, random, 420, 12, 85, 510);
        }
    },
    STACKED_BARS_IN_A_FRAME {
        @Override
        void draw(PageCanvas page, Random random) throws IOException {
            prose(page, random, 70, 6, 85, 510);
            page.picture(() -> {
                page.polyline(Color.DARK_GRAY, 0.8, 90, 180, 505, 180, 505, 420, 90, 420, 90, 180);
                MadeCharts.stacked(page, random, 140, 210, 320, 160);
            });
            prose(page, random, 450, 12, 85, 510);
        }
    },
    CHART_AS_IMAGE {
        @Override
        void draw(PageCanvas page, Random random) throws IOException {
            prose(page, random, 70, 6, 85, 510);
            page.picture(() -> page.image(MadeImages.imageOfChart(random), 120, 190, 470, 400));
            page.centred(297, 420, 12, "Hình 5 – Diễn biến theo ngày");
            prose(page, random, 450, 12, 85, 510);
        }
    },
    CHART_AND_TABLE {
        @Override
        void draw(PageCanvas page, Random random) throws IOException {
            prose(page, random, 70, 4, 85, 510);
            shadedTable(page, random, 85, 150, true);
            page.picture(() -> MadeCharts.lines(page, random, 110, 390, 380, 170, false));
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
            page.image(MadeImages.stamp(200), 340, 385, 440, 485);
            page.image(MadeImages.scribble(random), 385, 410, 490, 460);
            page.centred(410, 500, 12, "Nguyễn Văn An");
        }
    };

    abstract void draw(PageCanvas page, Random random) throws IOException;

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
        page.image(MadeImages.emblem(), 175, 34, 215, 74);
        page.centred(195, 88, 11, "ỦY BAN NHÂN DÂN HUYỆN");
        page.line(Color.BLACK, 0.7, 165, 94, 225, 94);
        page.centred(410, 60, 11, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        page.centred(410, 76, 12, "Độc lập - Tự do - Hạnh phúc");
        page.line(Color.BLACK, 0.7, 340, 81, 480, 81);
        page.centred(410, 100, 11, "Quan Sơn, ngày 12 tháng 11 năm 2021");
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
}
