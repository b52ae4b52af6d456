package vn.solieu.extraction.figures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.solieu.document.VietnameseLetters;

/** Cuts a phrase down to what it names: without the small words that lead to it or from it to the number. */
final class Wording {

    /** Compared without marks. Words that have a homograph of other meaning ("từ", "tử") are not among them. */
    private static final Pattern LEADING = Pattern.compile("^(nang|va|trong do|voi|co|dat|gom|hien tai|hien nay|den nay|tu do|cu the|qua do"
            + "|ket qua(?=[,:]| den| la| da)|nhu|cac|ma|nguoc lai|trong so do|bao gom|nhu sau|theo do|trong khi|ngoai ra|rieng|con lai(?=[,:])"
            + "|cung voi|dong thoi|la)\\b[,:]?\\s*");

    private static final Pattern TRAILING = Pattern.compile(
            "[\\s,]*\\b(la|co|dat|khoang|khoan|hon|gan|tren|duoi|voi|gom|chi|chi dat|dat ty le|den|bang|cho|va|chiem|nhu|len|uoc|uoc dat|uoc khoang"
                    + "|trong do|tong cong|voi tan suat|voi tang suat|cu the|nhu sau|theo thu tu la|lan luot la)$");

    /** With their marks, for "tử" and "đá" end names. */
    private static final Pattern FROM = Pattern.compile("(?iuU)[\\s,]*\\b(từ|đã)$");

    private static final Pattern LIST_MARK =
            Pattern.compile("^([-+*•–]|[a-zđ]\\)|\\d{1,2}(\\.\\d{1,2})*[.)]|[IVX]+\\.)\\s*");

    /** "trên địa bàn huyện Quan Sơn", "toàn thành phố": the place stands in the place of the figure. */
    private static final Pattern AREA = Pattern.compile("(?iu)\\s*,?\\b((trên|tại|ở|trong)\\s+)?(toàn\\s+)?(địa bàn|toàn|trên toàn)"
            + "(\\s+(thành phố|thị xã|thị trấn|huyện|quận|tỉnh|xã|phường|TP\\.?))?"
            + "((?-i:\\s+\\p{Lu}[\\p{L}’']*){1,4})?(?=$|[,\\s])");

    private static final Pattern PEOPLE = Pattern.compile("(?iu)\\s+của\\s+(người dân|nhân dân|bà con)\\b");

    private Wording() {}

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
            Matcher leading = LEADING.matcher(VietnameseLetters.bare(text));
            if (leading.find() && leading.end() < text.length()) {
                text = text.substring(leading.end());
            }
            text = withoutTail(text).strip();
        } while (!text.equals(last));
        return VietnameseLetters.bare(text).matches("co|la|dat|voi|va|hon|gan|khoang|nang|gom|cho|den|con") ? "" : text;
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
        Matcher trailing = TRAILING.matcher(VietnameseLetters.bare(text));
        if (trailing.find()) {
            return text.substring(0, trailing.start());
        }
        Matcher from = FROM.matcher(text);
        return from.find() ? text.substring(0, from.start()) : text;
    }

    /** The phrase without the place it speaks of and without whose it is, if something is left. */
    static String withoutArea(String phrase) {
        String text = PEOPLE.matcher(phrase).replaceAll("");
        text = AREA.matcher(text).replaceAll(" ").replaceAll("\\s+", " ").replaceAll("\\s+,", ",").strip();
        text = text.replaceFirst("^,\\s*", "").replaceFirst("[,\\s]+$", "");
        return words(text) > 0 ? text : phrase;
    }
}
