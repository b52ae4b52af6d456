package vn.solieu.extraction.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.solieu.document.Annex;
import vn.solieu.document.Block;
import vn.solieu.document.Heading;
import vn.solieu.document.Paragraph;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.document.Zone;

/** Finds the annexes behind the signature: parts with a name of their own that belong to the same document. */
final class AnnexFinder {

    private static final Pattern NAME =
            Pattern.compile("^(phu luc|bieu|bieu mau|mau)( so)?(\\s*:?\\s*([ivx]+|\\d+[a-z]?|[a-z]))?\\s*[.:]?$");
    private static final Pattern NAME_WITH_TITLE =
            Pattern.compile("^(phu luc|bieu so)\\s*([ivx]+|\\d+[a-z]?)?\\s*[.:–-]\\s*\\S.*");
    private static final Pattern SENT_WITH = Pattern.compile("^\\(?\\s*(ban hanh )?kem theo\\b.*");

    /** Lines of a title at most. */
    private static final int LONGEST_TITLE = 5;

    private AnnexFinder() {}

    /** The annexes in order; empty when the document ends with its signature. */
    static List<Annex> find(List<Block> blocks) {
        int signed = lastSigned(blocks);
        List<Annex> annexes = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (!TitleReader.isBody(block) || (signed >= 0 && i < signed)) {
                continue;
            }
            String text = block.plainText().strip();
            String bare = VietnameseLetters.bare(text);
            if (NAME.matcher(bare).matches()) {
                annexes.add(new Annex(text, titleBelow(blocks, i), block.page(), sentWith(blocks, i)));
            } else if (NAME_WITH_TITLE.matcher(bare).matches()) {
                annexes.add(new Annex(text, "", block.page(), sentWith(blocks, i)));
            } else if (signed >= 0
                    && annexes.isEmpty()
                    && block.page() > blocks.get(signed).page()
                    && text.length() > 3) {
                annexes.add(new Annex("", text, block.page(), sentWith(blocks, i)));
            }
        }
        return annexes;
    }

    /** The last line of the first signature, or -1. */
    private static int lastSigned(List<Block> blocks) {
        int page = -1;
        int last = -1;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Paragraph p && (p.zone() == Zone.SIGNATURE || p.zone() == Zone.RECIPIENTS)) {
                page = page < 0 ? p.page() : page;
                last = p.page() == page ? i : last;
            }
        }
        return last;
    }

    private static String titleBelow(List<Block> blocks, int name) {
        StringBuilder title = new StringBuilder();
        for (int i = name + 1; i < Math.min(blocks.size(), name + 1 + LONGEST_TITLE); i++) {
            Block block = blocks.get(i);
            boolean centred =
                    (block instanceof Paragraph p && (p.centred() || p.style().bold())) || block instanceof Heading;
            String text = block.plainText().strip();
            if (!TitleReader.isBody(block)
                    || !centred
                    || SENT_WITH.matcher(VietnameseLetters.bare(text)).matches()) {
                break;
            }
            title.append(title.isEmpty() ? "" : " ").append(text);
        }
        return title.toString();
    }

    /** "(Kèm theo Báo cáo số 186/BC-UBND ngày 03/10/2025 …)" near its name, or "". */
    private static String sentWith(List<Block> blocks, int name) {
        for (int i = name; i < Math.min(blocks.size(), name + 1 + LONGEST_TITLE); i++) {
            String text = blocks.get(i).plainText().strip();
            if (TitleReader.isBody(blocks.get(i))
                    && SENT_WITH.matcher(VietnameseLetters.bare(text)).matches()) {
                return text;
            }
        }
        return "";
    }
}
