package vn.solieu.compare.comparison;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.solieu.catalogue.AdministrativeUnit;
import vn.solieu.catalogue.Indicator;
import vn.solieu.catalogue.IndicatorCatalogue;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.compare.comparison.Comparison.Missing;
import vn.solieu.document.ObservationKind;
import vn.solieu.records.ObservationQuery;
import vn.solieu.records.RecordStore;
import vn.solieu.records.StoredObservation;

/** Sets indicators of many places side by side. */
public final class Comparer {

    /** Figures older than this are looked for only where a place has none that are younger. */
    private static final int RECENT_DAYS = 35;

    private final RecordStore records;
    private final MergedUnits merged;
    private final RowSums rowSums;
    private final SameRates sameRates;

    /**
     * Compares what records hold.
     *
     * @param records stay the caller's
     */
    public Comparer(RecordStore records, UnitCatalogue units, IndicatorCatalogue indicators) {
        this.records = records;
        this.merged = new MergedUnits(units);
        this.rowSums = new RowSums(units);
        this.sameRates = new SameRates(indicators);
    }

    /** Answers a question. */
    public Comparison compare(ComparisonQuestion question) {
        FigureTable figures = figures(question);
        UnitValues values = new UnitValues(figures, merged);
        Reporting reporting = new Reporting(question);
        List<Comparison.Block> blocks = new ArrayList<>();
        for (Indicator indicator : question.indicators()) {
            blocks.add(new BlockBuilder(question, indicator, figures, values, reporting).build());
        }
        return new Comparison(question, blocks);
    }

    /** What a rate is measured on, where the catalogue says so. */
    public Optional<Indicator> baseOf(Indicator rate) {
        return sameRates.baseOf(rate);
    }

    /** The units of which there is a report at all; looked up when a value is missing. */
    private final class Reporting {

        private final ComparisonQuestion question;
        private @Nullable Set<String> units;

        Reporting(ComparisonQuestion question) {
            this.question = question;
        }

        boolean contains(String code) {
            Set<String> known = units;
            if (known == null) {
                known = records.reportingUnits(question.isSeries() ? question.from() : null, question.to());
                units = known;
            }
            return known.contains(code);
        }
    }

    // ---- what the records have

    private FigureTable figures(ComparisonQuestion question) {
        Set<String> indicators = new LinkedHashSet<>();
        for (Indicator indicator : question.indicators()) {
            indicators.add(indicator.code());
            sameRates.of(indicator).forEach(other -> indicators.add(other.code()));
        }
        if (question.per() != null) {
            indicators.add(question.per().code());
        }
        ObservationQuery query = ObservationQuery.ALL.ofIndicators(indicators);
        FigureTable figures = new FigureTable();
        if (question.isSeries()) {
            Set<String> places = codes(question.places(), question.from(), question.to());
            records.find(query.ofPlaces(places).between(question.from(), question.to()), figures::add);
            return figures;
        }
        LocalDate last = question.to() == null
                ? records.lastDay(query.ofPlaces(codes(question.places(), null, null)))
                : question.to();
        if (last == null) {
            return figures;
        }
        LocalDate recent = last.minusDays(RECENT_DAYS);
        Set<String> places = codes(question.places(), recent, last);
        records.find(query.ofPlaces(places).between(recent, last), figures::add);
        UnitValues values = new UnitValues(figures, merged);
        for (String indicator : indicators) {
            Set<String> without = new LinkedHashSet<>();
            for (AdministrativeUnit place : question.places()) {
                if (Arrays.stream(ObservationKind.values())
                        .allMatch(kind -> values.newest(indicator, kind, place) == null)) {
                    without.addAll(merged.codes(place, null, recent.minusDays(1)));
                }
            }
            if (!without.isEmpty()) {
                records.find(
                        query.ofIndicators(Set.of(indicator)).ofPlaces(without).between(null, recent.minusDays(1)),
                        figures::add);
            }
        }
        return figures;
    }

    /** The codes of places and of the units above them. */
    private Set<String> codes(List<AdministrativeUnit> places, @Nullable LocalDate from, @Nullable LocalDate to) {
        Set<String> codes = new LinkedHashSet<>();
        for (AdministrativeUnit place : places) {
            codes.addAll(merged.codes(place, from, to));
            if (place.parentCode() != null) {
                codes.add(place.parentCode());
            }
        }
        return codes;
    }

    // ---- one indicator

    private final class BlockBuilder {

        private final ComparisonQuestion question;
        private final Indicator indicator;
        private final FigureTable figures;
        private final UnitValues values;
        private final Reporting reporting;

        BlockBuilder(
                ComparisonQuestion question,
                Indicator indicator,
                FigureTable figures,
                UnitValues values,
                Reporting reporting) {
            this.question = question;
            this.indicator = indicator;
            this.figures = figures;
            this.values = values;
            this.reporting = reporting;
        }

        Comparison.Block build() {
            ObservationKind kind = question.kind() == null
                    ? FigureChoice.mainKind(indicator, ofPlacesAsked()).orElse(null)
                    : question.kind();
            Map<String, List<StoredObservation>> tables = tablesOfThoseWithout(kind);
            if (kind == null) {
                kind = tables.values().stream()
                        .flatMap(List::stream)
                        .map(figure -> figure.observation().kind())
                        .min(Comparator.naturalOrder())
                        .orElse(null);
            }
            Map<AdministrativeUnit, List<ComparedValue>> byPlace = new HashMap<>();
            for (AdministrativeUnit place : question.places()) {
                byPlace.put(place, kind == null ? List.of() : valuesOf(place, kind, tables));
            }
            Map<BigDecimal, Integer> ranks = ranks(byPlace.values(), kind);
            BigDecimal total = total(byPlace.values(), kind);
            List<Comparison.Row> rows = new ArrayList<>();
            for (AdministrativeUnit place : question.places()) {
                rows.add(row(place, byPlace.getOrDefault(place, List.of()), kind, ranks, total));
            }
            return new Comparison.Block(indicator, kind, rows);
        }

        /** Figures of the places themselves: parents and parts do not decide what is compared. */
        private Collection<StoredObservation> ofPlacesAsked() {
            Set<String> codes = new LinkedHashSet<>();
            question.places().forEach(place -> codes.add(place.code()));
            List<StoredObservation> all = figures.of(indicator.code());
            List<StoredObservation> own = all.stream()
                    .filter(figure -> codes.contains(figure.observation().placeCode()))
                    .toList();
            return own.isEmpty() ? all : own;
        }

        /** The tables of places that state no figure of this kind themselves, by issuer. */
        private Map<String, List<StoredObservation>> tablesOfThoseWithout(@Nullable ObservationKind kind) {
            Set<String> without = new LinkedHashSet<>();
            for (AdministrativeUnit place : question.places()) {
                if (kind == null || values.newest(indicator.code(), kind, place) == null) {
                    without.add(place.code());
                }
            }
            Map<String, List<StoredObservation>> tables = new TreeMap<>();
            if (!without.isEmpty()) {
                records.find(
                        ObservationQuery.ALL
                                .ofIndicators(Set.of(indicator.code()))
                                .ofIssuers(without)
                                .between(question.from(), question.to()),
                        figure -> tables.computeIfAbsent(String.valueOf(figure.issuerCode()), _ -> new ArrayList<>())
                                .add(figure));
            }
            return tables;
        }

        /** What a place has, the most trusted way first; values of another kind or base only where there is nothing else. */
        private List<ComparedValue> valuesOf(
                AdministrativeUnit place, ObservationKind kind, Map<String, List<StoredObservation>> tables) {
            List<ComparedValue> own = stated(indicator, place, kind);
            if (!own.isEmpty()) {
                return own;
            }
            List<StoredObservation> rows = tables.getOrDefault(place.code(), List.of());
            ComparedValue sum = rowSums.newest(place, kind, rows);
            if (sum != null) {
                return List.of(sum);
            }
            for (Indicator other : sameRates.of(indicator)) {
                List<ComparedValue> rates = stated(other, place, kind);
                if (!rates.isEmpty()) {
                    return rates.stream().map(this::standingIn).toList();
                }
            }
            if (question.kind() == null) {
                for (ObservationKind other : FigureChoice.otherKinds(kind)) {
                    List<ComparedValue> ofOther = stated(indicator, place, other);
                    if (!ofOther.isEmpty()) {
                        return ofOther;
                    }
                }
            }
            return List.of();
        }

        private List<ComparedValue> stated(Indicator asked, AdministrativeUnit place, ObservationKind kind) {
            if (question.isSeries()) {
                return values.all(asked.code(), kind, place);
            }
            ComparedValue newest = values.newest(asked.code(), kind, place);
            return newest == null ? List.of() : List.of(newest);
        }

        private ComparedValue standingIn(ComparedValue rate) {
            return new ComparedValue(
                    rate.value(),
                    rate.kind(),
                    rate.period(),
                    ComparedValue.Origin.OTHER_BASE,
                    rate.sources(),
                    rate.otherValues(),
                    indicator);
        }

        private Comparison.Row row(
                AdministrativeUnit place,
                List<ComparedValue> found,
                @Nullable ObservationKind kind,
                Map<BigDecimal, Integer> ranks,
                BigDecimal total) {
            ComparedValue last = found.isEmpty() ? null : found.getLast();
            if (last == null || kind == null) {
                return new Comparison.Row(place, List.of(), null, null, null, null, missing(place, kind));
            }
            boolean ranked = isRanked(last, kind);
            ComparedValue base = base(place);
            BigDecimal perBase = base == null || base.value().signum() == 0
                    ? null
                    : last.value()
                            .multiply(BigDecimal.valueOf(question.perUnits()))
                            .divide(base.value(), MathContext.DECIMAL64);
            return new Comparison.Row(
                    place,
                    found,
                    ranked ? ranks.get(last.value().stripTrailingZeros()) : null,
                    ranked ? share(place, last, total) : null,
                    base,
                    perBase,
                    null);
        }

        private @Nullable ComparedValue base(AdministrativeUnit place) {
            Indicator per = question.per();
            if (per == null) {
                return null;
            }
            ObservationKind kind =
                    FigureChoice.mainKind(per, figures.of(per.code())).orElse(ObservationKind.COUNT);
            return values.newest(per.code(), kind, place);
        }

        private @Nullable BigDecimal share(AdministrativeUnit place, ComparedValue value, BigDecimal total) {
            if (value.kind() == ObservationKind.PERCENTAGE) {
                return null;
            }
            BigDecimal whole = ofParent(place, value);
            if (whole == null) {
                whole = areNeighbours() ? total : null;
            }
            return whole == null || whole.signum() <= 0
                    ? null
                    : value.value().multiply(BigDecimal.valueOf(100)).divide(whole, MathContext.DECIMAL64);
        }

        /** Whether the places belong to one unit: the sum over others is a part of nothing. */
        private boolean areNeighbours() {
            String parent = question.places().getFirst().parentCode();
            return parent != null && question.places().stream().allMatch(place -> parent.equals(place.parentCode()));
        }

        /** What the unit above reports of the same day; {@code null} when it reports nothing, or less than its part. */
        private @Nullable BigDecimal ofParent(AdministrativeUnit place, ComparedValue value) {
            LocalDate day = value.day();
            if (place.parentCode() == null || day == null) {
                return null;
            }
            ComparedValue parent =
                    FigureChoice.best(figures.on(indicator.code(), value.kind(), place.parentCode(), day));
            return parent == null || parent.value().compareTo(value.value()) < 0 ? null : parent.value();
        }

        private Missing missing(AdministrativeUnit place, @Nullable ObservationKind kind) {
            if (kind != null && values.isPartial(indicator.code(), kind, place)) {
                return Missing.PARTS_MISSING;
            }
            return reporting.contains(place.code()) ? Missing.NOT_STATED : Missing.NO_REPORT;
        }
    }

    private static boolean isRanked(ComparedValue value, ObservationKind kind) {
        return value.kind() == kind && value.stoodInFor() == null;
    }

    private static Map<BigDecimal, Integer> ranks(
            Collection<List<ComparedValue>> byPlace, @Nullable ObservationKind kind) {
        List<BigDecimal> ranked = rankedValues(byPlace, kind).stream()
                .map(BigDecimal::stripTrailingZeros)
                .sorted(Comparator.reverseOrder())
                .toList();
        Map<BigDecimal, Integer> ranks = new HashMap<>();
        for (int i = 0; i < ranked.size(); i++) {
            ranks.putIfAbsent(ranked.get(i), i + 1);
        }
        return ranks;
    }

    private static BigDecimal total(Collection<List<ComparedValue>> byPlace, @Nullable ObservationKind kind) {
        return rankedValues(byPlace, kind).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<BigDecimal> rankedValues(
            Collection<List<ComparedValue>> byPlace, @Nullable ObservationKind kind) {
        return byPlace.stream()
                .filter(values -> kind != null && !values.isEmpty() && isRanked(values.getLast(), kind))
                .map(values -> values.getLast().value())
                .toList();
    }
}
