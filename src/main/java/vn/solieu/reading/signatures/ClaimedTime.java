package vn.solieu.reading.signatures;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time the signer says to have signed at.
 *
 * @param iso ISO 8601, with the offset from UTC where one is given
 * @param instant the moment, or {@code null} when the offset is not given
 */
record ClaimedTime(String iso, @Nullable Instant instant) {

    /** {@code D:20250218082439+07'00'} (ISO 32000-2, 7.9.4); what is missing at the end is the least there is. */
    private static final Pattern PDF_DATE =
            Pattern.compile("(?:D:)?(\\d{4})(\\d\\d)?(\\d\\d)?(\\d\\d)?(\\d\\d)?(\\d\\d)?"
                    + "(?:(Z)(?:00'?00'?)?|([+-])(\\d\\d)'?(?:(\\d\\d)'?)?)?");

    /** The time of the dictionary where it says its offset, else the one in the container. */
    static @Nullable ClaimedTime of(@Nullable String dictionaryTime, @Nullable Instant containerTime) {
        ClaimedTime printed = dictionaryTime == null ? null : parsed(dictionaryTime.strip());
        if (printed != null && printed.instant() != null) {
            return printed;
        }
        if (containerTime != null) {
            return new ClaimedTime(containerTime.truncatedTo(ChronoUnit.SECONDS).toString(), containerTime);
        }
        return printed;
    }

    private static @Nullable ClaimedTime parsed(String date) {
        Matcher m = PDF_DATE.matcher(date);
        if (!m.matches()) {
            return null;
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    Integer.parseInt(m.group(1)),
                    number(m, 2, 1),
                    number(m, 3, 1),
                    number(m, 4, 0),
                    number(m, 5, 0),
                    number(m, 6, 0));
            if (m.group(7) == null && m.group(8) == null) {
                return new ClaimedTime(local.toString(), null);
            }
            int sign = "-".equals(m.group(8)) ? -1 : 1;
            ZoneOffset offset = m.group(8) == null
                    ? ZoneOffset.UTC
                    : ZoneOffset.ofHoursMinutes(sign * number(m, 9, 0), sign * number(m, 10, 0));
            return new ClaimedTime(
                    java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local.atOffset(offset)),
                    local.toInstant(offset));
        } catch (DateTimeException e) {
            // The thirtieth of February is no time.
            return null;
        }
    }

    private static int number(Matcher m, int group, int missing) {
        return m.group(group) == null ? missing : Integer.parseInt(m.group(group));
    }
}
