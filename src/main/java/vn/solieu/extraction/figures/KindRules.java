package vn.solieu.extraction.figures;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.ObservationKind;
import vn.solieu.document.ObservationRole;
import vn.solieu.document.VietnameseLetters;

/** Tells by the wording how a number is to be understood; the rules are tried in order. */
final class KindRules {

    private record Rule(Pattern wording, ObservationKind kind) {}

    private static Rule rule(String wording, ObservationKind kind) {
        return new Rule(Pattern.compile("\\b(" + wording + ")\\b"), kind);
    }

    /** New in the period, with its marks: "tăng" without them could be "tầng". Asked first: "tạo mới trên hệ thống" is new. */
    private static final Pattern NEW = Pattern.compile(
            "(?iuU)\\b(phát sinh|trong ngày|trong tuần|trong tháng|trong kỳ|trong quý|tăng thêm|tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn|so với)\\b");

    /** "mới" as a word of its own; without its marks it could be "mỗi". It does not count in fixed names. */
    private static final Pattern FRESH = Pattern.compile(
            "(?iuU)(?<!nông thôn |bình thường |đổi |điều kiện |xây dựng |làm |xây |trồng )\\bmới\\b(?! (nâng cao|kiểu mẫu))");

    /** What the words of the figure itself say. */
    private static final List<Rule> OWN = List.of(
            rule("thuc te", ObservationKind.ACTUAL),
            rule(
                    "(tren|len|vao|theo) (he thong|phan mem|cong)(?! (loa|truyen thanh|dai))|he thong phan mem|(tren|theo) phan mem"
                            + "|cap nhat len|da cap nhat|chua cap nhat",
                    ObservationKind.SYSTEM),
            rule(
                    "con ton|con lai|ton dong|dang xu ly|chua xu ly|chua giai quyet|dang giai quyet|dang dieu tri|vung (xanh|vang|cam|do)"
                            + "|xet nghiem|test|ke hoach|chi tieu|so sanh|chenh lech|du dieu kien|moi ngay|chua nhap|con cho|ky truoc chuyen|chuyen sang ky sau|dang giai quyet",
                    ObservationKind.COUNT),
            rule("xuat vien|ket thuc|khoi benh|tu vong|hoan thanh", ObservationKind.CUMULATIVE));

    /** What the words before it, that name the whole group, say. */
    private static final List<Rule> GROUP = List.of(
            rule("thuc te", ObservationKind.ACTUAL),
            rule("(tren|len|vao) (he thong(?! (loa|truyen thanh|dai))|phan mem)|cap nhat len", ObservationKind.SYSTEM));

    private static final Pattern TOTALLED = Pattern.compile("\\b(luy ke|den nay|da|tinh den)\\b");

    /** A total of what happens is counted from the beginning on; a total of what there is is a plain count. */
    private static final Pattern TOTAL_OF_DEEDS = Pattern.compile(
            "(?iuU)\\b(tổng số|tổng cộng|tổng)\\b(?!.*\\b(phải|chưa|cần)\\b).*\\b(tạo|quét|đăng ký|cài đặt|tiếp nhận|tiêm|kiểm tra|xử phạt|phát hiện|thu hồi"
                    + "|khám|truy cập|lượt|cập nhật|xử lý|cách ly)\\b");

    private static final Pattern TOTAL = Pattern.compile("(?iuU)^\\s*(tổng|đàn)\\b");

    /** A note behind a number that says where it comes from. */
    private static final Pattern NOT_OF_SYSTEM = Pattern.compile(
            "\\b(chua (duoc )?(cong khai|cap nhat|co|nhap|ghi nhan)[^,;]* tren (he thong|phan mem|cong)|(qua|theo) (bao cao )?thong ke cua)\\b");

    /** What the beginning of the sentence says of all its counts. */
    private static final Pattern SO_FAR =
            Pattern.compile("\\b(tinh den|den nay|luy ke|den ngay|den thoi diem|den het)\\b");

    private static final Pattern COUNTED_SO_FAR =
            Pattern.compile("\\b(so lieu|so nguoi|so luot|so thong tin|cai dat|dang ky|tiep nhan)\\b");

    /** What was done is counted from the beginning on, if no word says otherwise. */
    private static final Pattern DONE = Pattern.compile(
            "(?iuU)(?<!phải |đang |chưa |chờ |cần )\\b(tiến hành|kiểm tra|xử phạt|xử lý|nhắc nhở|lập biên bản|tiếp nhận|hỗ trợ|giải quyết"
                    + "|tổ chức|cấp|thu hoạch|phát hiện|thành lập|giải ngân|hướng dẫn|vận động|tập huấn|phát hành|thu hồi|thẩm định|phê duyệt"
                    + "|tiêm|trồng mới|bàn giao|nộp phạt|tuyên truyền|phát thanh)\\b");

    /** "đã xây mới 14 phòng, cải tạo 46 phòng": what has been done goes on to the end of its part of the sentence. */
    private static final Pattern ALREADY = Pattern.compile("(?iuU)\\bđã\\b[^;]*$");

    /** What falls to one, a price, a level: such figures do not add up over time. */
    private static final Pattern EACH = Pattern.compile("(?iuU)^\\s*(mỗi|mức|giá)\\b|\\b(bình quân|trung bình)\\b");

    private KindRules() {}

    /**
     * What is known of a figure when its kind is asked.
     *
     * @param percent whether a percent sign follows it
     * @param own words of the figure: its column's header, or the phrase around it
     * @param group words that name the group it stands in, or ""
     * @param lead words that say the time and the source of all counts of a sentence, or ""
     * @param note the bracket behind it, or ""
     * @param usual what the indicator usually is, or {@code null}
     * @param whole the kind of the figure it is a part of, or {@code null}
     */
    record Evidence(
            boolean percent,
            String own,
            String group,
            String lead,
            String note,
            @Nullable ObservationKind usual,
            @Nullable ObservationKind whole) {}

    /** The kind of a figure: what its own words say, then those of its group, then what it usually is, then its sentence. */
    static ObservationKind kindOf(Evidence e) {
        if (e.percent()) {
            return ObservationKind.PERCENTAGE;
        }
        // "kiểm tra thực tế" tells how, not what was counted.
        String own = VietnameseLetters.bare(e.own()).replace("kiem tra thuc te", "kiem tra");
        String group = VietnameseLetters.bare(e.group()).replace("kiem tra thuc te", "kiem tra");
        if (NEW.matcher(e.own()).find() || FRESH.matcher(e.own()).find()) {
            return ObservationKind.NEW;
        }
        if (saysNotOfSystem(e.note())) {
            return ObservationKind.ACTUAL;
        }
        ObservationKind said = firstOf(OWN, own);
        if (said == null) {
            said = firstOf(GROUP, group);
        }
        if (said != null) {
            return said;
        }
        if (EACH.matcher(e.own()).find()) {
            return ObservationKind.COUNT;
        }
        if (TOTALLED.matcher(own).find() || TOTAL_OF_DEEDS.matcher(e.own()).find()) {
            return ObservationKind.CUMULATIVE;
        }
        if (e.usual() != null && e.usual() != ObservationKind.PERCENTAGE) {
            return e.usual();
        }
        if (e.whole() != null && e.whole() != ObservationKind.PERCENTAGE) {
            return e.whole();
        }
        boolean soFar = SO_FAR.matcher(group).find()
                || SO_FAR.matcher(VietnameseLetters.bare(e.lead())).find()
                || COUNTED_SO_FAR.matcher(own).find()
                || (!e.lead().isEmpty()
                        && DONE.matcher(e.own()).find()
                        && !TOTAL.matcher(e.own()).find())
                || ALREADY.matcher(e.lead()).find();
        return soFar ? ObservationKind.CUMULATIVE : ObservationKind.COUNT;
    }

    /** Whether a note says that a figure was counted by people and stands in no system. */
    static boolean saysNotOfSystem(String note) {
        return NOT_OF_SYSTEM.matcher(VietnameseLetters.bare(note)).find();
    }

    private static @Nullable ObservationKind firstOf(List<Rule> rules, String bare) {
        for (Rule rule : rules) {
            if (rule.wording.matcher(bare).find()) {
                return rule.kind;
            }
        }
        return null;
    }

    private static final Pattern PLAN = Pattern.compile(
            "(?iuU)\\b(kế hoạch|chỉ tiêu (giao|năm|kế hoạch|phấn đấu)|(theo|so với) chỉ tiêu|được giao|dự toán giao)\\b");
    private static final Pattern DIFFERENCE = Pattern.compile(
            "(?iuU)\\b(tăng|giảm)\\b(?! (còn|xuống|lên|dần))|\\b(chênh lệch|so sánh|cao hơn|thấp hơn)\\b");
    /** What is left over; "chưa cao" says how good a result is. */
    private static final Pattern REST = Pattern.compile(
            "(?iuU)\\b(còn lại|còn tồn|tồn đọng|chưa(?!\\s+(?:cao|tốt|nhiều|đều|kịp|thường xuyên|đáng kể))|còn chờ)\\b");

    private static final Pattern PART = Pattern.compile("(?iuU)\\b(trong đó|gồm)\\b");

    /**
     * The part a figure plays by its wording, or {@code null}.
     *
     * @param percent a percentage of a plan is an attainment, not a plan
     */
    static @Nullable ObservationRole roleOf(String own, boolean percent) {
        if (DIFFERENCE.matcher(own).find()) {
            return ObservationRole.DIFFERENCE;
        }
        if (!percent && PLAN.matcher(own).find()) {
            return ObservationRole.PLAN;
        }
        if (REST.matcher(own).find()) {
            return ObservationRole.REST;
        }
        return PART.matcher(own).find() ? ObservationRole.PART : null;
    }
}
