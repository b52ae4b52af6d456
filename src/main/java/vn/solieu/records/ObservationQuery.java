package vn.solieu.records;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.ObservationKind;

/**
 * Which figures are asked for. Conditions that say nothing hold for all; those that do must all hold.
 *
 * @param indicators codes of the catalogue; empty for all figures, those without a code among them
 * @param places official codes; empty for all
 * @param level digits of the codes wanted: 2 provinces, 3 districts, 5 communes; {@code null} for all
 * @param from first day; a figure belongs to the last day of its period
 * @param to last day
 * @param kinds how the numbers are to be understood; empty for all
 * @param issuers official codes of the units whose reports they stand in; empty for all
 * @param documents SHA-256 of documents, whole; empty for all
 * @param effectiveOnly whether figures that a later version states otherwise are left out
 */
public record ObservationQuery(
        Set<String> indicators,
        Set<String> places,
        @Nullable Integer level,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<ObservationKind> kinds,
        Set<String> issuers,
        Set<String> documents,
        boolean effectiveOnly) {

    /** Every figure in effect. */
    public static final ObservationQuery ALL =
            new ObservationQuery(Set.of(), Set.of(), null, null, null, Set.of(), Set.of(), Set.of(), true);

    public ObservationQuery {
        indicators = Set.copyOf(indicators);
        places = Set.copyOf(places);
        kinds = Set.copyOf(kinds);
        issuers = Set.copyOf(issuers);
        documents = Set.copyOf(documents);
    }

    public ObservationQuery ofIndicators(Collection<String> codes) {
        return new ObservationQuery(
                Set.copyOf(codes), places, level, from, to, kinds, issuers, documents, effectiveOnly);
    }

    public ObservationQuery ofPlaces(Collection<String> codes) {
        return new ObservationQuery(
                indicators, Set.copyOf(codes), level, from, to, kinds, issuers, documents, effectiveOnly);
    }

    /** Those of places whose codes have so many digits. */
    public ObservationQuery ofLevel(@Nullable Integer digits) {
        return new ObservationQuery(indicators, places, digits, from, to, kinds, issuers, documents, effectiveOnly);
    }

    /** Those of these days, both among them; {@code null} for no limit. */
    public ObservationQuery between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new ObservationQuery(indicators, places, level, first, last, kinds, issuers, documents, effectiveOnly);
    }

    public ObservationQuery ofKinds(Collection<ObservationKind> wanted) {
        return new ObservationQuery(
                indicators, places, level, from, to, Set.copyOf(wanted), issuers, documents, effectiveOnly);
    }

    /** Those in reports of these units. */
    public ObservationQuery ofIssuers(Collection<String> codes) {
        return new ObservationQuery(
                indicators, places, level, from, to, kinds, Set.copyOf(codes), documents, effectiveOnly);
    }

    public ObservationQuery ofDocuments(Collection<String> sha256s) {
        return new ObservationQuery(
                indicators, places, level, from, to, kinds, issuers, Set.copyOf(sha256s), effectiveOnly);
    }

    /** Those too that a later version states otherwise. */
    public ObservationQuery withSuperseded() {
        return new ObservationQuery(indicators, places, level, from, to, kinds, issuers, documents, false);
    }
}
