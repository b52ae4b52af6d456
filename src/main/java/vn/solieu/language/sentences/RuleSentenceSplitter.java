package vn.solieu.language.sentences;

import java.util.ArrayList;
import java.util.List;

/** Finds sentences by rules alone: by the mark, the word before it and how the next word begins. */
public final class RuleSentenceSplitter implements SentenceSplitter {

    @Override
    public List<Span> split(CharSequence text) {
        return SentenceMarks.split(text, RuleSentenceSplitter::ends);
    }

    private static List<Integer> ends(String line) {
        List<Integer> ends = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < line.length(); i++) {
            if (SentenceMarks.isCandidate(line, i) && ends(line, start, i)) {
                ends.add(i);
                start = SentenceMarks.afterClosing(line, i);
            }
        }
        return ends;
    }

    private static boolean ends(String line, int sentenceStart, int mark) {
        if (SentenceMarks.surelyGoesOn(line, sentenceStart, mark)) {
            return false;
        }
        int closed = SentenceMarks.afterClosing(line, mark);
        int next = SentenceMarks.nextWord(line, closed);
        boolean newClause = SentenceMarks.beginsListItem(line, next);
        return switch (line.charAt(mark)) {
            // What follows a colon belongs to it, unless it is a list.
            case ':' -> newClause;
            // Clauses end with semicolons and go on with small letters; quoted ones stand inside a sentence.
            case ';' -> closed == mark + 1 || newClause;
            default -> newClause || (!Character.isLowerCase(line.charAt(next)) && !isComma(line.charAt(next)));
        };
    }

    private static boolean isComma(char c) {
        return c == ',' || c == ')' || c == ';';
    }
}
