package vn.solieu.language.sentences;

import java.util.List;

/**
 * Cuts text into sentences.
 *
 * <p>A sentence ends at a line break, at {@code . ? !} and {@code …}, at the semicolon behind a clause, and at a colon when a list follows.
 * The number of a clause ("1.", "a)", "Điều 3.") begins a sentence and is no sentence itself.
 */
public interface SentenceSplitter {

    /**
     * The sentences of a text in their order, without the white space between them; nothing else is left out and none overlap.
     *
     * @param text line breaks in it end sentences: wrapped lines are to be joined before
     */
    List<Span> split(CharSequence text);

    /** The splitter to use where nothing speaks for another one: the rules, which need no file; models/sentences/README.md has figures. */
    static SentenceSplitter preferred() {
        return new RuleSentenceSplitter();
    }
}
