package vn.solieu.records;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.solieu.records.database.DatabaseEngine;

/**
 * The words and signs of a statement, read as the database reads them: what stands in comments and texts is none of them.
 *
 * <p>Sources: PostgreSQL documentation, "Lexical Structure", with {@code standard_conforming_strings} on; H2 documentation, "SQL Grammar",
 * and what version 2.5 does.
 */
final class SqlTokens {

    /** Stands for any text, whatever is in it. */
    private static final String TEXT = "'";

    private final String sql;
    private final boolean postgres;
    private int at;

    SqlTokens(String sql, DatabaseEngine.Kind kind) {
        this.sql = sql;
        this.postgres = kind == DatabaseEngine.Kind.POSTGRESQL;
    }

    /**
     * The next word, in lower case; name in quotes, with them and as written; text, as one quote; or sign. {@code null} at the end.
     *
     * <p>A name with escapes begins with {@code u&"}.
     */
    @Nullable
    String next() {
        skipBlank();
        if (at >= sql.length()) {
            return null;
        }
        char c = sql.charAt(at);
        if (c == '\'') {
            skipText(false);
            return TEXT;
        }
        if (c == '"' || (c == '`' && !postgres)) {
            return quotedName(c);
        }
        if (c == '$') {
            String tag = dollarTag();
            if (tag != null) {
                int end = sql.indexOf(tag, at + tag.length());
                at = end < 0 ? sql.length() : end + tag.length();
                return TEXT;
            }
        }
        if (c >= '0' && c <= '9') {
            return number();
        }
        if (c != '$' && isWordPart(c)) {
            return word();
        }
        at++;
        return String.valueOf(c);
    }

    /** A dollar after a number begins a text. */
    private String number() {
        int start = at;
        while (at < sql.length() && sql.charAt(at) != '$' && isWordPart(sql.charAt(at))) {
            at++;
        }
        return sql.substring(start, at);
    }

    private String word() {
        int start = at;
        while (at < sql.length() && isWordPart(sql.charAt(at))) {
            at++;
        }
        String word = sql.substring(start, at).toLowerCase(Locale.ROOT);
        if (postgres && word.equals("e") && sql.startsWith("'", at)) {
            skipText(true);
            return TEXT;
        }
        if (word.equals("u") && sql.startsWith("&\"", at)) {
            at++;
            return "u&" + quotedName('"');
        }
        return word;
    }

    private String quotedName(char quote) {
        int start = at;
        at++;
        while (at < sql.length()) {
            if (sql.charAt(at) == quote) {
                at++;
                if (at >= sql.length() || sql.charAt(at) != quote) {
                    return "\"" + sql.substring(start + 1, at - 1) + "\"";
                }
            }
            at++;
        }
        // Without an end; the database will complain.
        at = sql.length();
        return "\"" + sql.substring(start + 1) + "\"";
    }

    /** PostgreSQL goes on with a text after a line break and another quote, and in it backslashes mean what they meant before. */
    private void skipText(boolean backslashes) {
        at++;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (backslashes && c == '\\') {
                at += 2;
                continue;
            }
            at++;
            if (c != '\'') {
                continue;
            }
            if (at < sql.length() && sql.charAt(at) == '\'') {
                at++;
            } else if (!backslashes || !goesOnAfterLineBreak()) {
                return;
            }
        }
        at = sql.length();
    }

    private boolean goesOnAfterLineBreak() {
        int before = at;
        boolean lineBreak = false;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\n' || c == '\r') {
                lineBreak = true;
                at++;
            } else if (c == ' ' || c == '\t' || c == '\f' || c == '\u000b') {
                at++;
            } else if (sql.startsWith("--", at)) {
                skipLine();
            } else {
                break;
            }
        }
        if (lineBreak && at < sql.length() && sql.charAt(at) == '\'') {
            at++;
            return true;
        }
        at = before;
        return false;
    }

    /** The mark that begins and ends a text here, {@code $$} or, of PostgreSQL, {@code $word$}. */
    private @Nullable String dollarTag() {
        int end = at + 1;
        if (postgres) {
            while (end < sql.length() && sql.charAt(end) != '$' && isWordPart(sql.charAt(end))) {
                end++;
            }
            boolean number = end > at + 1 && Character.isDigit(sql.charAt(at + 1));
            if (number) {
                return null;
            }
        }
        return end < sql.length() && sql.charAt(end) == '$' ? sql.substring(at, end + 1) : null;
    }

    private boolean isWordPart(char c) {
        if (!postgres) {
            return Character.isJavaIdentifierPart(c) && c > ' ';
        }
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c >= '\u0080';
    }

    private void skipBlank() {
        while (at < sql.length()) {
            if (isBlank(sql.charAt(at))) {
                at++;
            } else if (sql.startsWith("--", at) || (!postgres && sql.startsWith("//", at))) {
                skipLine();
            } else if (sql.startsWith("/*", at)) {
                skipComment();
            } else {
                return;
            }
        }
    }

    /** Blanks beyond ASCII are blanks for H2 and parts of a name for PostgreSQL. */
    private boolean isBlank(char c) {
        return c <= ' ' || (!postgres && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
    }

    private void skipLine() {
        while (at < sql.length() && sql.charAt(at) != '\n' && sql.charAt(at) != '\r') {
            at++;
        }
    }

    private void skipComment() {
        int depth = 0;
        do {
            if (sql.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        } while (depth > 0 && at < sql.length());
    }
}
