package vn.solieu.extraction.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.VietnameseLetters;

/** Reads the lines at the end on the right: authority, office, name (Decree 30/2020, annex I). */
final class SignatureBlock {

    /** Words of authority and office in the signature; the line after them is a name. */
    private static final Pattern OFFICE = Pattern.compile(
            "^(tm|kt|tl|tuq|q|t/m|k/t|t/l)\\b.*|.*\\b(chu tich|giam doc|truong phong|pho phong|truong ban|chanh van phong|bi thu|bo truong"
                    + "|thu truong|cuc truong|vu truong|vien truong|hieu truong|thu tuong|doi truong|pho truong|tong giam doc|to truong"
                    + "|uy vien|nguoi lap bieu|ke toan|thu ky|chi cuc truong|chanh thanh tra)\\b.*");

    private static final Pattern NAME = Pattern.compile("^(\\p{Lu}[\\p{L}.]*)(\\s+\\p{Lu}[\\p{L}.]*){1,5}$");

    /** Lines of authority and office by their bare letters: a stamp or a coarse scan takes a mark from them now and then. */
    private static final Map<String, String> SPELLED = Stream.of(
                    "TM. ỦY BAN NHÂN DÂN",
                    "TM. HỘI ĐỒNG NHÂN DÂN",
                    "TM. BAN CHỈ ĐẠO",
                    "TM. BAN THƯỜNG VỤ",
                    "KT. CHỦ TỊCH",
                    "TUQ. CHỦ TỊCH",
                    "TL. CHỦ TỊCH",
                    "KT. GIÁM ĐỐC",
                    "KT. TRƯỞNG PHÒNG",
                    "KT. BỘ TRƯỞNG",
                    "KT. THỦ TƯỚNG",
                    "KT. TRƯỞNG BAN",
                    "KT. CHÁNH VĂN PHÒNG",
                    "CHỦ TỊCH",
                    "PHÓ CHỦ TỊCH",
                    "PHÓ CHỦ TỊCH THƯỜNG TRỰC",
                    "GIÁM ĐỐC",
                    "PHÓ GIÁM ĐỐC",
                    "TRƯỞNG PHÒNG",
                    "PHÓ TRƯỞNG PHÒNG",
                    "CHÁNH VĂN PHÒNG",
                    "PHÓ CHÁNH VĂN PHÒNG",
                    "BỘ TRƯỞNG",
                    "THỨ TRƯỞNG",
                    "THỦ TƯỚNG",
                    "PHÓ THỦ TƯỚNG",
                    "TRƯỞNG BAN",
                    "PHÓ TRƯỞNG BAN",
                    "BÍ THƯ",
                    "PHÓ BÍ THƯ",
                    "HIỆU TRƯỞNG",
                    "PHÓ HIỆU TRƯỞNG",
                    "CỤC TRƯỞNG",
                    "CHI CỤC TRƯỞNG")
            .collect(Collectors.toUnmodifiableMap(VietnameseLetters::bare, Function.identity()));

    private SignatureBlock() {}

    /** Letters that a stamp may take from a line; lines of authority and office differ in more. */
    private static final int MOST_LOST = 2;

    /** Lines of authority and office, in order, as printed; one that has only lost marks, or letters to a stamp, is spelled in full. */
    static List<String> roles(List<String> lines, @Nullable String signer) {
        return lines.stream()
                .filter(l -> !l.equals(signer))
                .map(SignatureBlock::spelled)
                .filter(l -> OFFICE.matcher(VietnameseLetters.bare(l)).matches())
                .toList();
    }

    private static String spelled(String line) {
        if (!line.equals(line.toUpperCase(Locale.ROOT))) {
            return line;
        }
        String bare = VietnameseLetters.bare(line.strip());
        String known = SPELLED.get(bare);
        if (known != null) {
            return known;
        }
        List<String> meant = SPELLED.keySet().stream()
                .filter(k -> isRestOf(k, bare))
                .map(SPELLED::get)
                .toList();
        return meant.size() == 1 ? meant.getFirst() : line;
    }

    /** Whether a line has the letters of a known one in their order but for a few, and in their place signs that stand in no such line. */
    private static boolean isRestOf(String known, String line) {
        String wanted = known.replaceAll("\\P{L}", "");
        String left = line.replaceAll("\\P{L}", "");
        long signs = line.chars()
                .filter(c -> !Character.isLetter(c) && c != ' ' && c != '.')
                .count();
        int lost = wanted.length() - left.length();
        if (signs == 0 || lost < 0 || lost > Math.min(signs, MOST_LOST)) {
            return false;
        }
        int found = 0;
        for (int i = 0; i < wanted.length() && found < left.length(); i++) {
            if (wanted.charAt(i) == left.charAt(found)) {
                found++;
            }
        }
        return found == left.length();
    }

    /** The name below the signature; {@code null} when it is not there or cannot be told from an office. */
    static @Nullable String signer(List<String> signature) {
        for (int i = signature.size() - 1; i >= 0; i--) {
            String line = signature.get(i).strip();
            boolean office = OFFICE.matcher(VietnameseLetters.bare(line)).matches();
            boolean allCapitals = line.equals(line.toUpperCase(Locale.ROOT));
            if (!office && !allCapitals && NAME.matcher(line).matches()) {
                return line;
            }
        }
        return null;
    }
}
