package vn.solieu.records;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Periods in their ISO form. */
final class PeriodText {

    private PeriodText() {}

    /** The moment of a period, or {@code null} when it is one of whole days or there is none. */
    static @Nullable LocalTime time(@Nullable String iso) {
        int at = iso == null ? -1 : iso.indexOf('T');
        return at < 0 ? null : LocalTime.parse(String.valueOf(iso).substring(at + 1));
    }
}
