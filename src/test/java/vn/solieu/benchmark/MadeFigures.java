package vn.solieu.benchmark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import vn.solieu.benchmark.MadeReports.Slot;
import vn.solieu.catalogue.AdministrativeUnit;
import vn.solieu.catalogue.Indicator;
import vn.solieu.document.ObservationKind;
import vn.solieu.records.transfer.TableShape;

/** The figures of made reports: they grow from week to week, and shares stay below a hundred. */
final class MadeFigures {

    /** One document in so many is a scan, whose words have confidences. */
    private static final int SCANS = 3;

    /** One figure in so many was corrected by a person. */
    private static final int CORRECTED = 700;

    private final MadeReports reports;
    private final RowMaker maker;

    MadeFigures(MadeReports reports, TableShape table) {
        this.reports = reports;
        this.maker = new RowMaker(
                table,
                "document_id",
                "position",
                "id",
                "indicator",
                "printed_label",
                "indicator_code",
                "place",
                "place_code",
                "period",
                "period_end",
                "kind",
                "exact_value",
                "value",
                "raw",
                "unit",
                "page",
                "x0",
                "y0",
                "x1",
                "y1",
                "from_table",
                "confidence",
                "rule",
                "effective",
                "read_value");
    }

    static boolean isScan(Slot slot) {
        return slot.district() % SCANS == 0;
    }

    void make(Slot slot, Deque<List<@Nullable Object>> rows) {
        SplittableRandom random = new SplittableRandom(reports.seed + slot.number() * 0x9E3779B97F4A7C15L);
        String document = reports.sha256(slot.number()).substring(0, 12);
        LocalDate day = reports.day(slot.week());
        int position = 0;
        for (Indicator indicator : reports.indicatorsOf(slot.district())) {
            rows.add(row(slot, position++, document, indicator, reports.districts.get(slot.district()), day, random));
        }
        for (AdministrativeUnit commune : reports.communes.get(slot.district())) {
            for (Indicator indicator : reports.indicators.subList(0, MadeReports.OF_COMMUNES)) {
                rows.add(row(slot, position++, document, indicator, commune, day, random));
            }
        }
    }

    private List<@Nullable Object> row(
            Slot slot,
            int position,
            String document,
            Indicator indicator,
            AdministrativeUnit place,
            LocalDate day,
            SplittableRandom random) {
        boolean district = place.code().length() == 3;
        BigDecimal value = value(slot, indicator, place, random);
        boolean corrected = random.nextInt(CORRECTED) == 0;
        double y = 90 + position * 13 % 680;
        double x = 60 + position * 37 % 400;
        ObservationKind kind = indicator.kind() == null ? ObservationKind.CUMULATIVE : indicator.kind();
        return maker.row(
                (long) slot.number(),
                (long) position,
                document + "%016x".formatted(random.nextLong()) + "0000",
                indicator.vietnamese(),
                indicator.vietnamese(),
                indicator.code(),
                place.fullName(),
                place.code(),
                day.toString(),
                day,
                kind.name().toLowerCase(Locale.ROOT),
                value.toPlainString(),
                value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros(),
                printed(value),
                indicator.unitOfMeasure(),
                1L + position / 50,
                x,
                y,
                x + 31.25,
                y + 11.5,
                !district || position >= MadeReports.COMMON,
                isScan(slot) ? 0.4 + random.nextInt(60) / 100.0 : null,
                district ? "prose-number-after-label" : "table-cell",
                !slot.replaced(),
                corrected ? value.add(BigDecimal.ONE).toPlainString() : null);
    }

    private BigDecimal value(Slot slot, Indicator indicator, AdministrativeUnit place, SplittableRandom random) {
        long mixed = (indicator.code() + place.code()).hashCode() & 0xffff;
        if (indicator.isPercentage()) {
            long hundredths = Math.min(10_000, 2_000 + mixed % 5_000 + slot.week() * 60L + random.nextInt(50));
            return BigDecimal.valueOf(hundredths, 2);
        }
        long base = 20 + (place.code().length() == 3 ? mixed % 40_000 : mixed % 3_000);
        return BigDecimal.valueOf(base + base * slot.week() / 30 + random.nextInt(1 + (int) (base / 100)));
    }

    /** As Vietnamese prints it: 5.554 and 54,57. */
    private static String printed(BigDecimal value) {
        String plain = value.toPlainString();
        int point = plain.indexOf('.');
        StringBuilder whole = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
        for (int i = whole.length() - 3; i > 0; i -= 3) {
            whole.insert(i, '.');
        }
        return point < 0 ? whole.toString() : whole + "," + plain.substring(point + 1);
    }
}
