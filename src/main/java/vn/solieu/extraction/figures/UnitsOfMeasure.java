package vn.solieu.extraction.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
            "nhân khẩu",
            "khẩu",
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
            "sinh viên",
            "học viên",
            "trẻ em",
            "giáo viên",
            "viên chức",
            "công chức",
            "đảng viên",
            "hội viên",
            "đoàn viên",
            "thành viên",
            "cuộc gọi",
            "tin nhắn",
            "tin bài",
            "tin",
            "bài viết",
            "bài",
            "con",
            "cây",
            "hợp tác xã",
            "tổ hợp tác",
            "trang trại",
            "thẻ",
            "giấy chứng nhận",
            "giấy phép",
            "giấy",
            "vụ việc",
            "vụ",
            "đơn thư",
            "đơn",
            "đối tượng",
            "bệnh nhân",
            "lao động",
            "cán bộ",
            "trường",
            "phòng học",
            "lớp học",
            "lớp",
            "buổi",
            "cuộc",
            "hội nghị",
            "phiên họp",
            "phiên",
            "công trình",
            "dự án",
            "mô hình",
            "sản phẩm",
            "tàu",
            "xe",
            "chiếc",
            "cái",
            "bộ",
            "cuốn",
            "suất quà",
            "suất",
            "phần quà",
            "căn nhà",
            "nhà",
            "giường bệnh",
            "giường",
            "lô",
            "thửa đất",
            "thửa",
            "mô tô",
            "biên bản",
            "quyết định",
            "ngôi nhà",
            "bản",
            "tiết mục",
            "tác phẩm",
            "câu lạc bộ",
            "đội",
            "kiến nghị",
            "chỉ tiêu",
            "tuyến đường",
            "tờ rơi",
            "tờ",
            "tờ khai",
            "khách",
            "bảng",
            "bìa",
            "chứng thư",
            "chữ ký số",
            "mã",
            "kênh",
            "ấn phẩm",
            "video",
            "chuyên mục",
            "túi thuốc",
            "lá phiếu",
            "ý kiến",
            "câu hỏi",
            "trẻ");

    private static final List<String> MEASURED = List.of(
            "triệu đồng",
            "tỷ đồng",
            "tỉ đồng",
            "nghìn tỷ đồng",
            "nghìn đồng",
            "ngàn đồng",
            "đồng",
            "USD",
            "tạ/ha",
            "tấn/ha",
            "kg/ha",
            "kg/con",
            "tấn/năm",
            "héc ta",
            "hecta",
            "ha",
            "tấn",
            "tạ",
            "kg",
            "km",
            "km2",
            "m2",
            "m3",
            "mét",
            "lít",
            "kWh",
            "MW",
            "độ C",
            "mm",
            "điểm phần trăm",
            "%");

    private static final List<String> ALL = java.util.stream.Stream.concat(COUNTED.stream(), MEASURED.stream())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    /** Words that within a header are mostly something else. */
    private static final Set<String> AMBIGUOUS = Set.of(
            "con",
            "tin",
            "tạ",
            "đơn vị",
            "bài",
            "bộ",
            "bản",
            "đội",
            "đơn",
            "cái",
            "cuộc",
            "lô",
            "mã",
            "nhà",
            "khu",
            "vùng",
            "quyết định",
            "chỉ tiêu",
            "kênh",
            "tờ",
            "thẻ",
            "điểm",
            "phiên",
            "trường",
            "đồng",
            "mét",
            "bảng",
            "bìa");

    private static final Set<String> MEASURED_SET = Set.copyOf(MEASURED);

    private static final Pattern COUNT_OF = Pattern.compile("(?iuU)^((tổng|số|số lượng|số liệu|lũy kế|luỹ kế)\\s+)+");

    private static final Pattern DECLARED =
            Pattern.compile("(?iu)(?:đvt|đơn vị tính|đơn vị)\\s*:\\s*([\\p{L}%/\\d]+(?: đồng)?)");
    private static final Pattern BRACKETED = Pattern.compile("\\(([\\p{L}%/\\d]+(?: đồng)?)\\)");

    private UnitsOfMeasure() {}

    /** The unit a phrase begins with, in its plain spelling. Marks count where the phrase has any: "liệu" is not "liều". */
    static Optional<String> startingWith(String phrase) {
        String text = phrase.strip().toLowerCase(Locale.ROOT);
        boolean marked = !text.equals(VietnameseLetters.bare(text));
        return ALL.stream()
                .filter(u -> {
                    String unit = marked ? u.toLowerCase(Locale.ROOT) : VietnameseLetters.bare(u);
                    return text.startsWith(unit)
                            && (text.length() == unit.length()
                                    || !Character.isLetterOrDigit(text.charAt(unit.length())));
                })
                .findFirst();
    }

    /** The unit a note declares for all that follows: "ĐVT: ha", "(Đơn vị tính: hồ sơ)". */
    static Optional<String> declaredIn(String note) {
        Matcher declared = DECLARED.matcher(note);
        return declared.find() ? startingWith(note.substring(declared.start(1))) : Optional.empty();
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
        String lower = header.toLowerCase(Locale.ROOT);
        boolean marked = !lower.equals(VietnameseLetters.bare(header));
        String words = " " + lower.replaceAll("[^\\p{L}\\p{N}%/]+", " ") + " ";
        return ALL.stream()
                .filter(u -> !AMBIGUOUS.contains(u))
                .map(u -> new int[] {
                    words.indexOf(" " + (marked ? u.toLowerCase(Locale.ROOT) : VietnameseLetters.bare(u)) + " "),
                    ALL.indexOf(u)
                })
                .filter(found -> found[0] >= 0)
                .min(Comparator.comparingInt(found -> found[0]))
                .map(found -> ALL.get(found[1]));
    }

    /** The unit of a label that begins with what it counts: "Số người cài đặt …", "mũi 2". */
    static Optional<String> countedBy(String label) {
        Matcher count = COUNT_OF.matcher(label.strip());
        return count.find() ? startingWith(label.strip().substring(count.end())) : startingWith(label);
    }

    /** Whether the unit counts whole things, so that "4,336" can only be four thousand. */
    static boolean countsWholeThings(String unit) {
        return !MEASURED_SET.contains(unit);
    }
}
