package vn.solieu.extraction.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.language.DateGrammar;

/**
 * The numbers of a running text that may be figures. Dates, numbers of documents and clauses, names with digits in them (F0, Covid-19,
 * 5K), telephone numbers and numbers that only tell one of a series (mũi 1, mức độ 4) are none.
 */
final class NumberTokens {

    /**
     * A number in a text.
     *
     * @param start first character
     * @param end after the last character, a percent sign included
     * @param printed the digits as printed
     * @param percent whether a percent sign follows
     */
    record Token(int start, int end, String printed, boolean percent) {

        /** The digits with their percent sign. */
        String number() {
            return percent ? printed + "%" : printed;
        }
    }

    /** A number, with dots, commas or single spaces between its groups of three digits. */
    private static final Pattern NUMBER =
            Pattern.compile("(?:[1-9]\\d{0,2}(?: \\d{3})+(?![\\d.,]?\\d)|\\d+(?:[.,]\\d+)*)(?:\\s?%)?");

    private static final Pattern MONEY_IN_TWO_UNITS =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{3})*) (?:ty|ti),? (\\d{1,3}(?:,\\d+)?)(?= trieu\\b)");

    /** "5-7 tấn", "10-15 ha": two numbers of one range with what they measure; years and codes have none behind them. */
    private static final Pattern RANGE = Pattern.compile("\\d[\\d.,]*[-–]\\d[\\d.,]*(?=%|\\s[a-z]{1,8}\\b)");

    /** Words after which a number is a name or an order, whatever follows it. */
    private static final Pattern NAMING = Pattern.compile(
            "(?iuU)\\b(mũi|mức độ|cấp độ|tháng|năm|ngày|quý|tuần|điều|khoản|chương|phụ lục|biểu|mẫu số|trang|covid"
                    + "|nghị quyết|nghị định|thông tư|kế hoạch|công điện|chỉ thị|quyết định|thông báo|văn bản|công văn|tờ trình|luật|số:|lúc|version|(qua|gọi|tổng đài|đường dây nóng|đầu số|hotline|số máy|zalo)( số)?)$");

    /** "bão số 4", "Trường Tiểu học số 2"; but "trong số 30 hộ". */
    private static final Pattern BY_NUMBER = Pattern.compile("(?iuU)(?<!tổng |trong )\\bsố$");

    /** Words after which a number is a name if no unit follows it: "tổ 12", but "hỗ trợ 12 hộ" after any of them. */
    private static final Pattern NAMING_ALONE = Pattern.compile(
            "(?iuU)\\b(đợt|lần|phường|quận|tổ|ấp|thôn|đội|bản|đài|lớp|khóa|khoá|kỳ|bước|cấp|loại|hạng|tuyến|phiên"
                    + "|giờ|tiết|phần|nhóm|độ|khu phố|khối|lô|cụm|vùng|đại hội|thứ|trường|đảng bộ|quốc lộ|đường|tỉnh lộ|hẻm|số nhà|zone|phase)$");

    /** "Hố Nai 3", "Đồi 61": the number ends a name. */
    private static final Pattern NAME_BEFORE =
            Pattern.compile("(?uU)(\\p{Lu}\\p{Ll}+|xã|phường|thị trấn|thôn|ấp|P\\.|X\\.) \\p{Lu}\\p{Ll}+$");

    /** Words that, with "số" after them, announce a document's number. */
    private static final Pattern DOCUMENT_NUMBER = Pattern.compile(
            "(van ban|cong van|ke hoach|quyet dinh|nghi quyet|chi thi|thong bao|cong dien|nghi dinh|thong tu|to trinh|huong dan|ket luan|luat"
                    + "|bao cao|quyet|dinh|tai khoan|dien thoai|duong so|khu pho|phieu|hop dong) so$");

    /** Units after which a number counts offices or rounds, not what the report measures. */
    private static final Pattern NOT_MEASURED = Pattern.compile(
            "^(phuong|xa|huyen|quan|thi tran|dot|lan|ngay|thang|nam|tuan|gio|phut|noi dung|nen tang|chuc nang|nhiem vu|giai phap|tieu ban"
                    + "|doan|muc|tuoi|nganh|buoc|cap|phong(,| ban\\b| chuyen mon| gd| van hoa)|khu pho|thon|ap|to(?! roi| khai)|nguyen tac|nhom|cau phan|h\\b|thanh vien|tinh|khoi|linh vuc)\\b.*");

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    /** What tells that a number is none stands no farther from it, characters; a long paragraph is not looked through for each. */
    private static final int NEAR = 120;

    private NumberTokens() {}

    static List<Token> of(String text, List<DateGrammar.FoundDate> dates) {
        String bare = VietnameseLetters.bare(text);
        List<Token> tokens = new ArrayList<>();
        int behind = 0;
        for (Matcher m = NUMBER.matcher(bare); m.find(); ) {
            if (m.start() < behind) {
                continue;
            }
            Matcher money = MONEY_IN_TWO_UNITS.matcher(bare).region(m.start(), bare.length());
            if (money.lookingAt()) {
                // "125 tỷ 340 triệu đồng" is one number of millions.
                String millions = money.group(1).replace(".", "") + "000";
                String all = new BigDecimal(millions)
                        .add(new BigDecimal(money.group(2).replace(',', '.')))
                        .toPlainString()
                        .replace('.', ',');
                tokens.add(new Token(m.start(), money.end(2), all, false));
                behind = money.end(2);
                continue;
            }
            int end = m.end();
            String printed = m.group();
            boolean percent = printed.endsWith("%");
            if (percent) {
                printed = printed.substring(0, printed.length() - 1).strip();
            }
            int start = m.start();
            boolean inDate = dates.stream().anyMatch(d -> d.start() < m.end() && d.end() > m.start());
            if (!inDate && mayBeFigure(text, bare, start, end, printed, percent)) {
                tokens.add(new Token(start, end, printed, percent));
            }
        }
        return tokens;
    }

    private static boolean mayBeFigure(String text, String bare, int start, int end, String printed, boolean percent) {
        char before = start == 0 ? ' ' : bare.charAt(start - 1);
        char after = end >= bare.length() ? ' ' : bare.charAt(end);
        if (Character.isLetterOrDigit(before) || before == '.' || before == ',' || before == '&') {
            return false;
        }
        boolean range = isInRange(bare, start, end);
        // "Covid-19", "PC-2", "50-CV"; but a dash of a list or a range stands apart.
        if (!range
                && (before == '-' || before == '–')
                && start > 1
                && Character.isLetterOrDigit(bare.charAt(start - 2))) {
            return false;
        }
        if (Character.isLetter(after)
                || (!range
                        && (after == '-' || after == '–')
                        && end + 1 < bare.length()
                        && Character.isLetterOrDigit(bare.charAt(end + 1)))) {
            return false;
        }
        if (isInCode(bare, start, end)) {
            return false;
        }
        if (printed.startsWith("0") && printed.length() > 3 && !printed.contains(",")) {
            // A telephone number.
            return false;
        }
        if (isListMark(bare, start, end)) {
            return false;
        }
        String left = bare.substring(Math.max(0, start - NEAR), start).stripTrailing();
        String lastWord = left.substring(Math.max(left.lastIndexOf(' '), left.lastIndexOf('(')) + 1);
        String right = bare.substring(end, Math.min(bare.length(), end + NEAR)).stripLeading();
        boolean ordinal = printed.length() <= 4 && printed.chars().allMatch(Character::isDigit);
        if (ordinal
                && !percent
                && isName(text.substring(Math.max(0, start - NEAR), start).stripTrailing(), right)) {
            return false;
        }
        if (left.matches("(?s).*covid\\s*[-–]?")) {
            return false;
        }
        if (DOCUMENT_NUMBER.matcher(left).find() || (lastWord.endsWith(")") && left.matches(".*\\(0\\d+\\)"))) {
            return false;
        }
        if (YEAR.matcher(printed).matches() && !isCountedAfter(left, right)) {
            return false;
        }
        boolean fraction = printed.contains(",");
        boolean ratio = after == '/' || before == '/';
        return percent || fraction || ratio || !NOT_MEASURED.matcher(right).matches();
    }

    /** A number like a year is one unless words say that it counts something. */
    private static boolean isCountedAfter(String left, String right) {
        return UnitsOfMeasure.startingWith(right).isPresent()
                || left.matches("(?s).*(\\b(la|dat|duoc|co|tong so)|:)\\s*$");
    }

    private static boolean isName(String before, String right) {
        if (BY_NUMBER.matcher(before).find()) {
            return true;
        }
        if (NAMING.matcher(before).find()) {
            return !before.matches("(?iuU).*\\b(trong|mỗi|một) (ngày|tuần|tháng|năm|quý)");
        }
        boolean counted = UnitsOfMeasure.startingWith(right).isPresent();
        return !counted
                && (NAMING_ALONE.matcher(before).find()
                        || NAME_BEFORE.matcher(before).find());
    }

    private static boolean isInRange(String bare, int start, int end) {
        int from = Math.max(bare.lastIndexOf(' ', start - 1), bare.lastIndexOf('(', start - 1)) + 1;
        Matcher range = RANGE.matcher(bare.substring(from, Math.min(bare.length(), end + NEAR)));
        return range.lookingAt() && from + range.end() >= end && !range.group().matches("(19|20)\\d\\d.(19|20)\\d\\d");
    }

    /** "11805/KH-UBND", "39/2020/NĐ-CP", "24/24": a slash beside letters, or a year, makes a code. Two plain numbers make a ratio. */
    private static boolean isInCode(String bare, int start, int end) {
        int from = start;
        while (from > 0 && !Character.isWhitespace(bare.charAt(from - 1)) && "()".indexOf(bare.charAt(from - 1)) < 0) {
            from--;
        }
        int to = end;
        while (to < bare.length() && !Character.isWhitespace(bare.charAt(to)) && ";)".indexOf(bare.charAt(to)) < 0) {
            to++;
        }
        String chunk = bare.substring(from, to).replaceAll("[.,:]+$", "");
        if (!chunk.contains("/")) {
            return false;
        }
        return !chunk.matches("[\\d.,]+\\s*/\\s*[\\d.,]*%?|/[\\d.,]+%?") || chunk.matches("24/(24|7)");
    }

    /** "1.", "2)", "3.1." at the beginning number the paragraph itself. */
    private static boolean isListMark(String bare, int start, int end) {
        return start <= NEAR
                && bare.substring(0, start).isBlank()
                && end < bare.length()
                && (".)-".indexOf(bare.charAt(end)) >= 0
                        || bare.substring(start, end).matches("\\d{1,2}(\\.\\d{1,2})+"));
    }
}
