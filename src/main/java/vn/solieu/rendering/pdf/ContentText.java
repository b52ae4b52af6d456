package vn.solieu.rendering.pdf;

import java.awt.geom.AffineTransform;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/** Operators of a page's content, as they are written. */
final class ContentText {

    /** Places after the point: a ten-thousandth of a point is beyond any printer. */
    private static final int DECIMALS = 4;

    private final StringBuilder text = new StringBuilder(1 << 12);

    /** An operator after its operands. */
    ContentText add(String operator, double... operands) {
        for (double operand : operands) {
            text.append(number(operand)).append(' ');
        }
        text.append(operator).append('\n');
        return this;
    }

    /** Changes the coordinates for what follows. */
    ContentText transform(AffineTransform change) {
        return add(
                "cm",
                change.getScaleX(),
                change.getShearY(),
                change.getShearX(),
                change.getScaleY(),
                change.getTranslateX(),
                change.getTranslateY());
    }

    private static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("no number for a page: " + value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
