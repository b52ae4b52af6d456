package vn.solieu.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text in which every stretch knows the ink it came from.
 *
 * @param value the text, words parted by single spaces
 * @param pieces the placed words in the order of the text; empty for documents without pages
 */
public record RunningText(String value, List<Piece> pieces) {

    /**
     * A stretch of the text and its ink.
     *
     * @param start first character, 0-based
     * @param end after the last character
     * @param page 1-based page of the ink
     * @param box the ink
     * @param confidence in [0,1], or {@code null} where the source gives none
     */
    public record Piece(
            int start, int end, int page, Box box, @Nullable Double confidence) {}

    /** No text at all. */
    public static final RunningText EMPTY = new RunningText("", List.of());

    public RunningText {
        pieces = List.copyOf(pieces);
    }

    /** A text without a place. */
    public static RunningText of(String value) {
        return value.isEmpty() ? EMPTY : new RunningText(value, List.of());
    }

    /** The words of a line joined by spaces, all on one page. */
    public static RunningText ofWords(List<Word> words, int page) {
        if (words.isEmpty()) {
            return EMPTY;
        }
        StringBuilder text = new StringBuilder();
        List<Piece> pieces = new ArrayList<>(words.size());
        for (Word word : words) {
            if (!text.isEmpty()) {
                text.append(' ');
            }
            int start = text.length();
            text.append(word.text());
            pieces.add(new Piece(start, text.length(), page, word.box(), word.confidence()));
        }
        return new RunningText(text.toString(), pieces);
    }

    /**
     * This text followed by another, with a space between, or without one where a code was broken after its hyphen at the end of a
     * line ("UBND-" / "KGVX").
     */
    public RunningText append(RunningText next) {
        if (value.isEmpty()) {
            return next;
        }
        if (next.value.isEmpty()) {
            return this;
        }
        boolean brokenCode = breaksAfterHyphen(value) && Character.isLetterOrDigit(next.value.charAt(0));
        String joint = brokenCode ? "" : " ";
        int shift = value.length() + joint.length();
        List<Piece> all = new ArrayList<>(pieces.size() + next.pieces.size());
        all.addAll(pieces);
        for (Piece piece : next.pieces) {
            all.add(new Piece(piece.start + shift, piece.end + shift, piece.page, piece.box, piece.confidence));
        }
        return new RunningText(value + joint + next.value, all);
    }

    private static boolean breaksAfterHyphen(String line) {
        int last = line.length() - 1;
        return last > 0 && line.charAt(last) == '-' && Character.isLetterOrDigit(line.charAt(last - 1));
    }

    /** A stretch of the text as a text of its own, with its ink. */
    public RunningText part(int start, int end) {
        List<Piece> inside = piecesWithin(start, end).stream()
                .map(p -> new Piece(
                        Math.max(p.start, start) - start, Math.min(p.end, end) - start, p.page, p.box, p.confidence))
                .toList();
        return new RunningText(value.substring(start, end), inside);
    }

    /** The pieces that share characters with a stretch. */
    public List<Piece> piecesWithin(int start, int end) {
        return pieces.stream().filter(p -> p.start < end && p.end > start).toList();
    }

    /** The ink of a stretch, on the page where it begins; {@code null} when the text has no place. */
    public @Nullable Box boxOf(int start, int end) {
        List<Piece> within = piecesWithin(start, end);
        if (within.isEmpty()) {
            return null;
        }
        int page = within.getFirst().page;
        return Box.around(
                within.stream().filter(p -> p.page == page).map(Piece::box).toList());
    }

    /** The page on which a stretch begins, or the given one when the text has no place. */
    public int pageOf(int start, int end, int otherwise) {
        List<Piece> within = piecesWithin(start, end);
        return within.isEmpty() ? otherwise : within.getFirst().page;
    }

    /** The least confidence of the words of a stretch; {@code null} when none gives one. */
    public @Nullable Double confidenceOf(int start, int end) {
        Double least = null;
        for (Piece piece : piecesWithin(start, end)) {
            Double confidence = piece.confidence;
            if (confidence != null && (least == null || confidence < least)) {
                least = confidence;
            }
        }
        return least;
    }

    /** The same text with every place moved into another frame. */
    public RunningText mapped(Frame frame) {
        if (frame.equals(Frame.UPRIGHT) || pieces.isEmpty()) {
            return this;
        }
        return new RunningText(
                value,
                pieces.stream()
                        .map(p -> new Piece(p.start, p.end, p.page, frame.map(p.box), p.confidence))
                        .toList());
    }
}
