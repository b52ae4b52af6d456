package vn.solieu.extraction.metadata;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.solieu.document.VietnameseLetters;

/**
 * Names of agencies printed in capitals, given the capitals of running text: "PHÒNG VĂN HÓA VÀ THÔNG TIN" is "Phòng Văn hóa và Thông
 * tin".
 */
final class AgencyNames {

    /** Words that begin the name of a field of work, which is written with one capital. */
    private static final Set<String> FIELDS = bareSet(
            "văn hóa",
            "thông tin",
            "truyền thông",
            "y tế",
            "tài chính",
            "nội vụ",
            "tư pháp",
            "giao thông",
            "vận tải",
            "giáo dục",
            "đào tạo",
            "nông nghiệp",
            "phát triển",
            "tài nguyên",
            "môi trường",
            "kinh tế",
            "hạ tầng",
            "lao động",
            "thương binh",
            "xã hội",
            "thanh tra",
            "công thương",
            "xây dựng",
            "giao thông",
            "khoa học",
            "công nghệ",
            "du lịch",
            "thể thao",
            "dân tộc",
            "ngoại vụ",
            "kế hoạch",
            "đầu tư",
            "quản lý",
            "đô thị",
            "hội nhập",
            "dân số");

    /** Words that stay small inside a name. */
    private static final Set<String> SMALL = Set.of("nông", "thôn", "và", "của", "các", "về", "trên", "với");

    /** Kinds of bodies and units: their first word begins a name, or stands small before a proper name. */
    private static final List<String> BODIES = List.of(
            "thủ tướng chính phủ",
            "văn phòng chính phủ",
            "chính phủ",
            "ủy ban nhân dân",
            "uỷ ban nhân dân",
            "hội đồng nhân dân",
            "ban chỉ đạo",
            "ban quản lý",
            "văn phòng",
            "trung tâm",
            "phòng",
            "sở",
            "ban",
            "chi cục",
            "cục",
            "bộ",
            "huyện ủy",
            "thành ủy",
            "tỉnh ủy",
            "thị ủy",
            "công an",
            "tổng cục",
            "viện",
            "trường",
            "đảng ủy",
            "ủy ban");

    private static final List<String> UNITS =
            List.of("thành phố", "thị trấn", "thị xã", "đặc khu", "huyện", "quận", "phường", "tỉnh", "xã");

    /** Abbreviations that keep their capitals. */
    private static final Set<String> ABBREVIATIONS =
            Set.of("UBND", "HĐND", "UB", "TP", "TP.", "TT", "TX", "BCĐ", "VHTT", "CNTT", "MTTQ", "HĐND-UBND");

    private AgencyNames() {}

    private static Set<String> bareSet(String... words) {
        return Arrays.stream(words).map(VietnameseLetters::bare).collect(Collectors.toUnmodifiableSet());
    }

    /** First letter large, the rest small: "BÁO CÁO NHANH" is "Báo cáo nhanh". */
    static String sentenceCase(String text) {
        String lower = text.toLowerCase(Locale.ROOT).strip();
        return lower.isEmpty() ? lower : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }

    /** A name printed in capitals in the capitals of running text; other names are left as they are. */
    static String inSentenceCase(String printed) {
        String text = printed.replaceAll("\\s+", " ").strip();
        if (!text.equals(text.toUpperCase(Locale.ROOT))) {
            return text;
        }
        String[] words = text.split(" ");
        StringBuilder name = new StringBuilder();
        boolean properName = false;
        int i = 0;
        while (i < words.length) {
            String rest =
                    String.join(" ", Arrays.copyOfRange(words, i, words.length)).toLowerCase(Locale.ROOT);
            String unit = UNITS.stream()
                    .filter(rest::startsWith)
                    .filter(u -> rest.length() == u.length() || rest.charAt(u.length()) == ' ')
                    .findFirst()
                    .orElse("");
            String body = startOf(rest, BODIES);
            String field = fieldAt(rest);
            String taken;
            if (ABBREVIATIONS.contains(words[i])) {
                taken = words[i];
            } else if (!unit.isEmpty()) {
                taken = i == 0 ? capitalised(unit) : unit;
                properName = true;
            } else if (!body.isEmpty() && !properName) {
                taken = i == 0 ? capitalised(body) : body;
            } else if (!field.isEmpty() && !properName) {
                taken = capitalised(field);
            } else if (SMALL.contains(words[i].toLowerCase(Locale.ROOT))) {
                taken = words[i].toLowerCase(Locale.ROOT);
            } else {
                taken = capitalised(words[i].toLowerCase(Locale.ROOT));
            }
            name.append(name.isEmpty() ? "" : " ").append(taken);
            i += taken.split(" ").length;
        }
        return name.toString()
                .replace("tướng chính phủ", "tướng Chính phủ")
                .replace("phòng chính phủ", "phòng Chính phủ");
    }

    /** Whether a second line continues the name of the first, as "ỦY BAN NHÂN DÂN THÀNH PHỐ" / "BIÊN HÒA". */
    static boolean goesOn(String first, String second) {
        String end = VietnameseLetters.bare(first);
        String next = VietnameseLetters.bare(second);
        boolean open = end.matches(".*\\b(va|cua|thanh pho|huyen|tinh|xa|phuong|thi xa|thi tran|quan)$");
        boolean begins = Stream.concat(BODIES.stream(), UNITS.stream())
                .map(VietnameseLetters::bare)
                .anyMatch(n -> next.equals(n) || next.startsWith(n + " "));
        return open || (!begins && !next.startsWith("ubnd") && !next.startsWith("hdnd"));
    }

    private static String fieldAt(String rest) {
        String[] words = rest.split(" ");
        if (words.length < 2) {
            return "";
        }
        String two = words[0] + " " + words[1];
        String bare = VietnameseLetters.bare(two.replaceAll("[,;]$", ""));
        return FIELDS.contains(bare) ? two : "";
    }

    private static String startOf(String rest, List<String> names) {
        // Compared without marks: scans lose one here and there. The letters stay as they were read.
        String bare = VietnameseLetters.bare(rest);
        return names.stream()
                .filter(n -> {
                    String name = VietnameseLetters.bare(n);
                    return bare.equals(name) || bare.startsWith(name + " ");
                })
                .findFirst()
                .map(n -> rest.substring(0, n.length()))
                .orElse("");
    }

    private static String capitalised(String lower) {
        return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }
}
