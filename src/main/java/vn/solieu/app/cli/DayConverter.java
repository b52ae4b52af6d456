package vn.solieu.app.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day as people write it: 2025-06-30, 30/6/2025 or 30-06-2025. */
final class DayConverter implements ITypeConverter<LocalDate> {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    @Override
    public LocalDate convert(String written) {
        Matcher iso = ISO.matcher(written.strip());
        Matcher dayFirst = DAY_FIRST.matcher(written.strip());
        try {
            if (iso.matches()) {
                return day(iso, 1, 2, 3);
            }
            if (dayFirst.matches()) {
                return day(dayFirst, 3, 2, 1);
            }
        } catch (DateTimeException _) {
            // 31/02/2024 has the form of a day and is none.
        }
        throw new TypeConversionException(written + ": 2025-06-30, 30/6/2025");
    }

    private static LocalDate day(Matcher written, int year, int month, int day) {
        return LocalDate.of(
                Integer.parseInt(written.group(year)),
                Integer.parseInt(written.group(month)),
                Integer.parseInt(written.group(day)));
    }
}
