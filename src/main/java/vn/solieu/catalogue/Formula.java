package vn.solieu.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic between indicators, for figures of one place, time and kind of which none is missing.
 *
 * <p>Of several sums for one result the longest whose operands are all there holds: the doses of a report that counts
 * fourth doses are not the sum of the first three.
 */
public sealed interface Formula {

    /** The indicator on the left side. */
    String result();

    /** The indicators on the right side, in the order of the catalogue. */
    List<String> operands();

    /** All indicators it names, the result first. */
    default List<String> codes() {
        List<String> codes = new ArrayList<>(operands());
        codes.addFirst(result());
        return codes;
    }

    /**
     * The result is the sum of the operands: {@code received = handled + pending}.
     *
     * @param operands two or more codes
     */
    record Sum(String result, List<String> operands) implements Formula {
        /** Keeps an unmodifiable copy of the operands. */
        public Sum {
            operands = List.copyOf(operands);
        }
    }

    /** The result is the hundredfold quotient of the two: {@code installs.rate = installs / smartphones}. */
    record Percentage(String result, String part, String whole) implements Formula {
        @Override
        public List<String> operands() {
            return List.of(part, whole);
        }
    }

    /**
     * The result is a multiple of the quotient of the two: {@code yield = 10 * output / area}.
     *
     * @param factor positive
     */
    record Quotient(String result, int factor, String dividend, String divisor) implements Formula {
        @Override
        public List<String> operands() {
            return List.of(dividend, divisor);
        }
    }

    /**
     * The formula as the catalogue writes it.
     *
     * <p>{@code a = b + c} is a sum, {@code a = b / c} a percentage, {@code a = 10 * b / c} a quotient. Codes and signs
     * are parted by spaces, since codes contain hyphens.
     *
     * @return null for anything else
     */
    static @Nullable Formula parse(String written) {
        List<String> words = List.of(written.strip().split("\\s+"));
        if (words.size() >= 5 && words.get(1).equals("=")) {
            if (words.size() == 5 && words.get(3).equals("/")) {
                return new Percentage(words.get(0), words.get(2), words.get(4));
            }
            if (words.size() == 7
                    && words.get(3).equals("*")
                    && words.get(5).equals("/")
                    && words.get(2).matches("[1-9]\\d{0,5}")) {
                return new Quotient(words.get(0), Integer.parseInt(words.get(2)), words.get(4), words.get(6));
            }
            if (words.size() % 2 == 1 && isSum(words)) {
                List<String> operands = new ArrayList<>();
                for (int i = 2; i < words.size(); i += 2) {
                    operands.add(words.get(i));
                }
                return new Sum(words.get(0), operands);
            }
        }
        return null;
    }

    /** The formula as {@link #parse} reads it. */
    default String written() {
        // No pattern switch: its first use costs a cold start several milliseconds.
        if (this instanceof Percentage share) {
            return share.result() + " = " + share.part() + " / " + share.whole();
        }
        if (this instanceof Quotient quotient) {
            return quotient.result() + " = " + quotient.factor() + " * " + quotient.dividend() + " / "
                    + quotient.divisor();
        }
        return result() + " = " + String.join(" + ", operands());
    }

    private static boolean isSum(List<String> words) {
        for (int i = 3; i < words.size(); i += 2) {
            if (!words.get(i).equals("+")) {
                return false;
            }
        }
        return true;
    }
}
