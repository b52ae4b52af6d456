package vn.solieu.extraction.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Block;
import vn.solieu.document.Paragraph;
import vn.solieu.document.RunningText;
import vn.solieu.document.Zone;

/** The lines of the parts that the form of a document sets apart. */
final class ZoneLines {

    private ZoneLines() {}

    /** The lines of a zone on the first page that has it: annexes bring letterheads and signatures of their own. */
    static List<String> of(List<Block> blocks, Zone zone) {
        return texts(blocks, zone).stream().map(RunningText::value).toList();
    }

    /** The same with their ink. */
    static List<RunningText> texts(List<Block> blocks, Zone zone) {
        List<Paragraph> all = blocks.stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .filter(p -> p.zone() == zone)
                .toList();
        return all.stream()
                .filter(p -> p.page() == all.getFirst().page())
                .map(Paragraph::text)
                .toList();
    }

    static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
