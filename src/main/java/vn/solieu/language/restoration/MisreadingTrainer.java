package vn.solieu.language.restoration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.solieu.document.VietnameseLetters;

/**
 * Learns what an OCR makes of single letters from pages it read and the text they show: words are aligned first, then the letters of each
 * pair of words, again and again with what was counted so far.
 */
public final class MisreadingTrainer {

    private static final int ROUNDS = 5;

    /** Words that have less in common than this are not the same word read badly. */
    private static final double MOST_DIFFERENT = 0.7;

    /** A reading seen once proves little. */
    private static final int LEAST_COUNT = 2;

    private record Pair(String right, String read) {}

    private final List<Pair> pairs = new ArrayList<>();

    /** Takes a page: the text it shows and the text an OCR read. */
    public void add(String right, String read) {
        String[] rightWords = right.trim().split("\\s+");
        String[] readWords = read.trim().split("\\s+");
        double[][] cost = new double[rightWords.length + 1][readWords.length + 1];
        for (int i = 0; i <= rightWords.length; i++) {
            for (int j = 0; j <= readWords.length; j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                } else {
                    double replaced = cost[i - 1][j - 1] + 1.9 * different(rightWords[i - 1], readWords[j - 1]);
                    cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                }
            }
        }
        int i = rightWords.length;
        int j = readWords.length;
        while (i > 0 && j > 0) {
            double different = different(rightWords[i - 1], readWords[j - 1]);
            if (cost[i][j] == cost[i - 1][j - 1] + 1.9 * different) {
                i--;
                j--;
                if (different < MOST_DIFFERENT) {
                    addPair(rightWords[i], readWords[j]);
                }
            } else if (cost[i][j] == cost[i - 1][j] + 1) {
                i--;
            } else {
                j--;
            }
        }
    }

    private void addPair(String right, String read) {
        String word = trimmed(right, right);
        if (!word.isEmpty() && word.chars().allMatch(Character::isLetter)) {
            pairs.add(new Pair(word, trimmed(read, right)));
        }
    }

    /** A reading without the punctuation that its right word begins or ends with too. */
    private static String trimmed(String read, String right) {
        int from = 0;
        int to = read.length();
        int rightFrom = 0;
        int rightTo = right.length();
        while (rightFrom < rightTo && !Character.isLetterOrDigit(right.charAt(rightFrom))) {
            rightFrom++;
            from += from < to && !Character.isLetterOrDigit(read.charAt(from)) ? 1 : 0;
        }
        while (rightTo > rightFrom && !Character.isLetterOrDigit(right.charAt(rightTo - 1))) {
            rightTo--;
            to -= to > from && !Character.isLetterOrDigit(read.charAt(to - 1)) ? 1 : 0;
        }
        return read.substring(from, to);
    }

    private static double different(String right, String read) {
        String one = VietnameseLetters.bare(right);
        String other = VietnameseLetters.bare(read);
        if (one.equals(other)) {
            return 0;
        }
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[other.length()] / (double) Math.max(one.length(), other.length());
    }

    /**
     * What was learnt, in the form of the program's own table.
     *
     * @return lines of letter, reading and count, parted by tabs, in alphabetical order
     */
    public List<String> table() {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Map<String, Integer>> next = new TreeMap<>();
            for (Pair pair : pairs) {
                align(pair, counts, next);
            }
            counts = next;
        }
        List<String> lines = new ArrayList<>();
        counts.forEach((letter, readings) -> readings.forEach((read, count) -> {
            if (count >= LEAST_COUNT) {
                lines.add(letter + "\t" + read + "\t" + count);
            }
        }));
        return lines;
    }

    private static void align(
            Pair pair, Map<String, Map<String, Integer>> known, Map<String, Map<String, Integer>> counted) {
        int letters = pair.right().length();
        int characters = pair.read().length();
        double[][] cost = new double[letters + 1][characters + 1];
        int[][] taken = new int[letters + 1][characters + 1];
        for (int i = 0; i <= letters; i++) {
            for (int j = 0; j <= characters; j++) {
                cost[i][j] = i == 0 && j == 0 ? 0 : Double.POSITIVE_INFINITY;
                for (int k = 0; i > 0 && k <= Math.min(j, Misreadings.LONGEST); k++) {
                    String letter = pair.right().substring(i - 1, i);
                    double here =
                            cost[i - 1][j - k] + surprise(letter, pair.read().substring(j - k, j), known);
                    if (here < cost[i][j]) {
                        cost[i][j] = here;
                        taken[i][j] = k;
                    }
                }
            }
        }
        int j = characters;
        if (cost[letters][characters] == Double.POSITIVE_INFINITY) {
            return;
        }
        for (int i = letters; i > 0; i--) {
            int k = taken[i][j];
            counted.computeIfAbsent(pair.right().substring(i - 1, i), l -> new TreeMap<>())
                    .merge(pair.read().substring(j - k, j), 1, Integer::sum);
            j -= k;
        }
    }

    private static double surprise(String letter, String read, Map<String, Map<String, Integer>> known) {
        double guess = VietnameseLetters.bare(letter).equals(VietnameseLetters.bare(read))
                ? 0.3
                : switch (read.length()) {
                    case 0 -> 3.5;
                    case 1 -> 3;
                    case 2 -> 4.5;
                    default -> 7;
                };
        Map<String, Integer> readings = known.get(letter);
        if (readings == null) {
            return guess;
        }
        double all = readings.values().stream().mapToInt(Integer::intValue).sum();
        double prior = Math.exp(-guess) / 20;
        return -Math.log((readings.getOrDefault(read, 0) + prior) / (all + 1));
    }
}
