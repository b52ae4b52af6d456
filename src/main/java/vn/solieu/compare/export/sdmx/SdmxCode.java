package vn.solieu.compare.export.sdmx;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Codes as identifiers of SDMX, which have letters, digits, {@code _ - @ $} only: other characters, and {@code $}, are written as {@code $}
 * and four hexadecimal digits of their UTF-16 unit. No code is {@code _U}, "unknown" by the guidelines of SDMX; an empty one is
 * {@code $}.
 */
final class SdmxCode {

    /** In place of a code that is not known. */
    static final String UNKNOWN = "_U";

    private static final String EMPTY = "$";
    private static final Pattern ESCAPE = Pattern.compile("\\$([0-9A-F]{4})");

    private SdmxCode() {}

    static String of(@Nullable String code) {
        if (code == null) {
            return UNKNOWN;
        }
        if (code.isEmpty()) {
            return EMPTY;
        }
        if (code.equals(UNKNOWN)) {
            return "$005FU";
        }
        StringBuilder out = new StringBuilder(code.length());
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            boolean plain =
                    (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "_@-".indexOf(c) >= 0;
            if (plain) {
                out.append(c);
            } else {
                out.append(String.format("$%04X", (int) c));
            }
        }
        return out.toString();
    }

    /** Whether a cell is an identifier written by {@link #of}. */
    static boolean isCode(String identifier) {
        return !identifier.isEmpty()
                && (identifier.equals(UNKNOWN)
                        || of(read(identifier).orElse(null)).equals(identifier));
    }

    /** The code of an identifier; empty when it stands for none. */
    static Optional<String> read(String identifier) {
        if (identifier.equals(UNKNOWN)) {
            return Optional.empty();
        }
        if (identifier.equals(EMPTY)) {
            return Optional.of("");
        }
        return Optional.of(ESCAPE.matcher(identifier)
                .replaceAll(match ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16)))));
    }
}
