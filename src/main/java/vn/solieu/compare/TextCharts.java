package vn.solieu.compare;

import java.math.BigDecimal;
import java.util.List;

/** Small charts of block characters, which every terminal can show. */
public final class TextCharts {

    private static final String LEVELS = "▁▂▃▄▅▆▇█";
    private static final String PARTS = "▏▎▍▌▋▊▉█";

    private TextCharts() {}

    /**
     * A value as a bar.
     *
     * @param value 0 or more
     * @param most the value of the longest bar, more than 0
     * @param columns how long that one is
     * @return at least a thin line for a value above 0; empty for 0
     */
    public static String bar(BigDecimal value, BigDecimal most, int columns) {
        if (value.signum() <= 0 || most.signum() <= 0) {
            return "";
        }
        long eighths = Math.max(1, Math.round(Math.min(1, value.doubleValue() / most.doubleValue()) * columns * 8));
        int whole = (int) (eighths / 8);
        int rest = (int) (eighths % 8);
        return "█".repeat(whole) + (rest == 0 ? "" : PARTS.charAt(rest - 1));
    }

    /**
     * Values over a time, from the least to the greatest of them; a column each.
     *
     * @param values the oldest first
     * @param columns at most so many: of more values the last of each stretch is shown
     */
    public static String sparkline(List<BigDecimal> values, int columns) {
        if (values.isEmpty()) {
            return "";
        }
        double least =
                values.stream().mapToDouble(BigDecimal::doubleValue).min().getAsDouble();
        double most = values.stream().mapToDouble(BigDecimal::doubleValue).max().getAsDouble();
        int shown = Math.min(columns, values.size());
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < shown; i++) {
            double value = values.get((i + 1) * values.size() / shown - 1).doubleValue();
            int level = most == least ? 3 : (int) Math.round((value - least) / (most - least) * (LEVELS.length() - 1));
            line.append(LEVELS.charAt(level));
        }
        return line.toString();
    }
}
