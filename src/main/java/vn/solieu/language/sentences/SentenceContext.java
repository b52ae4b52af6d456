package vn.solieu.language.sentences;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.sentdetect.SDContextGenerator;

/** What the model sees of a mark: the words around it, and their shapes, so that it need not have met every number and name. */
final class SentenceContext implements SDContextGenerator {

    @Override
    public String[] getContext(CharSequence line, int mark) {
        int wordStart = SentenceMarks.startOfWord(line, mark);
        String word = line.subSequence(wordStart, mark).toString();
        String before = SentenceMarks.wordBefore(line, wordStart);
        int closed = SentenceMarks.afterClosing(line, mark);
        int nextStart = SentenceMarks.nextWord(line, closed);
        int nextEnd = endOfWord(line, nextStart);
        String next = line.subSequence(nextStart, nextEnd).toString();
        int secondStart = SentenceMarks.nextWord(line, nextEnd);
        String second =
                line.subSequence(secondStart, endOfWord(line, secondStart)).toString();

        String eos = String.valueOf(line.charAt(mark)) + (closed > mark + 1 ? line.charAt(closed - 1) : "");
        String wordShape = shape(word);
        String nextShape = SentenceMarks.beginsListItem(line, nextStart) ? "item" : shape(next);
        String beforeShape = shape(before);
        List<String> seen = new ArrayList<>(12);
        seen.add("e=" + eos);
        seen.add("en=" + eos + nextShape);
        seen.add("ew=" + eos + wordShape);
        seen.add("ewn=" + eos + wordShape + "/" + nextShape);
        seen.add("bwn=" + eos + beforeShape + "/" + wordShape + "/" + nextShape);
        seen.add("ns=" + eos + nextShape + "/" + shape(second));
        if (wordShape.startsWith("l") || wordShape.startsWith("C") || wordShape.startsWith("A")) {
            seen.add("w=" + eos + word.toLowerCase(Locale.ROOT));
            seen.add("wn=" + word.toLowerCase(Locale.ROOT) + "/" + nextShape);
        }
        if (!nextShape.startsWith("0")) {
            seen.add("n=" + eos + next.toLowerCase(Locale.ROOT));
        }
        return seen.toArray(String[]::new);
    }

    private static int endOfWord(CharSequence line, int from) {
        int at = from;
        while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The kinds of characters in a word: capital, small letters, digits, other marks; and whether it is short or ends with a mark. */
    private static String shape(String word) {
        if (word.isEmpty()) {
            return "none";
        }
        char first = word.charAt(0);
        char last = word.charAt(word.length() - 1);
        String kind;
        if (Character.isDigit(first)) {
            kind = word.length() <= 2 ? "0" : "00";
        } else if (Character.isUpperCase(first)) {
            boolean capitals = word.chars().noneMatch(Character::isLowerCase);
            kind = capitals ? word.length() == 1 ? "C" : "A" : "Cl";
        } else if (Character.isLowerCase(first)) {
            kind = word.length() <= 1 ? "l" : "ll";
        } else {
            kind = String.valueOf(first);
        }
        return Character.isLetterOrDigit(last) || word.length() == 1 ? kind : kind + last;
    }
}
