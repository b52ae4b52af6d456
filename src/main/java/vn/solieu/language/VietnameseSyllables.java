package vn.solieu.language;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.solieu.document.VietnameseLetters;

/**
 * Tells whether a token is built like a Vietnamese syllable: an initial, a rhyme of the language, at most one tone. It knows forms, not
 * words: "thoắng" passes although nobody says it.
 *
 * <p>Source: the inventory of initials and rhymes in descriptions of the standard orthography (quốc ngữ).
 */
public final class VietnameseSyllables {

    private static final List<String> INITIALS = List.of(
            "ngh", "ng", "nh", "gh", "gi", "kh", "ph", "qu", "th", "tr", "ch", "b", "c", "d", "đ", "g", "h", "k", "l",
            "m", "n", "p", "r", "s", "t", "v", "x", "");

    private static final Set<String> RHYMES = new HashSet<>(Arrays.asList("""
            a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
            e ec em en eng eo ep et ê êch êm ên ênh êp êt êu êc êng
            i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
            o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong ooc op ot
            ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
            u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ uy uya uych uyên uyêt uynh uyt uyp uyu uôc uôi uôm uôn uông uôt
            ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
            y yêm yên yêng yêt yêu ynh yt ych""".split("\\s+")));

    private static final Set<String> BARE_RHYMES =
            RHYMES.stream().map(VietnameseLetters::bare).collect(Collectors.toUnmodifiableSet());

    /** Grave, acute, tilde, hook above, dot below. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private VietnameseSyllables() {}

    /** Whether a token of letters could be a syllable as it is written. */
    public static boolean isSyllable(String token) {
        String decomposed = Normalizer.normalize(token.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder toneless = new StringBuilder(decomposed.length());
        int tones = 0;
        for (int i = 0; i < decomposed.length(); i++) {
            if (TONES.indexOf(decomposed.charAt(i)) >= 0) {
                tones++;
            } else {
                toneless.append(decomposed.charAt(i));
            }
        }
        return tones <= 1 && splits(Normalizer.normalize(toneless, Normalizer.Form.NFC), RHYMES);
    }

    /** Whether a token could be a syllable that lost its marks. */
    public static boolean isBareSyllable(String token) {
        return splits(VietnameseLetters.bare(token), BARE_RHYMES);
    }

    private static boolean splits(String syllable, Set<String> rhymes) {
        for (String initial : INITIALS) {
            if (syllable.startsWith(initial) && rhymes.contains(syllable.substring(initial.length()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether any letter carries a mark, or is đ. */
    public static boolean hasMarks(String token) {
        for (int i = 0; i < token.length(); i++) {
            if (token.charAt(i) >= 0xC0) {
                return true;
            }
        }
        return false;
    }
}
