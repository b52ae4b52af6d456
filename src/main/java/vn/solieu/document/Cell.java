package vn.solieu.document;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a table; a merged cell stands at its top left place.
 *
 * @param row 0-based
 * @param column 0-based
 * @param rowSpan rows it covers, at least 1
 * @param columnSpan columns it covers, at least 1
 * @param header whether it belongs to the header rows
 * @param text its lines joined; empty for an empty cell
 * @param page 1-based page it begins on
 * @param box its area between the rules, or {@code null}
 */
public record Cell(
        int row,
        int column,
        int rowSpan,
        int columnSpan,
        boolean header,
        RunningText text,
        int page,
        @Nullable Box box) {

    /** The least confidence of its words, in [0,1]; {@code null} when it is empty or its text was not recognised. */
    public @Nullable Double confidence() {
        return text.confidenceOf(0, text.value().length());
    }

    public Cell mapped(Frame frame) {
        return new Cell(
                row,
                column,
                rowSpan,
                columnSpan,
                header,
                text.mapped(frame),
                page,
                box == null ? null : frame.map(box));
    }

    public Cell withHeader(boolean isHeader) {
        return new Cell(row, column, rowSpan, columnSpan, isHeader, text, page, box);
    }
}
