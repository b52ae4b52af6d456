package vn.solieu.language.sentences;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * A paragraph whose sentences are known.
 *
 * @param text one line
 * @param sentences in order; between them stands one space each
 */
public record LabelledParagraph(String text, List<Span> sentences) {

    /** Where hand-made lists say that a sentence ends. */
    private static final String END = " | ";

    /** Enough clauses with numbers that the model meets every style often, while most text stays as it was. */
    private static final double NUMBERED = 0.2;

    private static final String LETTERS = "abcdđeghiklm";

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

    public LabelledParagraph {
        sentences = List.copyOf(sentences);
    }

    /** Reads a line of a hand-made list, in which {@code " | "} stands between sentences. */
    public static LabelledParagraph marked(String line) {
        return of(List.of(line.split(java.util.regex.Pattern.quote(END))));
    }

    /** Joins sentences with spaces. */
    static LabelledParagraph of(List<String> sentences) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        for (String sentence : sentences) {
            if (!text.isEmpty()) {
                text.append(' ');
            }
            spans.add(new Span(text.length(), text.length() + sentence.length()));
            text.append(sentence);
        }
        return new LabelledParagraph(text.toString(), spans);
    }

    /**
     * Reads a document of a corpus. Lines without a final mark are headings and stand alone, and so do lines that end with a colon, unless a
     * list follows. Lines that were cut behind an abbreviation, or before a small letter, are joined again.
     *
     * @param document a sentence a line
     * @param numbered whether numbers of clauses are put before some sentences; the same document gets the same ones each time
     */
    public static void read(String document, boolean numbered, Consumer<LabelledParagraph> paragraphs) {
        String normal = Normalizer.normalize(document, Normalizer.Form.NFC);
        Random random = new Random(normal.hashCode());
        List<String> paragraph = new ArrayList<>();
        int number = 1;
        for (String sentence : joined(normal)) {
            char mark = finalMark(sentence);
            if (mark == 0) {
                pass(paragraph, paragraphs);
                paragraphs.accept(of(List.of(sentence)));
                continue;
            }
            String clause = sentence;
            if (numbered && !SentenceMarks.beginsListItem(sentence, 0) && random.nextDouble() < NUMBERED) {
                clause = number(random, number) + sentence;
                number = number % LETTERS.length() + 1;
            }
            if (!paragraph.isEmpty()
                    && finalMark(paragraph.getLast()) == ':'
                    && !SentenceMarks.beginsListItem(clause, 0)) {
                pass(paragraph, paragraphs);
            }
            paragraph.add(clause);
        }
        pass(paragraph, paragraphs);
    }

    private static void pass(List<String> paragraph, Consumer<LabelledParagraph> paragraphs) {
        if (!paragraph.isEmpty()) {
            paragraphs.accept(of(paragraph));
            paragraph.clear();
        }
    }

    private static String number(Random random, int number) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> number + ". ";
            case 2 -> number + ") ";
            case 3 -> LETTERS.charAt(number - 1) + ") ";
            case 4 -> ROMAN.get((number - 1) % ROMAN.size()) + ". ";
            case 5 -> "Điều " + (number + random.nextInt(80)) + ". ";
            case 6 -> number + "." + (1 + random.nextInt(9)) + ". ";
            default -> "- ";
        };
    }

    /** The lines of a document, those joined that a tool had cut inside a sentence. */
    private static List<String> joined(String document) {
        List<String> sentences = new ArrayList<>();
        boolean cut = false;
        for (String line : document.split("\n")) {
            String part = line.strip().replaceAll("\\s+", " ");
            if (part.isEmpty()) {
                continue;
            }
            boolean goesOn = !sentences.isEmpty() && (cut || goesOn(sentences.getLast(), part));
            if (goesOn) {
                sentences.add(sentences.removeLast() + " " + part);
            } else {
                sentences.add(part);
            }
            String last = sentences.getLast();
            cut = last.endsWith(".") && SentenceMarks.surelyGoesOn(last + " ", 0, last.length() - 1);
        }
        return sentences;
    }

    private static boolean goesOn(String sentence, String next) {
        char mark = finalMark(sentence);
        return mark != 0
                && mark != ';'
                && mark != ':'
                && Character.isLowerCase(next.charAt(0))
                && !SentenceMarks.beginsListItem(next, 0);
    }

    /** The mark that ends a sentence, before closing quotes and brackets; 0 if there is none. */
    private static char finalMark(String sentence) {
        int at = sentence.length() - 1;
        while (at > 0 && "\"”’')]}»".indexOf(sentence.charAt(at)) >= 0) {
            at--;
        }
        return SentenceMarks.ENDING.indexOf(sentence.charAt(at)) >= 0 ? sentence.charAt(at) : 0;
    }
}
