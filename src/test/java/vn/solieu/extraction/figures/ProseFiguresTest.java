package vn.solieu.extraction.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.catalogue.IndicatorCatalogue;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.document.Observation;
import vn.solieu.document.ObservationKind;
import vn.solieu.document.Period;
import vn.solieu.document.RunningText;

class ProseFiguresTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    private final ProseFigures figures = new ProseFigures(UnitCatalogue.load(), IndicatorCatalogue.load());

    private List<Observation> read(String text) {
        ReportContext context =
                new ReportContext("00", "Huyện Lục Ngạn", null, Period.day(DAY), DAY, DAY, ReportContext.Section.NONE);
        return figures.read(RunningText.of(text), 1, context).observations();
    }

    /** Whatever stands in a text, reading it neither fails nor changes a digit. */
    @Test
    void jumblesOfWordsNumbersAndMarksAreReadWithoutFail() {
        long seed = Long.getLong("solieu.seed", System.nanoTime());
        System.out.println("jumbles: -Dsolieu.seed=" + seed);
        Random random = new Random(seed);
        String[] parts = {
            "12",
            "1.250",
            "4,336",
            "98,7%",
            "100%",
            "05/11",
            "2021",
            "5/8",
            "3-5",
            "0912345678",
            "F0",
            "1,2 triệu",
            "125 tỷ 340 triệu",
            "(",
            ")",
            "((",
            ",",
            ";",
            ":",
            ".",
            " - ",
            "/",
            "là",
            "đạt",
            "tỷ lệ",
            "trong đó",
            "tăng",
            "giảm",
            "so với",
            "xã Giáp Sơn",
            "thị trấn Chũ",
            "hộ nghèo",
            "ha",
            "tạ/ha",
            "người",
            "đã tiếp nhận",
            "hồ sơ",
            "còn lại",
            "và",
            "với",
            "cho",
            "từ",
            "đến",
            "tổng số",
            "số",
            "đồng/kg",
            "ngày",
            "năm học 2022-2023",
            "phấn đấu",
            "…",
            "“",
            "\u00a0",
            "Trên địa bàn huyện",
            "mũi 1"
        };
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(25); n >= 0; n--) {
                text.append(parts[random.nextInt(parts.length)]).append(random.nextInt(5) == 0 ? "" : " ");
            }
            String jumble = text.toString();
            for (Observation o : read(jumble)) {
                assertThat(jumble).as("seed %d", seed).contains(o.raw());
                assertThat(o.indicator()).isNotBlank();
            }
        }
    }

    static List<ProseCases.Case> cases() throws IOException {
        return ProseCases.all();
    }

    /** Of many topics, and without any indicator: nothing here may depend on what the catalogue knows. */
    @ParameterizedTest
    @MethodSource("cases")
    void sentencesOfManyTopics(ProseCases.Case sentence) {
        LocalDate day = LocalDate.of(2023, 10, 5);
        UnitCatalogue units = UnitCatalogue.load();
        ReportContext context = new ReportContext(
                "00",
                "Huyện Lục Ngạn",
                units.resolve("huyện Lục Ngạn", day, null).orElseThrow(),
                Period.day(day),
                day,
                day,
                ReportContext.Section.NONE);
        ProseFigures.Read read = new ProseFigures(units, IndicatorCatalogue.empty())
                .read(RunningText.of(sentence.sentence()), 1, context);

        assertThat(read.observations().stream().map(ProseFiguresTest::line).toList())
                .isEqualTo(sentence.figures());
        assertThat(read.links().stream()
                        .map(l -> l.kind() + " " + l.figure() + " " + l.of() + (l.base() == null ? "" : " " + l.base()))
                        .toList())
                .isEqualTo(sentence.relations());
    }

    private static String line(Observation o) {
        return String.join(
                " | ",
                o.raw(),
                o.value().toPlainString(),
                o.kind().name().toLowerCase(Locale.ROOT),
                String.valueOf(o.unit()),
                o.indicator(),
                String.valueOf(o.place()),
                o.role() == null ? "-" : o.role().name().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- Sản lượng vải thiều thu hoạch: 48.350 tấn.|Sản lượng vải thiều thu hoạch|48350|tấn",
                "Số hộ nghèo là 1.204 hộ.|Số hộ nghèo|1204|hộ",
                "Trên địa bàn huyện có 312 hợp tác xã đang hoạt động.|hợp tác xã đang hoạt động|312|hợp tác xã",
                "Đã tiếp nhận 96 hồ sơ đất đai.|tiếp nhận hồ sơ đất đai|96|hồ sơ"
            })
    void theUsualForms(String text, String label, String value, String unit) {
        assertThat(read(text)).singleElement().satisfies(f -> {
            assertThat(f.indicator()).containsIgnoringCase(label);
            assertThat(f.value()).isEqualByComparingTo(value);
            assertThat(f.unit()).isEqualTo(unit);
            assertThat(f.place()).isEqualTo("Huyện Lục Ngạn");
        });
    }

    @Test
    void aRatioIsAPartAndItsBaseAndThePercentageFollows() {
        List<Observation> found =
                read("Đã cấp 1.250/1.400 giấy chứng nhận, đạt tỷ lệ 89,29% (tăng 40 giấy so với tháng trước).");

        assertThat(found).extracting(f -> f.value().toPlainString()).containsExactly("1250", "1400", "89.29", "40");
        assertThat(found)
                .extracting(Observation::kind)
                .containsExactly(
                        ObservationKind.CUMULATIVE,
                        ObservationKind.COUNT,
                        ObservationKind.PERCENTAGE,
                        ObservationKind.NEW);
    }

    @Test
    void theDateInTheSentenceIsTheTimeOfItsFigures() {
        assertThat(read("Tính đến ngày 20/6/2024, toàn huyện có 5.120 lượt khách tham quan."))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.period()).isEqualTo(Period.day(LocalDate.of(2024, 6, 20)));
                    assertThat(f.kind()).isEqualTo(ObservationKind.CUMULATIVE);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thực hiện Kế hoạch số 118/KH-UBND ngày 05/02/2024 của UBND tỉnh về giai đoạn 2021 - 2025.",
                "Liên hệ đường dây nóng 0204.3882.222 hoặc tổng đài 1022.",
                "UBND 29 xã, thị trấn tiếp tục phối hợp thực hiện 5K trong phòng, chống Covid-19.",
                "Thực hiện dịch vụ công trực tuyến mức độ 4 theo Nghị quyết 68/NQ-CP.",
                "Đảm bảo 100% cán bộ được tập huấn.",
                "Phòng trực 24/24 giờ."
            })
    void numbersThatMeasureNothingAreLeftAlone(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void aNumberMeasuredKeepsItsDecimalsAndItsDoubt() {
        assertThat(read("Diện tích gieo trồng: 4,336 ha.")).singleElement().satisfies(f -> {
            assertThat(f.value()).isEqualByComparingTo("4.336");
            assertThat(f.provenance().rule()).endsWith(":doubtful-separator");
        });
        assertThat(read("Số lượt quét mã: 4,336 lượt."))
                .singleElement()
                .satisfies(f -> assertThat(f.value()).isEqualByComparingTo("4336"));
    }
}
