package vn.solieu.records;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.solieu.records.QueryAnswer.Reason;
import vn.solieu.records.QueryAnswer.Refused;
import vn.solieu.records.database.DatabaseEngine;

/**
 * A first look at a statement: is it one, does it ask, and can it run for ever?
 *
 * <p>It gives a clear answer to a slip ("DELETE …" is no question) and keeps out what a reader may do but has no use for: settings
 * of its session, temporary tables, functions of the server. What must not happen is not prevented here but by the rights of the user the
 * statement runs as.
 */
final class QuestionText {

    private static final Set<String> ASKING = Set.of("select", "with", "values", "table");

    /**
     * Functions of PostgreSQL that rights do not keep from anybody: they change settings of the session, run texts as statements, take
     * locks or end other sessions. No question about reports needs a function of the server's administration.
     */
    private static final Set<String> SERVER_FUNCTIONS = Set.of(
            "set_config",
            "query_to_xml",
            "query_to_xmlschema",
            "query_to_xml_and_xmlschema",
            "cursor_to_xml",
            "cursor_to_xmlschema",
            "ts_stat",
            "ts_rewrite");

    private static final Set<String> SERVER_PREFIXES = Set.of("pg_", "lo_", "dblink", "txid_", "inet_server_");

    /** Functions of H2 that count for as long as they are told to, and take no notice of a time limit. */
    private static final Set<String> ENDLESS_FUNCTIONS = Set.of("hash");

    /** Types of H2 whose values can become Java objects. */
    private static final Set<String> OBJECT_TYPES = Set.of("java_object", "object", "other");

    private final SqlTokens tokens;
    private final DatabaseEngine.Kind kind;
    private boolean recursive;

    private QuestionText(String sql, DatabaseEngine.Kind kind) {
        this.tokens = new SqlTokens(sql, kind);
        this.kind = kind;
    }

    /** Why a statement is not tried; empty when it is one question. */
    static Optional<Refused> refusal(String sql, DatabaseEngine.Kind kind) {
        return new QuestionText(sql, kind).read();
    }

    /** Whether a statement has a word that lets it ask its own answer, and so for ever. */
    static boolean isRecursive(String sql, DatabaseEngine.Kind kind) {
        QuestionText text = new QuestionText(sql, kind);
        Optional<Refused> refusal = text.read();
        return refusal.isEmpty() && text.recursive;
    }

    private Optional<Refused> read() {
        String first = tokens.next();
        while ("(".equals(first)) {
            first = tokens.next();
        }
        if (first == null) {
            return refused(Reason.EMPTY, "");
        }
        if (!ASKING.contains(first)) {
            String word = first.toLowerCase(Locale.ROOT);
            return refused(Reason.NOT_A_QUESTION, Character.isLetter(word.codePointAt(0)) ? word : "");
        }
        recursive = first.equals("recursive");
        String word = first;
        for (String next = tokens.next(); next != null; next = tokens.next()) {
            if (word.equals(";")) {
                return refused(Reason.SEVERAL_STATEMENTS, "");
            }
            recursive |= next.equals("recursive");
            if (isForbidden(word, next)) {
                return refused(Reason.NOT_ALLOWED, word);
            }
            word = next;
        }
        return isForbidden(word, "") ? refused(Reason.NOT_ALLOWED, word) : Optional.empty();
    }

    private static Optional<Refused> refused(Reason reason, String detail) {
        return Optional.of(new Refused(reason, detail));
    }

    /** Names in quotes are looked at as well: {@code "pg_sleep"(1)} is a call too. */
    private boolean isForbidden(String token, @Nullable String next) {
        String word =
                token.startsWith("\"") ? token.substring(1, token.length() - 1).toLowerCase(Locale.ROOT) : token;
        boolean called = "(".equals(next);
        if (token.startsWith("u&\"")) {
            // A name written with escapes could be any.
            return true;
        }
        if (kind == DatabaseEngine.Kind.EMBEDDED) {
            return OBJECT_TYPES.contains(token) || (called && ENDLESS_FUNCTIONS.contains(word));
        }
        return called
                && (SERVER_FUNCTIONS.contains(word) || SERVER_PREFIXES.stream().anyMatch(word::startsWith));
    }
}
