package vn.solieu.language;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values of printed numbers. Dots part thousands and a comma marks decimals, as the standard says; offices also write a comma or a
 * space for thousands and a dot for decimals. A digit is never changed.
 */
public final class NumberGrammar {

    private static final Pattern STANDARD = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern SPACED = Pattern.compile("\\d{1,3}( \\d{3})+(,\\d+)?");
    private static final Pattern ONE_COMMA_GROUP = Pattern.compile("[1-9]\\d{0,2},\\d{3}");
    private static final Pattern COMMA_THOUSANDS =
            Pattern.compile("\\d{1,3}(,\\d{3}){2,}(\\.\\d+)?|\\d{1,3},\\d{3}\\.\\d+");
    private static final Pattern COMMA_DECIMAL = Pattern.compile("\\d+,\\d+");
    private static final Pattern DOT_DECIMAL = Pattern.compile("\\d+\\.\\d+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /**
     * A number read from print.
     *
     * @param value with the decimals that are printed
     * @param percent whether a percent sign follows it
     * @param otherReading what it would be if its comma marked the other thing; {@code null} when there is no doubt
     */
    public record PrintedNumber(
            BigDecimal value, boolean percent, @Nullable BigDecimal otherReading) {}

    private NumberGrammar() {}

    /**
     * Reads a number.
     *
     * @param printed the number alone, with its sign and percent sign if it has them
     * @param counted whether it counts whole things; only then is "4,336" four thousand
     * @return empty when the text is no number
     */
    public static Optional<PrintedNumber> parse(String printed, boolean counted) {
        String text = printed.strip();
        boolean percent = text.endsWith("%");
        if (percent) {
            text = text.substring(0, text.length() - 1).strip();
        }
        boolean negative = text.startsWith("-") || text.startsWith("–") || text.startsWith("−");
        if (negative || text.startsWith("+")) {
            text = text.substring(1).strip();
        }
        BigDecimal other = null;
        String plain;
        if (STANDARD.matcher(text).matches()
                && !(percent && DOT_DECIMAL.matcher(text).matches())) {
            plain = text.replace(".", "").replace(',', '.');
        } else if (SPACED.matcher(text).matches()) {
            plain = text.replace(" ", "").replace(',', '.');
        } else if (ONE_COMMA_GROUP.matcher(text).matches() && !percent) {
            String asThousands = text.replace(",", "");
            String asDecimal = text.replace(',', '.');
            plain = counted ? asThousands : asDecimal;
            other = signed(counted ? asDecimal : asThousands, negative);
        } else if (COMMA_THOUSANDS.matcher(text).matches()) {
            plain = text.replace(",", "");
        } else if (COMMA_DECIMAL.matcher(text).matches()) {
            plain = text.replace(',', '.');
        } else if (DOT_DECIMAL.matcher(text).matches() || DIGITS.matcher(text).matches()) {
            plain = text;
        } else {
            return Optional.empty();
        }
        return Optional.of(new PrintedNumber(signed(plain, negative), percent, other));
    }

    private static BigDecimal signed(String plain, boolean negative) {
        BigDecimal value = new BigDecimal(plain);
        return negative ? value.negate() : value;
    }
}
