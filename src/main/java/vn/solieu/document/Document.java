package vn.solieu.document;

import java.util.List;

/**
 * A report as it was understood.
 *
 * @param source the bytes it came from
 * @param format the file format found: {@code pdf}, {@code image}, {@code html}, {@code docx}, {@code text}
 * @param metadata what it says of itself
 * @param pages the text of every page, in order
 * @param blocks the whole document in reading order, tables and paragraphs joined over pages
 * @param observations its figures, in reading order
 * @param relations how the figures belong together, by their positions
 * @param findings what does not add up
 * @param remarks checks that could not be finished, and information
 */
public record Document(
        SourceFile source,
        String format,
        Metadata metadata,
        List<PageText> pages,
        List<Block> blocks,
        List<Observation> observations,
        List<Relation> relations,
        List<Finding> findings,
        List<Finding> remarks) {

    public Document {
        pages = List.copyOf(pages);
        blocks = List.copyOf(blocks);
        observations = List.copyOf(observations);
        relations = List.copyOf(relations);
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
    }

    public List<Table> tables() {
        return blocks.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    public List<Picture> pictures() {
        return blocks.stream()
                .filter(Picture.class::isInstance)
                .map(Picture.class::cast)
                .toList();
    }
}
