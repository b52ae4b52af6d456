package vn.solieu.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.VietnameseLetters;

/** A plain list of administrative units, to check codes against; it knows nothing of how the program finds them. */
final class OfficialUnits {

    private static final int LEAST_COLUMNS = 5;
    private static final Pattern SHORT_TYPE = Pattern.compile("^(P|TT|TP|TX|X|Q|H)\\.\\s*");
    private static final Map<String, String> TYPES = Map.of(
            "P", "Phường", "TT", "Thị trấn", "TP", "Thành phố", "TX", "Thị xã", "X", "Xã", "Q", "Quận", "H", "Huyện");

    private record Unit(String code, String parent) {}

    private final Map<String, List<Unit>> byName = new HashMap<>();

    /**
     * Reads a list.
     *
     * @param file lines parted by tabs: level, code, type, name, full name, code of the parent; the first line names them
     */
    OfficialUnits(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            if (cells.length > LEAST_COLUMNS && Character.isDigit(cells[0].isEmpty() ? 'x' : cells[0].charAt(0))) {
                byName.computeIfAbsent(key(cells[4]), _ -> new ArrayList<>()).add(new Unit(cells[1], cells[5]));
            }
        }
    }

    private static String key(String name) {
        Matcher type = SHORT_TYPE.matcher(name.strip());
        String full =
                type.find() ? TYPES.get(type.group(1)) + " " + name.strip().substring(type.end()) : name;
        return VietnameseLetters.bare(full).replaceAll("\\s+", " ").strip();
    }

    /**
     * The code of a printed place.
     *
     * @param district the code of the district it is looked for in first; {@code null} to look everywhere
     * @return {@code null} when no unit or several have the name
     */
    @Nullable
    String codeOf(String place, @Nullable String district) {
        List<Unit> named = byName.getOrDefault(key(place), List.of());
        List<Unit> inside = named.stream()
                .filter(u -> u.parent().equals(district) || u.code().equals(district))
                .toList();
        List<Unit> found = inside.isEmpty() ? named : inside;
        return found.size() == 1 ? found.getFirst().code() : null;
    }
}
