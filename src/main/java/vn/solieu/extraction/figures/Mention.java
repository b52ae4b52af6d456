package vn.solieu.extraction.figures;

import vn.solieu.extraction.figures.NumberTokens.Token;

/**
 * A number and the words that belong to it.
 *
 * @param index its number among all of the text
 * @param before the words before it, brackets left out
 * @param after the words after it, brackets left out
 * @param topic the words before the last colon of its sentence, or ""
 * @param topicNumber index of the number that those words count ("Đã giải quyết 315 hồ sơ: …"), or -1
 * @param afterColon whether nothing stands between that colon and the number
 * @param lead the sentence up to the number
 * @param parent index of the number whose bracket it stands in; -1 outside of brackets, or when the bracket follows none
 * @param inBracket whether it stands in a bracket
 * @param part index of the number that is measured on this one ("5.554" of "5.554/18.510"), or -1
 * @param base index of the number that this one is measured on, or -1
 * @param aside a bracket without numbers among the words before it, or ""
 * @param note a bracket without numbers behind it or its words, or ""
 */
record Mention(
        int index,
        Token token,
        String before,
        String after,
        String topic,
        int topicNumber,
        boolean afterColon,
        String lead,
        int parent,
        boolean inBracket,
        int part,
        int base,
        String aside,
        String note) {

    /** The same number between other words. */
    Mention between(String wordsBefore, String wordsAfter) {
        return new Mention(
                index,
                token,
                wordsBefore,
                wordsAfter,
                topic,
                topicNumber,
                afterColon,
                lead,
                parent,
                inBracket,
                part,
                base,
                aside,
                note);
    }
}
