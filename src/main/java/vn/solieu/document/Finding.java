package vn.solieu.document;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in a report that does not add up, or a check that could not be finished.
 *
 * @param rule name of the rule, such as {@code sum_of_parts}
 * @param verdict what the arithmetic says
 * @param cause whose error it most likely is
 * @param arguments numbers and labels for the sentence that tells it
 * @param page 1-based page of the printed value
 * @param printed the value that is printed
 * @param expected the value that would fit, or {@code null}
 * @param operands the figures the check was made with, the printed one first
 */
public record Finding(
        String rule,
        Verdict verdict,
        Cause cause,
        List<String> arguments,
        int page,
        BigDecimal printed,
        @Nullable BigDecimal expected,
        List<Operand> operands) {

    /** What the arithmetic says. */
    public enum Verdict {
        /** The numbers contradict each other. */
        FAIL,
        /** They would agree if a doubtful glyph were another. */
        OCR_SUSPECT,
        /** An operand is missing, so nothing can be said. */
        INCOMPLETE
    }

    /** Whose error a doubt most likely is. */
    public enum Cause {
        /** The report itself. */
        PAPER,
        /** The reading of it. */
        READING,
        /** It cannot be told. */
        UNKNOWN
    }

    /**
     * A figure that took part in a check.
     *
     * @param label what it is
     * @param raw as printed
     * @param value its value
     * @param page 1-based
     * @param box its ink, or {@code null}
     */
    public record Operand(
            String label,
            String raw,
            BigDecimal value,
            int page,
            @Nullable Box box) {}

    public Finding {
        arguments = List.copyOf(arguments);
        operands = List.copyOf(operands);
    }
}
