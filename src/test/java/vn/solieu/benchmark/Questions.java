package vn.solieu.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.solieu.catalogue.AdministrativeUnit;
import vn.solieu.catalogue.Indicator;
import vn.solieu.catalogue.IndicatorCatalogue;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.compare.comparison.Comparer;
import vn.solieu.compare.comparison.Comparison;
import vn.solieu.compare.comparison.ComparisonQuestion;
import vn.solieu.records.DocumentLookup;
import vn.solieu.records.QueryAnswer;
import vn.solieu.records.RecordStore;

/** Twelve questions as the program asks them. An answer is a short text, to be compared with that of another database. */
final class Questions {

    /** The questions, in the order of their numbers. */
    static final List<String> NAMES = List.of(
            "one indicator, districts of a province, on a day",
            "ranking of all districts of the country, on a day",
            "course of one place over a year",
            "all communes of a district, on a day",
            "districts of a province per base, on a day",
            "which districts sent nothing this week",
            "one document whole",
            "versions of a document",
            "sums by province over a month (SQL)",
            "corrected or unsure figures of a document (SQL)",
            "the 50 newest documents",
            "figures above a value on a day (SQL)");

    private final RecordStore store;
    private final Comparer comparer;
    private final MadeReports reports;

    Questions(RecordStore store, UnitCatalogue units, IndicatorCatalogue indicators, MadeReports reports) {
        this.store = store;
        this.comparer = new Comparer(store, units, indicators);
        this.reports = reports;
    }

    /** Asks a question of {@link #NAMES}. */
    String ask(int question, Asked asked) {
        return switch (question) {
            case 0 -> compared(asked.indicator(), asked.districtsOfProvince(), null, asked.day(), null);
            case 1 -> compared(asked.indicator(), reports.districts, null, asked.day(), null);
            case 2 ->
                compared(
                        asked.indicator(),
                        List.of(asked.district()),
                        asked.day().minusYears(1),
                        asked.day(),
                        null);
            case 3 -> compared(asked.ofCommunes(reports), asked.communes(), null, asked.day(), null);
            case 4 -> compared(asked.indicator(), asked.districtsOfProvince(), null, asked.day(), asked.base());
            case 5 -> notSent(asked.day());
            case 6 -> document(reports.sha256(asked.document().number()).substring(0, 12));
            case 7 ->
                "versions "
                        + store.versions(reports.sha256(asked.replacing().number())).stream()
                                .map(version -> version.summary().id() + version.supersededWhy())
                                .toList();
            case 8 -> sql(provinceSums(asked));
            case 9 ->
                sql("select place_in_document, indicator, place, raw, exact_value, read_value, confidence"
                        + " from observation where document = '"
                        + reports.sha256(asked.document().number()).substring(0, 12)
                        + "' and (corrected or confidence < 0.5) order by place_in_document");
            case 10 ->
                "newest "
                        + store.newestDocuments(50).stream()
                                .map(document -> document.id() + document.observations())
                                .toList();
            case 11 -> sql(above(asked));
            default -> throw new IllegalArgumentException("question " + question);
        };
    }

    private String compared(
            Indicator indicator,
            List<AdministrativeUnit> places,
            @Nullable LocalDate from,
            LocalDate to,
            @Nullable Indicator per) {
        Comparison comparison =
                comparer.compare(new ComparisonQuestion(List.of(indicator), places, from, to, null, per, 1000));
        StringBuilder answer = new StringBuilder();
        for (Comparison.Block block : comparison.blocks()) {
            for (Comparison.Row row : block.rows()) {
                answer.append(row.place().code()).append(' ');
                row.values().forEach(value -> answer.append(value.value()).append(' '));
                answer.append(row.rank()).append(' ').append(row.missing()).append('\n');
            }
        }
        return answer.toString();
    }

    private String notSent(LocalDate day) {
        Set<String> sent = store.reportingUnits(day.minusDays(3), day.plusDays(3));
        Set<String> missing = new TreeSet<>();
        reports.districts.forEach(district -> missing.add(district.code()));
        missing.removeAll(sent);
        return "not sent " + missing;
    }

    private String document(String id) {
        return switch (store.document(id)) {
            case DocumentLookup.Found found ->
                found.document().summary() + " "
                        + found.document().observations().size();
            case DocumentLookup other -> throw new IllegalStateException(other.toString());
        };
    }

    static String provinceSums(Asked asked) {
        return """
                select p.province_code, o.period_end, sum(o.value) as total, count(*) as districts
                from observation o join place p on p.place_code = o.place_code
                where o.indicator_code = '%s' and o.period_end between date '%s' and date '%s' and o.effective
                    and o.place_level = 'district'
                    and coalesce(p.place_from, o.period_end) <= o.period_end
                    and (p.place_until is null or p.place_until > o.period_end)
                group by p.province_code, o.period_end
                order by p.province_code, o.period_end""".formatted(asked.indicator().code(), asked.day().minusDays(27), asked.day());
    }

    static String above(Asked asked) {
        return """
                select place_code, place, exact_value, document from observation
                where indicator_code = '%s' and period_end = date '%s' and value > %d and effective
                order by value desc, place_code fetch first 100 rows only""".formatted(asked.indicator().code(), asked.day(), 2_000);
    }

    private String sql(String sql) {
        QueryAnswer answer = store.readOnlyQuery().ask(sql);
        if (answer instanceof QueryAnswer.Rows rows) {
            return rows.rows().toString();
        }
        throw new IllegalStateException(sql + ": " + answer);
    }
}
