package vn.solieu.extraction.figures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.solieu.document.VietnameseLetters;

/** The words by which reports say what a number is: deeds, states, rates, changes, who acts, what ought to be. */
final class FigureWords {

    /** A verb phrase is this long at most; before it stands who did it. */
    private static final int LONGEST_DEED = 17;

    /** A shorter phrase without an office in it is all deed. */
    private static final int SHORT_PHRASE = 10;

    /** Deeds and states that a number can be the measure of. */
    static final Pattern DEED = Pattern.compile(
            "(?iU)\\b(đã|trong ngày|trong tuần|trong tháng|trong quý|trong kỳ|tổ chức|tiến hành"
                    + "|tiếp nhận|kiểm tra|phát hành|lắp đặt|xử phạt|xử lý|hỗ trợ|tăng|giảm|tạo mới|quét mới|nhận mới|phân công|lập biên bản|nhắc nhở"
                    + "|đăng ký|cài đặt|thu hoạch|gieo|gieo trồng|gieo sạ|gieo cấy|trồng|nuôi|tiêm|cung cấp|cấp|giải quyết|trả|tổng|lũy kế|luỹ kế|còn|chưa|mới"
                    + "|khai giảng|tuyển|huy động|xây dựng|sửa chữa|trang bị|bồi dưỡng|tập huấn|đào tạo|phê duyệt|công nhận|ban hành|thực hiện|vận động"
                    + "|tuyên truyền|phát hiện|triển khai|bàn giao|giải ngân|thanh tra|xác minh|thành lập|duy trì|chuyển|thu|chi|nộp|chiếm|bị|được)\\b");

    /** Words by which a phrase before a number says itself that something is counted or measured. */
    static final Pattern STATED =
            Pattern.compile("(?iU)\\b(số|tổng|ca|lượt|tử vong|khỏi bệnh|lũy kế|luỹ kế|xuất viện|kết thúc|tăng|giảm"
                    + "|mới|chưa|còn|đã|diện tích|sản lượng|năng suất|vốn|thu|chi|xét nghiệm|test|mũi|kinh phí|doanh thu|giá trị|quá hạn|đúng hạn"
                    + "|trước hạn|tồn|hoàn thành|tiếp nhận|giải quyết|xử lý|đạt|nam|nữ|trong đó|dân số)\\b");

    static final Pattern RATE =
            Pattern.compile("(?iU)\\b(tỷ lệ|tỉ lệ|tiến độ|tỷ trọng|tỉ trọng|cơ cấu|tốc độ|mức độ)\\b");

    static final Pattern RATE_CONTEXT = Pattern.compile(
            "(?iU)\\b(tỷ lệ|tỉ lệ|tiến độ|tỷ trọng|tỉ trọng|đạt|chiếm|bằng|khoảng|tăng|giảm|còn|ước|hoàn thành|tốc độ|là|trên)\\b");

    /** Who reports or acts; a phrase that begins so names no deed yet. */
    static final Pattern OFFICE = Pattern.compile(
            "(?iuU)\\b(ubnd|ủy ban|uỷ ban|hđnd|phòng|trung tâm|cơ quan|toàn|trường|sở|công an|ban|đội|hội|đoàn|chi cục"
                    + "|thành phố|thị xã|thị trấn|huyện|quận|tỉnh|xã|phường|địa bàn|địa phương|trạm|bệnh viện|ngành|công ty|đơn vị)\\b");

    static final Pattern OFFICE_FIRST = Pattern.compile("^(?:theo |qua |" + OFFICE.pattern() + ")");

    /** What ought to be is not what is. */
    static final Pattern NORM = Pattern.compile(
            "(?iU)\\b(phấn đấu|đảm bảo|bảo đảm|yêu cầu|phải|ít nhất$|tối thiểu|mục tiêu|dự kiến|đề nghị|không quá|tối đa|cần)\\b");

    static final Pattern CHANGE = Pattern.compile("(?iU)\\b(tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn|vượt)\\b");

    static final Pattern IS = Pattern.compile("(?iU)\\b(là|bằng)(\\s+(khoảng|hơn|gần|trên|dưới|ước|chừng))?$");

    /** What says the time or the source of a number but not what it counts. */
    static final Pattern TIME = Pattern.compile(
            "(?iU)^(kết quả|hiện tại|hiện nay|hiện|cụ thể|theo đó|qua đó|nhìn chung|theo [^,]{3,70}(?=,)|trong (\\d+ tháng|năm|quý|tháng|vụ)[^,]{0,40}(?=,)|từ đầu (năm|vụ|quý|tháng|đợt dịch|mùa)( (đến|tới) nay)?|(tính |cập nhật )?"
                    + "(đến|tới)\\s+(nay|thời điểm\\s+(này|hiện tại|hiện nay|báo cáo)|(hết\\s+)?(\\d+\\s*(giờ|h)\\s*(\\d+)?\\s*(phút)?,?\\s*)?(ngày|tháng|năm|quý)"
                    + "\\s+[\\d/.-]+(\\s+(tháng|năm)\\s+\\d+)*)|ngày\\s+\\d[\\d/.-]+)\\b[,:]?\\s*");

    static final Pattern AFTER_JOINT = Pattern.compile(
            "(?iU).*(?:\\bvới|\\bcho|\\btrong đó(?: có)?|\\bvà có|\\bnâng|,)\\s+(?=(?:tổng|số|lượt|diện tích|sản lượng|năng suất|kinh phí|ca|tỷ lệ|tỉ lệ)\\b)");

    /** "với tổng số tiền 96.500.000 đồng": the money of what was counted before. */
    static final Pattern MONEY_OF = Pattern.compile(
            "(?iuU)(với |tổng |số )*(số tiền|kinh phí|giá trị|trị giá|vốn|diện tích|trọng lượng|tiền|mỗi \\S+( \\S+)?|bình quân( mỗi \\S+)?)");

    static final Pattern COUNT_WORDS =
            Pattern.compile("(?iuU)^((tổng số|số lượng|số|tổng|lũy kế|luỹ kế|đã|tỷ lệ|tỉ lệ)\\s+)+");

    /** What is left of "cao nhất là xã Duy Phiên đạt" without the place: nothing that is counted. */
    private static final Pattern RANKING = Pattern.compile(
            "(?iuU)\\b(cao|thấp|đông|ít|nhiều|lớn|nhỏ) nhất\\b|\\b(kế đến|kế tiếp|tiếp đến|tiếp theo|trong khi|trong đó|các"
                    + "|là|thấp hơn|cao hơn|chỉ|mới|đạt|có|với|tập trung|tại|riêng|như|gồm|và|ở|thuộc|của|chủ yếu|nhất là|đồng đều|không)\\b|[,.;:]");

    /** "đã xử lý", "chưa giải quyết": a deed without what it was done to. */
    static final Pattern ONLY_DEED = Pattern.compile("(?iuU)(đã|chưa|còn|đang|được|bị)( \\S+){1,2}");

    static final Pattern NUMBERED = Pattern.compile("(?U)^(?:số )?(\\p{L}+) (\\d+)$");
    static final Pattern DONE = Pattern.compile("(?iU)\\b(đã|cài đặt|được|đăng ký|đạt|chiếm|theo|qua)\\b");

    static final Pattern BEGINS_DONE = Pattern.compile("(?iuU)^(đã|được|giải quyết|xử lý|hoàn thành|thực hiện)\\b");

    private FigureWords() {}

    /** What a phrase names, without time, place and the words that lead on. */
    static String name(String phrase) {
        String text = Wording.named(phrase);
        String last;
        do {
            last = text;
            Matcher time = TIME.matcher(text);
            if (time.find() && time.end() < text.length()) {
                text = Wording.named(text.substring(time.end()));
            }
            text = Wording.named(Wording.withoutArea(text));
        } while (!text.equals(last));
        return TIME.matcher(text + " ").matches() ? "" : text;
    }

    /** The phrase behind the last word that leads over to what is counted. */
    static String afterJoint(String phrase) {
        Matcher joint = AFTER_JOINT.matcher(phrase);
        return joint.lookingAt() ? phrase.substring(joint.end()) : phrase;
    }

    /** The phrase from its deed on, for before that stands who did it; "" when it has none. */
    static String deed(String own) {
        if (Wording.words(own) <= SHORT_PHRASE && !OFFICE.matcher(own).find()) {
            return own;
        }
        Matcher deed = DEED.matcher(own);
        while (deed.find()) {
            String phrase = own.substring(deed.start());
            boolean more = Wording.words(phrase) > Wording.words(deed.group());
            if (more && Wording.words(phrase) <= LONGEST_DEED) {
                return phrase;
            }
        }
        return "";
    }

    /** Whether a phrase names a place and nothing that is counted there. */
    static boolean isOnlyPlace(String phrase) {
        String without = ProsePlaces.UNIT.matcher(phrase).replaceAll(" ");
        return without.length() < phrase.length()
                && RANKING.matcher(without).replaceAll(" ").isBlank();
    }

    static boolean contains(String label, String words) {
        return VietnameseLetters.bare(label).contains(VietnameseLetters.bare(words));
    }
}
