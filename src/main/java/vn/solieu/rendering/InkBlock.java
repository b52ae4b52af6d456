package vn.solieu.rendering;

import java.util.List;

/**
 * A paragraph, a heading or a table, as far as it stands on one page.
 *
 * @param lines in reading order, at least one; a table's cell by cell
 */
public record InkBlock(List<InkLine> lines) {
    public InkBlock {
        lines = List.copyOf(lines);
    }
}
