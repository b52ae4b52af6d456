package vn.solieu.extraction;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.solieu.document.VietnameseLetters;

/** Words that stand after a number and say what is counted or measured. */
final class UnitsOfMeasure {

    private static final List<String> COUNTED = List.of(
            "địa điểm",
            "điện thoại",
            "camera",
            "cơ sở",
            "thuê bao",
            "phản ánh",
            "hồ sơ",
            "lượt",
            "điểm",
            "người",
            "mũi",
            "liều",
            "ca",
            "mẫu",
            "máy",
            "hộ",
            "đơn vị",
            "vùng",
            "khu",
            "thông tin",
            "trường hợp",
            "văn bản",
            "tài khoản",
            "giao dịch",
            "doanh nghiệp",
            "thủ tục",
            "học sinh",
            "cuộc gọi",
            "tin",
            "bài",
            "con",
            "cây",
            "hợp tác xã",
            "thẻ",
            "giấy",
            "vụ",
            "đối tượng",
            "bệnh nhân",
            "lao động",
            "cán bộ",
            "trẻ");

    private static final List<String> MEASURED = List.of(
            "triệu đồng",
            "tỷ đồng",
            "tỉ đồng",
            "nghìn đồng",
            "đồng",
            "tạ/ha",
            "tấn/ha",
            "ha",
            "tấn",
            "tạ",
            "kg",
            "km",
            "m2",
            "m3",
            "lít",
            "%");

    private static final List<String> ALL = java.util.stream.Stream.concat(COUNTED.stream(), MEASURED.stream())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    private static final Set<String> MEASURED_SET = Set.copyOf(MEASURED);

    private static final Pattern DECLARED =
            Pattern.compile("(?iu)(?:đvt|đơn vị tính|đơn vị)\\s*:\\s*([\\p{L}%/\\d]+(?: đồng)?)");
    private static final Pattern BRACKETED = Pattern.compile("\\(([\\p{L}%/\\d]+(?: đồng)?)\\)");

    private UnitsOfMeasure() {}

    /** The unit a phrase begins with, in its plain spelling. */
    static Optional<String> startingWith(String phrase) {
        String bare = VietnameseLetters.bare(phrase.strip());
        return ALL.stream()
                .filter(u -> {
                    String unit = VietnameseLetters.bare(u);
                    return bare.startsWith(unit)
                            && (bare.length() == unit.length()
                                    || !Character.isLetterOrDigit(bare.charAt(unit.length())));
                })
                .findFirst();
    }

    /** The unit a header names: "ĐVT: ha", "(tấn)", "Tỷ lệ (%)", "Số lượt quét". */
    static Optional<String> namedIn(String header) {
        for (Pattern pattern : List.of(DECLARED, BRACKETED)) {
            Matcher matcher = pattern.matcher(header);
            while (matcher.find()) {
                Optional<String> unit = startingWith(matcher.group(1));
                if (unit.isPresent() && unit.get().length() == matcher.group(1).length()) {
                    return unit;
                }
            }
        }
        String bare = " " + VietnameseLetters.bare(header) + " ";
        return ALL.stream()
                .filter(u -> !u.equals("con") && !u.equals("tin") && !u.equals("ta") && !u.equals("đơn vị"))
                .map(u -> new int[] {bare.indexOf(" " + VietnameseLetters.bare(u) + " "), ALL.indexOf(u)})
                .filter(found -> found[0] >= 0)
                .min(Comparator.comparingInt(found -> found[0]))
                .map(found -> ALL.get(found[1]));
    }

    /** Whether the unit counts whole things, so that "4,336" can only be four thousand. */
    static boolean countsWholeThings(String unit) {
        return !MEASURED_SET.contains(unit);
    }
}
