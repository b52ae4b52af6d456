package vn.solieu.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Encodings of Vietnamese from before Unicode, as their bytes look when they are taken for Latin letters: "Céng hßa" (TCVN3), "Coäng
 * hoøa" (VNI), "Cµng hòa" (VISCII).
 *
 * <p>Sources: TCVN 5712:1993 (ABC fonts, {@code .Vn…}), the tables of VNI Windows fonts ({@code VNI-…}), RFC 1456 (VISCII).
 */
@SuppressWarnings("ImmutableEnumChecker") // the maps are filled once and never handed out
public enum LegacyEncoding {
    /** Small letters only: the capitals with marks are in fonts of their own. */
    TCVN3(tcvn3()),
    /** A base letter followed by a sign for its marks. */
    VNI(vni()),
    /** One byte a letter; six capitals stand on control characters. */
    VISCII(viscii());

    private final Map<String, String> toUnicode;
    private final Map<String, String> fromUnicode;

    LegacyEncoding(Map<String, String> toUnicode) {
        this.toUnicode = toUnicode;
        this.fromUnicode = new HashMap<>();
        toUnicode.forEach((legacy, letter) -> fromUnicode.put(letter, legacy));
    }

    /** The Unicode letters of a text in this encoding; characters that are not of it stay. */
    public String decode(String legacy) {
        StringBuilder text = new StringBuilder(legacy.length());
        int at = 0;
        while (at < legacy.length()) {
            String pair = at + 1 < legacy.length() ? toUnicode.get(legacy.substring(at, at + 2)) : null;
            if (pair != null) {
                text.append(pair);
                at += 2;
            } else {
                String single = legacy.substring(at, at + 1);
                text.append(toUnicode.getOrDefault(single, single));
                at++;
            }
        }
        return text.toString();
    }

    /** A text as this encoding writes it, for checking {@link #decode}; letters it lacks stay. */
    public String encode(String text) {
        StringBuilder legacy = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            String letter = text.substring(i, i + 1);
            legacy.append(fromUnicode.getOrDefault(letter, letter));
        }
        return legacy.toString();
    }

    /** Pairs of texts of the same number of characters, character by character. */
    private static void table(Map<String, String> map, String legacy, String unicode) {
        if (legacy.length() != unicode.length()) {
            throw new IllegalStateException("a table with a gap: " + unicode);
        }
        for (int i = 0; i < legacy.length(); i++) {
            map.put(legacy.substring(i, i + 1), unicode.substring(i, i + 1));
        }
    }

    private static Map<String, String> tcvn3() {
        Map<String, String> map = new HashMap<>();
        table(map, "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË", "àáảãạăằắẳẵặâầấẩẫậ");
        table(map, "®ÌÐÎÏÑªÒÕÓÔÖ", "đèéẻẽẹêềếểễệ");
        table(map, "×ÝØÜÞßãáâä«åèæçé", "ìíỉĩịòóỏõọôồốổỗộ");
        table(map, "¬êíëìîïóñòô\u00adõøö÷ù", "ơờớởỡợùúủũụưừứửữự");
        table(map, "úýûüþ¡¢§£¤¥¦", "ỳýỷỹỵĂÂĐÊÔƠƯ");
        return map;
    }

    private static Map<String, String> vni() {
        Map<String, String> map = new HashMap<>();
        String[][] pairs = {
            {"a", "øùûõïêèéúüëâàáåãä", "àáảãạăằắẳẵặâầấẩẫậ"},
            {"e", "øùûõïâàáåãä", "èéẻẽẹêềếểễệ"},
            {"o", "øùûõïâàáåãä", "òóỏõọôồốổỗộ"},
            {"ô", "øùûõï", "ờớởỡợ"},
            {"u", "øùûõï", "ùúủũụ"},
            {"ö", "øùûõï", "ừứửữự"},
            {"y", "øùûõ", "ỳýỷỹ"}
        };
        for (String[] pair : pairs) {
            for (int i = 0; i < pair[1].length(); i++) {
                String sign = pair[1].substring(i, i + 1);
                String letter = pair[2].substring(i, i + 1);
                map.put(pair[0] + sign, letter);
                map.put(upper(pair[0]) + upper(sign), upper(letter));
            }
        }
        table(map, "ñìíæóòôöî", "đìíỉĩịơưỵ");
        table(map, "ÑÌÍÆÓÒÔÖÎ", "ĐÌÍỈĨỊƠƯỴ");
        return map;
    }

    private static String upper(String letter) {
        return letter.toUpperCase(Locale.ROOT);
    }

    private static Map<String, String> viscii() {
        Map<String, String> map = new HashMap<>();
        String upperHalf =
                "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư"
                        + "àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ";
        for (int i = 0; i < upperHalf.length(); i++) {
            map.put(Character.toString(0x80 + i), upperHalf.substring(i, i + 1));
        }
        table(map, "\u0002\u0005\u0006\u0014\u0019\u001e", "ẲẴẪỶỸỴ");
        return map;
    }
}
