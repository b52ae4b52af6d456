package vn.solieu.extraction.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Block;
import vn.solieu.document.Paragraph;
import vn.solieu.document.Zone;

/** The lines of the parts that the form of a document sets apart. */
final class ZoneLines {

    private ZoneLines() {}

    /** The lines of a zone on the first page that has it: annexes bring letterheads and signatures of their own. */
    static List<String> of(List<Block> blocks, Zone zone) {
        List<Block> all = blocks.stream()
                .filter(b -> b instanceof Paragraph p && p.zone() == zone)
                .toList();
        return all.stream()
                .filter(b -> b.page() == all.getFirst().page())
                .map(Block::plainText)
                .toList();
    }

    static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
