package vn.solieu.catalogue;

import java.util.List;

/**
 * An indicator that a label may mean.
 *
 * @param indicator the suggestion
 * @param wording its phrase or name that comes nearest to the label
 * @param nearness 1 for the same words, 0 for none in common
 * @param contexts headings of which one would have to stand above the label for this wording to mean the indicator;
 *     empty when the wording needs none
 */
public record IndicatorSuggestion(Indicator indicator, String wording, double nearness, List<String> contexts) {
    /** Keeps an unmodifiable copy of the contexts. */
    public IndicatorSuggestion {
        contexts = List.copyOf(contexts);
    }
}
