package vn.solieu.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.ObservationKind;

/**
 * Something that reports count, with the wording it is printed with.
 *
 * @param code lower-case English words joined by dots and hyphens, from the general to the special: "qr.places"
 * @param vietnamese label for people who read Vietnamese
 * @param english label for people who read English
 * @param topic English name of the topic it belongs to, "vaccination"
 * @param unitOfMeasure what is counted, as printed: "mũi", "người", "%"
 * @param kind the kind of its figures when the wording around them tells none; null when it cannot be said
 * @param phrases wordings that tell it from everything else
 * @param shortPhrases wordings that tell it only below one of {@code contexts}
 * @param contexts wordings of headings, or of the label itself, that {@code shortPhrases} need
 * @param formulas arithmetic that its figures of one place and time obey
 */
public record Indicator(
        String code,
        String vietnamese,
        String english,
        String topic,
        String unitOfMeasure,
        @Nullable ObservationKind kind,
        List<String> phrases,
        List<String> shortPhrases,
        List<String> contexts,
        List<Formula> formulas) {

    /** Keeps unmodifiable copies of the lists. */
    public Indicator {
        phrases = List.copyOf(phrases);
        shortPhrases = List.copyOf(shortPhrases);
        contexts = List.copyOf(contexts);
        formulas = List.copyOf(formulas);
    }

    /** Whether its figures are shares of a hundred. */
    public boolean isPercentage() {
        return kind == ObservationKind.PERCENTAGE;
    }

    /** Its label in one of the two languages. */
    public String label(boolean inVietnamese) {
        return inVietnamese ? vietnamese : english;
    }

    Indicator withContexts(List<String> others) {
        return new Indicator(
                code, vietnamese, english, topic, unitOfMeasure, kind, phrases, shortPhrases, others, formulas);
    }

    /** The same with what an addition says besides. */
    Indicator with(Indicator addition) {
        return new Indicator(
                code,
                vietnamese,
                english,
                topic,
                unitOfMeasure,
                kind,
                joined(phrases, addition.phrases),
                joined(shortPhrases, addition.shortPhrases),
                addition.shortPhrases.isEmpty() ? contexts : joined(contexts, addition.contexts),
                joined(formulas, addition.formulas));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        Set<T> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
