package vn.solieu.reading.numbers;

import java.util.List;

/**
 * What the network makes of a cell.
 *
 * @param text the characters; "" where it saw none
 * @param confidence how likely the text is, in [0,1], over all looks at the cell
 * @param rejected whether there are letters, or nothing that could be a line of digits; then {@code text} is "" and means nothing
 * @param sure whether all looks at the cell, a little moved and scaled, gave this text with hardly a doubt
 * @param alternatives other texts, the likelier first; those with letters are left out
 * @param marks where each character of the text stands, pixels from the left of the cell's picture
 */
public record NumberReading(
        String text,
        double confidence,
        boolean rejected,
        boolean sure,
        List<Alternative> alternatives,
        List<Double> marks) {

    /** Nothing a number could be read from. */
    static final NumberReading REJECTED = new NumberReading("", 0, true, false, List.of(), List.of());

    /** A text that may stand there instead. */
    public record Alternative(String text, double confidence) {}

    public NumberReading {
        alternatives = List.copyOf(alternatives);
        marks = List.copyOf(marks);
    }

    public boolean hasDigits() {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }
}
