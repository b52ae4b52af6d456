package vn.solieu.compare.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.solieu.catalogue.Formula;
import vn.solieu.catalogue.Indicator;
import vn.solieu.catalogue.IndicatorCatalogue;

/** Rates of the same part on different bases: installed phones by smartphones, by subscribers, by inhabitants. */
final class SameRates {

    private final IndicatorCatalogue catalogue;

    private final Map<String, List<Indicator>> found = new ConcurrentHashMap<>();

    SameRates(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The other rates of the part that an indicator is a rate of, in the order of the catalogue; empty for most. */
    List<Indicator> of(Indicator indicator) {
        return found.computeIfAbsent(indicator.code(), _ -> search(indicator));
    }

    private List<Indicator> search(Indicator indicator) {
        Optional<String> part = partOf(indicator);
        List<Indicator> same = new ArrayList<>();
        if (part.isPresent()) {
            for (Indicator other : catalogue.all()) {
                if (!other.code().equals(indicator.code()) && partOf(other).equals(part)) {
                    same.add(other);
                }
            }
        }
        return List.copyOf(same);
    }

    /** What a rate is measured on, or empty when the catalogue does not say. */
    Optional<Indicator> baseOf(Indicator rate) {
        return rates(rate).findFirst().flatMap(formula -> catalogue.byCode(formula.whole()));
    }

    private Optional<String> partOf(Indicator rate) {
        return rates(rate).map(Formula.Percentage::part).findFirst();
    }

    private Stream<Formula.Percentage> rates(Indicator rate) {
        return catalogue.all().stream()
                .flatMap(indicator -> indicator.formulas().stream())
                .filter(Formula.Percentage.class::isInstance)
                .map(Formula.Percentage.class::cast)
                .filter(formula -> formula.result().equals(rate.code()));
    }
}
