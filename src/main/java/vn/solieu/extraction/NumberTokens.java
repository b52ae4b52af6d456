package vn.solieu.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
     * @param printed as printed, without a percent sign
     */
    record Token(int start, int end, String printed, boolean percent) {}

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*(?:\\s?%)?");

    /** Words after which a number is a name or an order, not a count. */
    private static final Set<String> NAMING = Set.of(
            "mui", "do", "muc", "dot", "lan", "khoan", "dieu", "thang", "nam", "quy", "tuan", "phuong", "quan", "to",
            "ap", "dai", "lop", "khoa", "ky", "covid", "buoc", "chuong", "trang", "thi", "quyet", "hoach", "dien",
            "thong", "lenh", "nganh", "cap", "loai", "hang", "tuyen", "phien", "luc", "gio", "ngay", "tiet", "phan",
            "version", "nhom", "so:");

    /** Words that, with "số" after them, announce a document's number. */
    private static final Pattern DOCUMENT_NUMBER = Pattern.compile(
            "(van ban|cong van|ke hoach|quyet dinh|nghi quyet|chi thi|thong bao|cong dien|nghi dinh|thong tu|to trinh|huong dan|ket luan|luat"
                    + "|bao cao|quyet|dinh|tai khoan|dien thoai|duong so|khu pho) so$");

    /** Units after which a number counts offices or rounds, not what the report measures. */
    private static final Pattern NOT_MEASURED = Pattern.compile(
            "^(phuong|xa|huyen|quan|thi tran|dot|lan|ngay|thang|nam|tuan|gio|phut|noi dung|nen tang|chuc nang|nhiem vu|giai phap|tieu ban"
                    + "|doan|muc|lop|tuoi|nganh|buoc|cap|phong|khu pho|thon|ap|to|nguyen tac|nhom|cau phan|h\\b|thanh vien)\\b.*");

    /** What tells that a number is none stands no farther from it, characters; a long paragraph is not looked through for each. */
    private static final int NEAR = 120;

    private NumberTokens() {}

    static List<Token> of(String text, List<DateGrammar.FoundDate> dates) {
        String bare = VietnameseLetters.bare(text);
        List<Token> tokens = new ArrayList<>();
        for (Matcher m = NUMBER.matcher(bare); m.find(); ) {
            int end = m.end();
            String printed = m.group();
            boolean percent = printed.endsWith("%");
            if (percent) {
                printed = printed.substring(0, printed.length() - 1).strip();
            }
            int start = m.start();
            boolean inDate = dates.stream().anyMatch(d -> d.start() < m.end() && d.end() > m.start());
            if (!inDate && mayBeFigure(bare, start, end, printed, percent)) {
                tokens.add(new Token(start, end, printed, percent));
            }
        }
        return tokens;
    }

    private static boolean mayBeFigure(String bare, int start, int end, String printed, boolean percent) {
        char before = start == 0 ? ' ' : bare.charAt(start - 1);
        char after = end >= bare.length() ? ' ' : bare.charAt(end);
        if (Character.isLetterOrDigit(before) || before == '.' || before == ',' || before == '&') {
            return false;
        }
        // "Covid-19", "PC-2", "50-CV"; but a dash of a list or a range stands apart.
        if ((before == '-' || before == '–') && start > 1 && Character.isLetterOrDigit(bare.charAt(start - 2))) {
            return false;
        }
        if (Character.isLetter(after)
                || ((after == '-' || after == '–')
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
        boolean ordinal = printed.length() <= 4 && printed.chars().allMatch(Character::isDigit);
        if (ordinal
                && !percent
                && NAMING.contains(lastWord)
                && !left.endsWith("trong ngay")
                && !left.endsWith("moi ngay")) {
            return false;
        }
        if (left.matches("(?s).*covid\\s*[-–]?")) {
            return false;
        }
        if (DOCUMENT_NUMBER.matcher(left).find() || (lastWord.endsWith(")") && left.matches(".*\\(0\\d+\\)"))) {
            return false;
        }
        if (printed.matches("(19|20)\\d\\d") && left.matches(".*(nam|giai doan|nien do|\\d\\s*[-–])\\s*")) {
            return false;
        }
        return percent
                || !NOT_MEASURED
                        .matcher(bare.substring(end, Math.min(bare.length(), end + NEAR))
                                .stripLeading())
                        .matches();
    }

    /** "11805/KH-UBND", "39/2020/NĐ-CP", "24/24": a slash beside letters, or a year, makes a code. Two plain numbers make a ratio. */
    private static boolean isInCode(String bare, int start, int end) {
        int from = start;
        while (from > 0 && !Character.isWhitespace(bare.charAt(from - 1)) && bare.charAt(from - 1) != '(') {
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
