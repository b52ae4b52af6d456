package vn.solieu.extraction.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Block;
import vn.solieu.document.Heading;
import vn.solieu.document.Paragraph;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.document.Zone;

/** Reads the type of a document and its title, or the subject of an official letter. */
final class TitleReader {

    /** Types of documents as they are printed alone on a line (Decree 30/2020, annex III, and common longer forms), by their bare letters. */
    private static final Map<String, String> TYPES = Stream.of(
                    "nghị quyết",
                    "quyết định",
                    "chỉ thị",
                    "quy chế",
                    "quy định",
                    "thông cáo",
                    "thông báo",
                    "hướng dẫn",
                    "chương trình",
                    "kế hoạch",
                    "phương án",
                    "đề án",
                    "dự án",
                    "báo cáo",
                    "báo cáo nhanh",
                    "báo cáo tuần",
                    "báo cáo tháng",
                    "báo cáo quý",
                    "báo cáo năm",
                    "báo cáo tổng kết",
                    "báo cáo sơ kết",
                    "báo cáo kết quả",
                    "báo cáo chuyên đề",
                    "báo cáo bổ sung",
                    "biên bản",
                    "tờ trình",
                    "hợp đồng",
                    "công điện",
                    "bản ghi nhớ",
                    "bản thỏa thuận",
                    "giấy ủy quyền",
                    "giấy mời",
                    "giấy giới thiệu",
                    "giấy nghỉ phép",
                    "phiếu gửi",
                    "phiếu chuyển",
                    "phiếu báo",
                    "công văn")
            .collect(Collectors.toUnmodifiableMap(VietnameseLetters::bare, Function.identity()));

    /** Types whose numbers say what shall be, not what is. */
    private static final Set<String> NORMATIVE = Set.of(
            "nghi quyet",
            "quyet dinh",
            "chi thi",
            "quy che",
            "quy dinh",
            "huong dan",
            "hop dong",
            "ban thoa thuan",
            "giay uy quyen",
            "giay moi",
            "giay gioi thieu");

    /** Who decides, printed in capitals between the title and the text of a decision. */
    private static final Pattern AUTHORITY = Pattern.compile(
            "^(quyen )?(chu tich|thu tuong|bo truong|giam doc|uy ban nhan dan|hoi dong nhan dan|truong|cuc truong|chanh)\\b.*");

    /** So the subject of a decision begins; it goes on until the authority or the grounds, centred or not. */
    private static final Pattern SUBJECT_BEGINS = Pattern.compile("(?iuU)(về việc|v/v)\\b");

    private static final Pattern TEXT_BEGINS =
            Pattern.compile("(can cu|xet|theo de nghi|dieu \\d|kinh gui|thuc hien|[-+*])");

    private static final int LONGEST_SUBJECT = 500;

    private static final Pattern NUMBER_LINE = Pattern.compile("(?iuUs)^số\\s*:\\s*\\S+\\s+((?:về việc|v/v)\\b.*)");

    private static final Pattern SUBJECT_MARK = Pattern.compile("(?iu)^(v/v|vv|về việc)\\s*[:.]?\\s*");

    private TitleReader() {}

    private static String bareLine(String text) {
        return VietnameseLetters.bare(text)
                .replaceAll("\\s+", " ")
                .replaceFirst("[:.]$", "")
                .strip();
    }

    /** Whether a document of this type orders or rules, so that its numbers are norms. */
    static boolean isNormative(@Nullable String type) {
        return type != null && NORMATIVE.contains(bareLine(type));
    }

    /** A type in its spelling: a coarse scan takes a mark from it now and then. */
    private static String spelled(String printed) {
        String known = TYPES.getOrDefault(bareLine(printed), printed);
        String sentence = AgencyNames.sentenceCase(known);
        return bareLine(printed).equals("cong van") ? "CÔNG VĂN" : sentence;
    }

    /**
     * What a document is called.
     *
     * @param type as printed, "CÔNG VĂN" for an official letter
     * @param text title or subject in one line
     * @param subtitle the bracketed line below
     */
    record Title(
            @Nullable String type,
            @Nullable String text,
            @Nullable String subtitle) {}

    /** The title of a document; its parts are {@code null} where it has none. */
    static Title of(List<Block> blocks) {
        List<String> subject = ZoneLines.of(blocks, Zone.SUBJECT);
        if (!subject.isEmpty()) {
            String joined = String.join(" ", subject);
            return new Title(
                    "CÔNG VĂN",
                    ZoneLines.emptyToNull(SUBJECT_MARK.matcher(joined).replaceFirst("")),
                    null);
        }
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (!isBody(block)) {
                continue;
            }
            String text = block.plainText();
            if (TYPES.containsKey(bareLine(text))) {
                return titleBelow(blocks, i, text);
            }
        }
        return titleOfItsOwn(blocks);
    }

    static boolean isBody(Block block) {
        return block instanceof Heading || (block instanceof Paragraph p && p.zone() == Zone.BODY);
    }

    private static Title titleBelow(List<Block> blocks, int typeAt, String type) {
        StringBuilder title = new StringBuilder();
        String subtitle = null;
        for (int at = typeAt + 1; at < blocks.size(); at++) {
            Block block = blocks.get(at);
            if (!isBody(block)) {
                break;
            }
            String text = block.plainText();
            Matcher numbered = NUMBER_LINE.matcher(text);
            if (title.isEmpty() && numbered.matches()) {
                // Without a letterhead the number stands here, and the subject behind it.
                title.append(numbered.group(1));
                break;
            }
            boolean authority = text.equals(text.toUpperCase(Locale.ROOT))
                    && AUTHORITY.matcher(bareLine(text)).matches();
            if (authority && !title.isEmpty()) {
                break;
            }
            boolean bracketed = text.startsWith("(") && text.endsWith(")");
            if (bracketed) {
                subtitle = text;
                break;
            }
            boolean leadsOn = title.isEmpty()
                    && isOneLine(block)
                    && at + 1 < blocks.size()
                    && blocks.get(at + 1) instanceof Paragraph next
                    && next.centred();
            boolean subject = SUBJECT_BEGINS
                            .matcher(title.isEmpty() ? text : title)
                            .lookingAt()
                    && !TEXT_BEGINS.matcher(VietnameseLetters.bare(text)).lookingAt()
                    && title.length() < LONGEST_SUBJECT;
            if (!leadsOn && !subject && !belongsToTitle(block, title.isEmpty())) {
                break;
            }
            title.append(title.isEmpty() ? "" : " ").append(text);
        }
        return new Title(spelled(type), ZoneLines.emptyToNull(title.toString()), subtitle);
    }

    /** The first line of a long title fills the page and only its next line shows that it is centred. */
    private static boolean isOneLine(Block block) {
        return block instanceof Paragraph p
                && p.box() != null
                && p.box().height() < 2 * Math.max(10, p.style().sizePt())
                && !p.text().value().endsWith(".");
    }

    /** Lines of the title are centred; in documents without pages only the first line, or bold ones, can be told. */
    private static boolean belongsToTitle(Block block, boolean first) {
        if (!(block instanceof Paragraph paragraph)) {
            return block instanceof Heading heading && heading.level() == 0;
        }
        String text = paragraph.text().value();
        String bare = VietnameseLetters.bare(text);
        if (bare.startsWith("kinh gui")
                || bare.startsWith("thuc hien")
                || bare.startsWith("can cu")
                || text.startsWith("-")) {
            return false;
        }
        if (paragraph.style().bold() && !text.matches("^\\d.*|^[IVX]+\\..*")) {
            return true;
        }
        if (paragraph.box() == null) {
            return paragraph.centred() || paragraph.style().bold() || (first && text.length() < 250);
        }
        return paragraph.centred();
    }

    /** A heading of level 0 (an HTML title) names a document that prints no type of its own. */
    private static Title titleOfItsOwn(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Heading heading && heading.level() == 0) {
                String text = heading.text().value();
                String bare = VietnameseLetters.bare(text);
                int words = 0;
                for (String type :
                        List.of("bao cao nhanh", "bao cao", "ke hoach", "thong bao", "quyet dinh", "to trinh")) {
                    if (bare.startsWith(type + " ")) {
                        words = type.length();
                        break;
                    }
                }
                return words == 0
                        ? new Title(null, text, null)
                        : new Title(
                                AgencyNames.sentenceCase(text.substring(0, words)),
                                ZoneLines.emptyToNull(text.substring(words).strip()),
                                null);
            }
        }
        return new Title(null, null, null);
    }
}
