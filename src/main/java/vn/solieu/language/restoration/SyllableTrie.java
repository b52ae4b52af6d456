package vn.solieu.language.restoration;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.language.VietnameseSyllables;

/** The syllables of a vocabulary as a tree of letters, to find those that a misread word may have been. */
final class SyllableTrie {

    /** Syllables kept for a word, the least surprising ones. */
    private static final int MOST_FOUND = 14;

    /** Syllables this much more surprising than the best, in nats, are dropped. */
    private static final float SPREAD = 9f;

    /** More surprise than this a letter is no reading at all. */
    private static final float MOST_PER_LETTER = 4.5f;

    private static final int LONGEST_SYLLABLE = 7;

    /** A syllable that a word may have been. */
    record Found(int word, float surprise) {}

    private static final class Node {
        final int small;
        final int capital;
        final List<Node> children = new ArrayList<>();
        char letter;
        int word = -1;

        Node(char letter) {
            this.letter = letter;
            this.small = Misreadings.letter(letter);
            this.capital = Misreadings.letter(Character.toUpperCase(letter));
        }
    }

    private final Node root = new Node('a');

    SyllableTrie(Vocabulary vocabulary) {
        for (int number = Vocabulary.FIRST_WORD; number < vocabulary.size(); number++) {
            String word = vocabulary.word(number);
            if (word.length() <= LONGEST_SYLLABLE && VietnameseSyllables.isSyllable(word)) {
                insert(word, number);
            }
        }
    }

    private void insert(String word, int number) {
        Node node = root;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            Node next = null;
            for (Node child : node.children) {
                next = child.letter == letter ? child : next;
            }
            if (next == null) {
                next = new Node(letter);
                if (next.small < 0) {
                    return;
                }
                node.children.add(next);
            }
            node = next;
        }
        node.word = number;
    }

    /**
     * The syllables that a word may have been before it was misread, the least surprising first.
     *
     * @param read the word as it was read
     * @param letterCase how its capitals stood
     */
    List<Found> find(Misreadings misreadings, String read, LetterCase letterCase) {
        return new Search(misreadings, read, letterCase).run(root);
    }

    private static final class Search {
        final int length;
        final LetterCase letterCase;
        /** For each end and length of a stretch of the word, the surprise of each letter at it. */
        final float[][][] surprises;

        final float[][] rows;
        final List<Found> found = new ArrayList<>();
        float most;

        Search(Misreadings misreadings, String read, LetterCase letterCase) {
            this.length = read.length();
            this.letterCase = letterCase;
            this.surprises = new float[length + 1][][];
            for (int end = 0; end <= length; end++) {
                int longest = Math.min(end, Misreadings.LONGEST);
                surprises[end] = new float[longest + 1][];
                for (int k = 0; k <= longest; k++) {
                    surprises[end][k] = misreadings.of(read.substring(end - k, end));
                }
            }
            this.rows = new float[LONGEST_SYLLABLE + 1][length + 1];
            this.most = MOST_PER_LETTER * length;
        }

        List<Found> run(Node root) {
            for (int j = 1; j <= length; j++) {
                rows[0][j] = Float.POSITIVE_INFINITY;
            }
            visit(root, 0);
            found.sort((a, b) -> Float.compare(a.surprise(), b.surprise()));
            float best = found.isEmpty() ? 0 : found.getFirst().surprise();
            List<Found> kept = new ArrayList<>();
            for (Found one : found) {
                if (kept.size() < MOST_FOUND && one.surprise() <= best + SPREAD) {
                    kept.add(one);
                }
            }
            return kept;
        }

        private void visit(Node node, int depth) {
            float[] above = rows[depth];
            float[] row = rows[depth + 1 < rows.length ? depth + 1 : depth];
            boolean capitals = letterCase == LetterCase.UPPER || (letterCase == LetterCase.CAPITALISED && depth == 0);
            for (Node child : node.children) {
                int letter = capitals ? child.capital : child.small;
                float least = Float.POSITIVE_INFINITY;
                for (int j = 0; j <= length; j++) {
                    float[][] here = surprises[j];
                    float cost = above[j] + here[0][letter];
                    for (int k = 1; k < here.length; k++) {
                        cost = Math.min(cost, above[j - k] + here[k][letter]);
                    }
                    row[j] = cost;
                    least = Math.min(least, cost);
                }
                if (least > most) {
                    continue;
                }
                if (child.word >= 0 && row[length] <= most) {
                    found.add(new Found(child.word, row[length]));
                    most = Math.min(most, row[length] + SPREAD);
                }
                if (depth + 2 < rows.length) {
                    visit(child, depth + 1);
                }
            }
        }
    }
}
