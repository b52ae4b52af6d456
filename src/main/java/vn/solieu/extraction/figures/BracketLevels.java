package vn.solieu.extraction.figures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import vn.solieu.extraction.figures.NumberTokens.Token;

/** A running text taken apart at its round brackets: what stands in a bracket is said of the number before it. */
final class BracketLevels {

    /** Characters; a longer bracket is a lost closing mark. */
    private static final int LONGEST_BRACKET = 1000;

    private BracketLevels() {}

    /**
     * The text outside of all brackets, or the text of one bracket.
     *
     * @param text as long as the whole text, with blanks wherever another level stands
     * @param start first character of the level
     * @param end after its last character
     * @param tokens indexes of its numbers, in order; never empty but for the outermost level
     * @param parent index of the number that the bracket follows, or -1
     * @param owner the words that the bracket follows where it holds their number ("phần còn lại (279,9 ha)"), else ""
     */
    record Level(String text, int start, int end, List<Integer> tokens, int parent, String owner) {
        Level {
            tokens = List.copyOf(tokens);
        }

        boolean isBracket() {
            return start > 0;
        }
    }

    /** The outermost level first, then the brackets that hold numbers, in the order of their opening. */
    static List<Level> of(String text, List<Token> tokens) {
        int[] level = levelOfEach(text);
        int count = Arrays.stream(level).max().orElse(0) + 1;
        List<Level> levels = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            List<Integer> inside = tokensOf(tokens, level, number);
            if (number == 0 || !inside.isEmpty()) {
                levels.add(level(text, tokens, inside, level, number));
            }
        }
        return levels;
    }

    private static List<Integer> tokensOf(List<Token> tokens, int[] levelOf, int number) {
        List<Integer> inside = new ArrayList<>();
        for (int t = 0; t < tokens.size(); t++) {
            if (levelOf[tokens.get(t).start()] == number) {
                inside.add(t);
            }
        }
        return inside;
    }

    private static Level level(String text, List<Token> tokens, List<Integer> inside, int[] levelOf, int number) {
        char[] own = new char[text.length()];
        Arrays.fill(own, ' ');
        int start = number == 0 ? 0 : -1;
        int end = number == 0 ? text.length() : -1;
        for (int i = 0; i < own.length; i++) {
            if (levelOf[i] == number) {
                own[i] = text.charAt(i);
                start = start < 0 ? i : start;
                end = number == 0 ? end : i + 1;
            }
        }
        int parent = number == 0 || start < 0 ? -1 : parent(text, tokens, levelOf, start);
        boolean numberFirst = parent >= 0
                && new String(own, start, tokens.get(inside.getFirst()).start() - start).isBlank();
        String owner = numberFirst ? owner(text, tokens.get(parent).end(), start - 1) : "";
        return new Level(
                new String(own), Math.max(0, start), Math.max(0, end), inside, owner.isEmpty() ? parent : -1, owner);
    }

    /** The last number outside of the bracket before it opens, if no sentence ends between them. */
    private static int parent(String text, List<Token> tokens, int[] levelOf, int start) {
        int outside = levelOf[start - 1];
        for (int t = tokens.size() - 1; t >= 0; t--) {
            Token token = tokens.get(t);
            if (token.end() <= start && levelOf[token.start()] == outside) {
                return Sentences.endsBetween(text, token.end(), start) ? -1 : t;
            }
        }
        return -1;
    }

    /** The words between the last comma or bracket and a bracket; "" where nothing but the words of the number before stands there. */
    private static String owner(String text, int from, int open) {
        int comma = -1;
        for (int at = from; at < open; at++) {
            if (",)".indexOf(text.charAt(at)) >= 0) {
                comma = at;
            }
        }
        return comma < 0 ? "" : text.substring(comma + 1, open).strip().replaceFirst("^(?iuU)và\\s+", "");
    }

    /** For every character the number of its bracket, 0 outside; the marks themselves belong to the outside. */
    private static int[] levelOfEach(String text) {
        int[] level = new int[text.length()];
        Deque<Integer> open = new ArrayDeque<>();
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                open.push(i);
            } else if (c == ')' && !open.isEmpty()) {
                int from = open.pop();
                if (i - from <= LONGEST_BRACKET) {
                    pairs.add(new int[] {from, i});
                }
            }
        }
        pairs.sort((a, b) -> Integer.compare(a[0], b[0]));
        for (int p = 0; p < pairs.size(); p++) {
            Arrays.fill(level, pairs.get(p)[0] + 1, pairs.get(p)[1], p + 1);
        }
        return level;
    }
}
