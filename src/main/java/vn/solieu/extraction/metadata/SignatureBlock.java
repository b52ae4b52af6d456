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

    /** Lines of authority and office, in order, as printed; one that has only lost marks is spelled in full. */
    static List<String> roles(List<String> lines, @Nullable String signer) {
        return lines.stream()
                .filter(l -> !l.equals(signer)
                        && OFFICE.matcher(VietnameseLetters.bare(l)).matches())
                .map(SignatureBlock::spelled)
                .toList();
    }

    private static String spelled(String line) {
        String known = SPELLED.get(VietnameseLetters.bare(line.strip()));
        boolean capitals = line.equals(line.toUpperCase(Locale.ROOT));
        return known == null || !capitals ? line : known;
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
