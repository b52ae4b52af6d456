package vn.solieu.extraction.figures;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.solieu.language.NumberGrammar;

/** The numbers of a table's cell: one number, one with its unit, a part and its base, a count with its share. */
final class CellNumbers {

    private static final String NUMBER = "[-+–−]?\\s?\\d[\\d.,]*(?: \\d{3})*\\s?%?";

    private static final Pattern RATIO = Pattern.compile("(\\d[\\d.,]*)\\s*/\\s*(\\d[\\d.,]*)");
    private static final Pattern WITH_SHARE = Pattern.compile("(" + NUMBER + ")\\s*\\(\\s*(\\d[\\d.,]*\\s?%)\\s*\\)");
    private static final Pattern WITH_UNIT =
            Pattern.compile("(?:(?:hơn|gần|khoảng|trên|~|≈)\\s*)?(" + NUMBER + ")\\s*([^\\d\\s(][^\\d(]*)?");

    private CellNumbers() {}

    /**
     * A number of a cell.
     *
     * @param printed digits, sign and percent sign
     * @param unit the unit printed behind it, or ""
     * @param part what it is beside the other number of its cell
     */
    record Printed(String printed, String unit, Part part) {}

    /** What a number is in its cell. */
    enum Part {
        ALONE,
        NUMERATOR,
        BASE,
        SHARE
    }

    static boolean isDash(String text) {
        return text.matches("[-–—.…/\\\\x\\s]+");
    }

    /** The numbers of a cell, none when it says something else. */
    static List<Printed> of(String cell) {
        String text = cell.strip();
        Matcher ratio = RATIO.matcher(text);
        if (ratio.matches()) {
            return List.of(new Printed(ratio.group(1), "", Part.NUMERATOR), new Printed(ratio.group(2), "", Part.BASE));
        }
        Matcher shared = WITH_SHARE.matcher(text);
        if (shared.matches()) {
            return List.of(
                    new Printed(shared.group(1).strip(), "", Part.ALONE),
                    new Printed(shared.group(2), "%", Part.SHARE));
        }
        Matcher one = WITH_UNIT.matcher(text);
        if (!one.matches() || NumberGrammar.parse(one.group(1), true).isEmpty()) {
            return List.of();
        }
        String behind = one.group(2) == null ? "" : one.group(2).strip();
        Optional<String> unit = UnitsOfMeasure.startingWith(behind).filter(u -> u.length() == behind.length());
        return behind.isEmpty() || unit.isPresent()
                ? List.of(new Printed(one.group(1).strip(), unit.orElse(""), Part.ALONE))
                : List.of();
    }
}
