package vn.solieu.extraction;

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
            "(?iu)\\b(phát sinh|trong ngày|trong tuần|trong tháng|trong kỳ|tăng thêm|tăng|giảm|so với)\\b");

    /** "mới" as a word of its own; without its marks it could be "mỗi". It does not count in fixed names. */
    private static final Pattern FRESH = Pattern.compile("(?iu)(?<!nông thôn |bình thường |đổi )\\bmới\\b");

    /** What the words of the figure itself say. */
    private static final List<Rule> OWN = List.of(
            rule("thuc te", ObservationKind.ACTUAL),
            rule("he thong|phan mem|cap nhat len|tren cong", ObservationKind.SYSTEM),
            rule(
                    "con ton|con lai|ton dong|dang xu ly|chua xu ly|chua giai quyet|dang giai quyet|vung (xanh|vang|cam|do)|xet nghiem|test"
                            + "|ke hoach|chi tieu|so sanh|chenh lech|du dieu kien|moi ngay|chua nhap",
                    ObservationKind.COUNT),
            rule("luy ke|den nay|tong so|tong cong|tong|da|tinh den|duoc", ObservationKind.CUMULATIVE));

    /** What the words before it, that name the whole group, say. */
    private static final List<Rule> GROUP = List.of(
            rule("thuc te", ObservationKind.ACTUAL),
            rule("tren he thong(?! (loa|truyen thanh|dai))|phan mem|cap nhat len", ObservationKind.SYSTEM));

    /** What the beginning of the sentence says of all its counts. */
    private static final Pattern SO_FAR = Pattern.compile("\\b(tinh den|den nay|luy ke|den ngay|den thoi diem)\\b");

    private static final Pattern COUNTED_SO_FAR =
            Pattern.compile("\\b(so lieu|so nguoi|so luot|so thong tin|cai dat|dang ky|tiep nhan)\\b");

    private KindRules() {}

    /**
     * The kind of a figure.
     *
     * @param percent whether a percent sign follows it
     * @param own words of the figure: its column's header, or the phrase around it
     * @param group words that name the group it stands in, or ""
     * @param usual what the indicator usually is, or {@code null}
     */
    static ObservationKind kindOf(boolean percent, String own, String group, @Nullable ObservationKind usual) {
        if (percent) {
            return ObservationKind.PERCENTAGE;
        }
        // "kiểm tra thực tế" tells how, not what was counted.
        String ownBare = VietnameseLetters.bare(own).replace("kiem tra thuc te", "kiem tra");
        String groupBare = VietnameseLetters.bare(group).replace("kiem tra thuc te", "kiem tra");
        if (NEW.matcher(own).find() || FRESH.matcher(own).find()) {
            return ObservationKind.NEW;
        }
        ObservationKind byGroup = firstOf(GROUP, groupBare);
        if (byGroup != null) {
            return byGroup;
        }
        ObservationKind byOwn = firstOf(OWN, ownBare);
        if (byOwn != null) {
            return byOwn;
        }
        if (usual != null && usual != ObservationKind.PERCENTAGE) {
            return usual;
        }
        boolean soFar = SO_FAR.matcher(groupBare).find()
                || COUNTED_SO_FAR.matcher(ownBare).find();
        return soFar ? ObservationKind.CUMULATIVE : ObservationKind.COUNT;
    }

    private static @Nullable ObservationKind firstOf(List<Rule> rules, String bare) {
        for (Rule rule : rules) {
            if (rule.wording.matcher(bare).find()) {
                return rule.kind;
            }
        }
        return null;
    }

    private static final Pattern PLAN = Pattern.compile("\\b(ke hoach|chi tieu|chi tieu giao|duoc giao)\\b");
    private static final Pattern DIFFERENCE = Pattern.compile("\\b(tang|giam|chenh lech|so sanh)\\b");
    private static final Pattern REST = Pattern.compile("\\b(con lai|con ton|ton dong|chua)\\b");
    private static final Pattern PART = Pattern.compile("\\b(trong do|gom)\\b");

    /** The part a figure plays by its wording, or {@code null}. */
    static @Nullable ObservationRole roleOf(String own) {
        String bare = VietnameseLetters.bare(own);
        if (PLAN.matcher(bare).find()) {
            return ObservationRole.PLAN;
        }
        if (DIFFERENCE.matcher(bare).find()) {
            return ObservationRole.DIFFERENCE;
        }
        if (REST.matcher(bare).find()) {
            return ObservationRole.REST;
        }
        return PART.matcher(bare).find() ? ObservationRole.PART : null;
    }
}
