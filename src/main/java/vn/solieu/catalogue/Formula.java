package vn.solieu.catalogue;

import java.util.ArrayList;
import java.util.List;

/** Arithmetic between indicators of one place and time. */
public sealed interface Formula {

    /** The indicator on the left side. */
    String result();

    /** The indicators on the right side, in the order of the catalogue. */
    List<String> operands();

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
     * @throws IllegalArgumentException for anything else
     */
    static Formula parse(String written) {
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
        throw new IllegalArgumentException("not a formula: \"" + written + "\"; write a = b + c, a = b / c (a share of"
                + " a hundred) or a = 10 * b / c, with spaces between");
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
