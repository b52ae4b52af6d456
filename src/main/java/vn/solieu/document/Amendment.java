package vn.solieu.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of an earlier one that it takes the place of or corrects.
 *
 * @param kind whether all of the earlier document is meant or some of its figures
 * @param number number and symbol of the earlier document as printed, "512/BC-VHTT"
 * @param issued its day of issue; {@code null} when it is not named
 * @param words the words that say so
 */
public record Amendment(Kind kind, String number, @Nullable LocalDate issued, String words) {

    /** What becomes of the earlier document. */
    public enum Kind {
        /** The earlier document no longer holds ("thay thế"). */
        REPLACES,
        /** The figures that the later document states again no longer hold ("đính chính"). */
        CORRECTS
    }
}
