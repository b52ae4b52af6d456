package vn.solieu.compare.comparison;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.catalogue.AdministrativeUnit;
import vn.solieu.catalogue.Indicator;
import vn.solieu.document.ObservationKind;

/**
 * Places side by side.
 *
 * @param question what was asked
 * @param blocks one for each indicator, in the order of the question
 */
public record Comparison(ComparisonQuestion question, List<Block> blocks) {

    public Comparison {
        blocks = List.copyOf(blocks);
    }

    /**
     * One indicator at all places.
     *
     * @param indicator what was counted
     * @param kind how the numbers are understood; {@code null} when there is no figure at all
     * @param rows one for each place, in the order of the question
     */
    public record Block(Indicator indicator, @Nullable ObservationKind kind, List<Row> rows) {
        public Block {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One place.
     *
     * @param place the unit
     * @param values its values, the oldest first: at most one unless a series was asked for; empty when there is none
     * @param rank 1 for the greatest value of this kind, equals sharing it; {@code null} for values of another kind or base
     * @param share hundredths of the whole above it, which is what its parent unit reports of the same day, or else all places
     *     together where they belong to one unit;
     *     {@code null} for rates and for what has no rank
     * @param base what the value is set against; {@code null} when nothing was asked for, or nothing is known
     * @param perBase the value for so many of the base as was asked; {@code null} without a base
     * @param missing why there is no value; {@code null} when there is one
     */
    public record Row(
            AdministrativeUnit place,
            List<ComparedValue> values,
            @Nullable Integer rank,
            @Nullable BigDecimal share,
            @Nullable ComparedValue base,
            @Nullable BigDecimal perBase,
            @Nullable Missing missing) {
        public Row {
            values = List.copyOf(values);
        }

        /** The newest value, or {@code null}. */
        public @Nullable ComparedValue last() {
            return values.isEmpty() ? null : values.getLast();
        }

        /** By how much the newest value differs from the oldest; {@code null} with fewer than two of one kind and base. */
        public @Nullable BigDecimal change() {
            if (values.size() < 2) {
                return null;
            }
            ComparedValue first = values.getFirst();
            ComparedValue last = values.getLast();
            boolean alike = first.kind() == last.kind() && (first.stoodInFor() == null) == (last.stoodInFor() == null);
            return alike ? last.value().subtract(first.value()) : null;
        }
    }

    /** Why a place has no value. */
    public enum Missing {
        /** No report of this place has come in for the time asked. */
        NO_REPORT,
        /** Its reports do not state it. */
        NOT_STATED,
        /** What would have to be added up has no value in parts, or a border was drawn through it. */
        PARTS_MISSING
    }
}
