package vn.solieu.records;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.solieu.records.QueryAnswer.Reason;
import vn.solieu.records.QueryAnswer.Refused;

/**
 * A first look at a statement: is it one, and does it ask?
 *
 * <p>It gives a clear answer to a slip ("DELETE …" is no question) and keeps out what a reader may do but has no use for: settings
 * of its session, temporary tables. What must not happen is not prevented here but by the rights of the user the statement runs as.
 */
final class QuestionText {

    private static final Set<String> ASKING = Set.of("select", "with", "values", "table");

    private final String sql;
    private int at;

    private QuestionText(String sql) {
        this.sql = sql;
    }

    /** Why a statement is not tried; empty when it is one question. */
    static Optional<Refused> refusal(String sql) {
        return new QuestionText(sql).read();
    }

    private Optional<Refused> read() {
        skipBlank();
        while (at < sql.length() && sql.charAt(at) == '(') {
            at++;
            skipBlank();
        }
        int start = at;
        while (at < sql.length() && Character.isLetter(sql.charAt(at))) {
            at++;
        }
        String first = sql.substring(start, at).toLowerCase(Locale.ROOT);
        if (start == sql.length()) {
            return Optional.of(new Refused(Reason.EMPTY, ""));
        }
        if (!ASKING.contains(first)) {
            return Optional.of(new Refused(Reason.NOT_A_QUESTION, first));
        }
        skipStatement();
        if (at < sql.length()) {
            at++;
            skipBlank();
        }
        return at == sql.length() ? Optional.empty() : Optional.of(new Refused(Reason.SEVERAL_STATEMENTS, ""));
    }

    /** Goes on to the semicolon that ends the statement, or to the end. */
    private void skipStatement() {
        while (at < sql.length() && sql.charAt(at) != ';') {
            if (!skipComment() && !skipQuoted()) {
                at++;
            }
        }
    }

    private void skipBlank() {
        while (at < sql.length() && (Character.isWhitespace(sql.charAt(at)) || skipComment())) {
            if (at < sql.length() && Character.isWhitespace(sql.charAt(at))) {
                at++;
            }
        }
    }

    private boolean skipComment() {
        if (sql.startsWith("--", at) || sql.startsWith("//", at)) {
            int end = sql.indexOf('\n', at);
            at = end < 0 ? sql.length() : end + 1;
            return true;
        }
        if (!sql.startsWith("/*", at)) {
            return false;
        }
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
        return true;
    }

    /** Texts, quoted names and dollar-quoted texts; a doubled quote inside is the end of one and the begin of another. */
    private boolean skipQuoted() {
        String quote = sql.startsWith("$$", at) ? "$$" : sql.substring(at, at + 1);
        if (!quote.equals("'") && !quote.equals("\"") && !quote.equals("$$")) {
            return false;
        }
        int end = sql.indexOf(quote, at + quote.length());
        at = end < 0 ? sql.length() : end + quote.length();
        return true;
    }
}
