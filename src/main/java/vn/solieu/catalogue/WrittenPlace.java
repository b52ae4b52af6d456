package vn.solieu.catalogue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One way to understand a written place: a name in folded form, and the types it can have.
 *
 * @param foldedName by {@link PlaceNameFolding#fold}
 * @param types all types when no type is written
 */
record WrittenPlace(String foldedName, Set<UnitType> types) {

    private static final Set<UnitType> ANY = EnumSet.allOf(UnitType.class);
    private static final Set<UnitType> CITIES =
            EnumSet.of(UnitType.MUNICIPALITY, UnitType.PROVINCIAL_CITY, UnitType.MUNICIPAL_CITY);

    /** The words before a name, folded; abbreviations stand with and without their full stop. */
    private static final Map<String, Set<UnitType>> TYPE_WORDS = Map.ofEntries(
            Map.entry("tỉnh", EnumSet.of(UnitType.PROVINCE)),
            Map.entry("t", EnumSet.of(UnitType.PROVINCE)),
            Map.entry("thành phố", CITIES),
            Map.entry("tp", CITIES),
            Map.entry("quận", EnumSet.of(UnitType.URBAN_DISTRICT)),
            Map.entry("q", EnumSet.of(UnitType.URBAN_DISTRICT)),
            Map.entry("huyện", EnumSet.of(UnitType.RURAL_DISTRICT)),
            Map.entry("h", EnumSet.of(UnitType.RURAL_DISTRICT)),
            Map.entry("thị xã", EnumSet.of(UnitType.TOWN)),
            Map.entry("tx", EnumSet.of(UnitType.TOWN)),
            Map.entry("phường", EnumSet.of(UnitType.WARD)),
            Map.entry("p", EnumSet.of(UnitType.WARD)),
            Map.entry("xã", EnumSet.of(UnitType.COMMUNE)),
            Map.entry("x", EnumSet.of(UnitType.COMMUNE)),
            Map.entry("thị trấn", EnumSet.of(UnitType.TOWNSHIP)),
            Map.entry("tt", EnumSet.of(UnitType.TOWNSHIP)),
            Map.entry("t t", EnumSet.of(UnitType.TOWNSHIP)),
            Map.entry("t trấn", EnumSet.of(UnitType.TOWNSHIP)),
            Map.entry("t x", EnumSet.of(UnitType.TOWN)),
            Map.entry("t xã", EnumSet.of(UnitType.TOWN)),
            Map.entry("t p", CITIES),
            Map.entry("t phố", CITIES),
            Map.entry("đặc khu", EnumSet.of(UnitType.SPECIAL_ZONE)),
            Map.entry("đk", EnumSet.of(UnitType.SPECIAL_ZONE)));

    /** Offices named after their place: "UBND huyện Quan Sơn" is the district. */
    private static final List<String> OFFICES = List.of("ủy ban nhân dân", "ubnd");

    private static final int MOST_WORDS_OF_A_TYPE = 2;

    /** "Thị trấn TT. Gia Ray": the type is written out in one column and abbreviated in the next. */
    private static final int MOST_TYPES = 2;

    /** Bullets, and the number of a row: "3. Xã Sơn Hà", "12 | Xã Hàng Gòn", "- Xã Sơn Hà". */
    private static final Pattern ROW_NUMBER =
            Pattern.compile("^\\s*(?:\\d{1,3}\\s*[.)|\\]-])?[\\s|\\[*+•-]*(?=\\p{L})");

    private static final Map<String, String> SHORT_NAMES = Map.of("hcm", "Hồ Chí Minh", "brvt", "Bà Rịa Vũng Tàu");

    private static final Map<String, Set<UnitType>> FOLDED_TYPES = new HashMap<>();
    private static final Map<String, Set<UnitType>> BARE_TYPES = new HashMap<>();

    static {
        for (Map.Entry<String, Set<UnitType>> entry : TYPE_WORDS.entrySet()) {
            FOLDED_TYPES.put(PlaceNameFolding.fold(entry.getKey()), entry.getValue());
            BARE_TYPES.put(PlaceNameFolding.bare(entry.getKey()), entry.getValue());
        }
    }

    /** Whether a type is written before the name. */
    boolean isTyped() {
        return types.size() < ANY.size();
    }

    /** Whether the unit can be meant as far as its type goes; if wanted, only when the type is written. */
    boolean admits(AdministrativeUnit unit, boolean typedOnly) {
        return types.contains(unit.type()) && (!typedOnly || isTyped() || unit.level() == UnitLevel.PROVINCE);
    }

    /**
     * The ways to understand a written place, the one with a type first; empty when nothing but a type is written.
     *
     * <p>The whole text is always a reading of its own, since names begin like types too ("Thị Nại", "Quan Sơn"). Types
     * without diacritics ("huyen") are known only in a text that has none at all.
     */
    static List<WrittenPlace> readings(String written) {
        List<String> words = withoutOffice(words(withoutRowNumber(written)));
        boolean hasMarks = !PlaceNameFolding.fold(written).equals(PlaceNameFolding.bare(written));
        List<WrittenPlace> readings = new ArrayList<>(3);
        List<String> rest = words;
        for (int types = 0; types < MOST_TYPES; types++) {
            int count = wordsOfType(rest, hasMarks);
            if (count == 0) {
                break;
            }
            Set<UnitType> type = typesOf(rest.subList(0, count), hasMarks);
            rest = rest.subList(count, rest.size());
            add(readings, rest, type);
        }
        add(readings, words, ANY);
        return readings;
    }

    /** Without the number of a row or a bullet before the name. */
    static String withoutRowNumber(String written) {
        return ROW_NUMBER.matcher(written).replaceFirst("");
    }

    /** How many words at the beginning are a type with a name behind it; 0 for none. */
    private static int wordsOfType(List<String> words, boolean hasMarks) {
        int count = Math.min(MOST_WORDS_OF_A_TYPE, words.size() - 1);
        while (count > 0 && typesOf(words.subList(0, count), hasMarks).isEmpty()) {
            count--;
        }
        return Math.max(count, 0);
    }

    private static Set<UnitType> typesOf(List<String> words, boolean hasMarks) {
        String type = PlaceNameFolding.fold(String.join(" ", words));
        Set<UnitType> types = FOLDED_TYPES.getOrDefault(type, Set.of());
        return types.isEmpty() && !hasMarks ? BARE_TYPES.getOrDefault(type, Set.of()) : types;
    }

    private static void add(List<WrittenPlace> readings, List<String> words, Set<UnitType> types) {
        String name = PlaceNameFolding.fold(String.join(" ", words));
        if (SHORT_NAMES.containsKey(name)) {
            name = PlaceNameFolding.fold(SHORT_NAMES.get(name));
        }
        if (!name.isEmpty()) {
            readings.add(new WrittenPlace(name, types));
        }
    }

    /** The words, with abbreviations parted from what follows: "TP.HCM", "P.1", "Q1", "TPHCM". */
    private static List<String> words(String written) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= written.length(); i++) {
            char c = i < written.length() ? written.charAt(i) : ' ';
            boolean within = c != '.' && !Character.isWhitespace(c) && c != '\u00a0';
            if (within && start < 0) {
                start = i;
            } else if (!within && start >= 0) {
                addWord(words, written.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    private static void addWord(List<String> words, String word) {
        int type = word.equalsIgnoreCase("TPHCM") ? 2 : isNumbered(word) ? 1 : 0;
        if (type > 0) {
            words.add(word.substring(0, type));
        }
        if (Character.isLetterOrDigit(word.codePointAt(0))
                || !PlaceNameFolding.fold(word).isEmpty()) {
            words.add(word.substring(type));
        }
    }

    /** Whether the word is a ward or an urban district by number: "P1", "Q10". */
    private static boolean isNumbered(String word) {
        if (word.length() < 2 || "pPqQ".indexOf(word.charAt(0)) < 0) {
            return false;
        }
        for (int i = 1; i < word.length(); i++) {
            if (!Character.isDigit(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> withoutOffice(List<String> words) {
        for (String office : OFFICES) {
            int count = office.split(" ").length;
            if (words.size() > count) {
                String start = PlaceNameFolding.fold(String.join(" ", words.subList(0, count)));
                if (start.equals(PlaceNameFolding.fold(office)) || start.equals(PlaceNameFolding.bare(office))) {
                    return words.subList(count, words.size());
                }
            }
        }
        return words;
    }
}
