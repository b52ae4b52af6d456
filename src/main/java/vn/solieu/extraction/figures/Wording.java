package vn.solieu.extraction.figures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a phrase down to what it names: without the small words that lead to it or from it to the number. */
final class Wording {

    private static final Pattern LEADING =
            Pattern.compile("(?iuU)^(nâng|và|trong đó|với|có|đạt|gồm|hiện tại|hiện nay|đến nay|từ đó|cụ thể|qua đó"
                    + "|kết quả(?=[,:]| đến| là| đã)|như|các|mà|ngược lại|trong số đó|bao gồm|như sau|theo đó|trong khi|ngoài ra|riêng|còn lại(?=[,:])"
                    + "|cùng với|đồng thời|là)\\b[,:]?\\s*");

    private static final Pattern TRAILING =
            Pattern.compile("(?iuU)[\\s,]*\\b(là|có|đạt|khoảng|khoản|hơn|gần|trên|dưới|với|gồm|chỉ|chỉ đạt|đạt tỷ lệ"
                    + "|đạt tỉ lệ|đến|bằng|cho|và|chiếm|như|lên|ước|ước đạt|ước khoảng|trong đó|tổng cộng|với tần suất|với tầng suất|cụ thể|như sau"
                    + "|theo thứ tự là|lần lượt là|từ|đã)$");

    private static final Pattern LONE =
            Pattern.compile("(?iuU)có|là|đạt|với|và|hơn|gần|khoảng|nâng|gồm|cho|đến|còn|đã|được|trên|dưới");

    private static final Pattern LIST_MARK =
            Pattern.compile("^([-+*•–]|[a-zđ]\\)|\\d{1,2}(\\.\\d{1,2})*[.)]|[IVX]+\\.)\\s*");

    /** "trên địa bàn huyện Quan Sơn", "toàn thành phố": the place stands in the place of the figure. */
    private static final Pattern AREA = Pattern.compile(
            "(?iuU)\\s*,?\\b((trên|tại|ở|trong)\\s+)?(toàn\\s+)?(địa bàn(\\s+(thành phố|thị xã|thị trấn|huyện|quận|tỉnh"
                    + "|xã|phường|TP\\.?))?|toàn\\s+(thành phố|thị xã|thị trấn|huyện|quận|tỉnh|xã|phường|TP\\.?|ngành|vùng))"
                    + "((?-i:\\s+\\p{Lu}[\\p{L}’']*){1,4})?(?=$|[,\\s])");

    private static final Pattern PEOPLE = Pattern.compile("(?iu)\\s+của\\s+(người dân|nhân dân|bà con)\\b");

    private Wording() {}

    private static final int LONGEST_COUNTED = 10;
    private static final int SHORTEST_COUNTED = 3;

    /** Words that begin what the name of a counted thing can do without. */
    private static final Pattern ADJUNCT = Pattern.compile("(?uU)\\s(?=(?:tại|ở|để|nhằm|do)\\s)");

    /** A long phrase behind a number without where and what for. */
    static String shortened(String phrase) {
        for (Matcher m = ADJUNCT.matcher(phrase); words(phrase) > LONGEST_COUNTED && m.find(); ) {
            String cut = phrase.substring(0, m.start()).replaceFirst("[,\\s]+$", "");
            if (words(cut) >= SHORTEST_COUNTED) {
                return cut;
            }
        }
        return phrase;
    }

    /** The first words of a phrase, up to where or what for. */
    static String withoutAdjunct(String phrase) {
        Matcher adjunct = ADJUNCT.matcher(phrase);
        return adjunct.find() ? phrase.substring(0, adjunct.start()).replaceFirst("[,\\s]+$", "") : phrase;
    }

    /** The number of words, 0 for a blank phrase. */
    static int words(String phrase) {
        return phrase.isBlank() ? 0 : phrase.strip().split("\\s+").length;
    }

    static String join(String a, String b) {
        return (a.strip() + " " + b.strip()).strip();
    }

    /** A phrase that stands before a number, or by itself. */
    static String named(String phrase) {
        String text = LIST_MARK.matcher(phrase.strip()).replaceFirst("");
        String last;
        do {
            last = text;
            Matcher leading = LEADING.matcher(text);
            if (leading.find() && leading.end() < text.length()) {
                text = text.substring(leading.end());
            }
            text = withoutTail(text).strip();
        } while (!text.equals(last));
        return LONE.matcher(text).matches() ? "" : text;
    }

    /** A phrase that stands after a number, without what leads over to the next. */
    static String counted(String phrase) {
        String text = phrase.strip();
        String last;
        do {
            last = text;
            text = withoutTail(text).strip();
        } while (!text.equals(last));
        return text;
    }

    private static String withoutTail(String phrase) {
        String text = phrase.replaceFirst("[,;:\\s]+$", "");
        Matcher trailing = TRAILING.matcher(text);
        return trailing.find() ? text.substring(0, trailing.start()) : text;
    }

    /** The phrase without the place it speaks of and without whose it is; "" when nothing is left. */
    static String withoutArea(String phrase) {
        String text = PEOPLE.matcher(phrase).replaceAll("");
        text = AREA.matcher(text)
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .replaceAll("\\s+,", ",")
                .strip();
        return text.replaceFirst("^,\\s*", "").replaceFirst("[,\\s]+$", "");
    }
}
