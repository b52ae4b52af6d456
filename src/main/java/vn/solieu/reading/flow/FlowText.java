package vn.solieu.reading.flow;

import java.text.Normalizer;
import vn.solieu.document.Heading;
import vn.solieu.document.Paragraph;
import vn.solieu.document.RunningText;
import vn.solieu.document.TypeStyle;
import vn.solieu.document.Zone;

/** Blocks of documents without pages: everything stands on page 1 and has no box. */
final class FlowText {

    static final int PAGE = 1;

    private FlowText() {}

    /** One space between words, composed letters, no spaces at the ends. */
    static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\u00a0', ' ')
                .replaceAll("[ \\t\\r\\f\\u000b]*\\n[ \\t\\r\\f\\u000b]*", "\n")
                .replaceAll("[ \\t\\r\\f\\u000b]+", " ")
                .strip();
    }

    static Paragraph paragraph(String text, TypeStyle style, boolean centred) {
        return new Paragraph(PAGE, null, RunningText.of(text), Zone.BODY, style, centred);
    }

    static Heading heading(String text, int level) {
        return new Heading(PAGE, null, RunningText.of(text), level);
    }
}
