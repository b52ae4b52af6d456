/**
 * Figures of many reports side by side: an indicator at several places, on a day or over a time.
 *
 * <p>In: a {@link vn.solieu.compare.comparison.ComparisonQuestion}. Out: a {@link vn.solieu.compare.comparison.Comparison}, every value
 * with the figures it comes from.
 *
 * <p>Read {@link vn.solieu.compare.comparison.Comparer}. {@code FigureChoice} says which of several figures counts,
 * {@code ComputedValues} what may stand in for one that no report states, {@code MergedUnits} how units of different times
 * relate. Kinds are never mixed: a value of another kind is shown as such and takes no part in ranks, shares or changes.
 */
@NullMarked
package vn.solieu.compare.comparison;

import org.jspecify.annotations.NullMarked;
