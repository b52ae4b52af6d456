package vn.solieu.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The unit list as a table of rows sorted by code and then by date, of which only those in use become objects.
 *
 * <p>A report needs a district and its communes, some twenty rows of 15,400: on a cold start, finding the lines takes
 * 16 ms and making every unit took 75. The list is plain text, since that is read faster than its compressed form, and what changes in it can
 * be seen in the history. Columns: code, letter of the type, parent, number of the first list that has the unit (empty
 * for the first of all), number of the first list that lacks it (empty for none), name, successors.
 */
final class UnitTable {

    private static final String RESOURCE = "/catalogue/units.tsv";
    private static final int ROWS_EXPECTED = 16_384;
    private static final String DATES_FOLLOW = "lists";

    private final byte[] bytes;

    /** Where the line of each row begins; one more than rows, the end of the file. */
    private final int[] starts;

    private final List<LocalDate> listDates;
    private final AtomicReferenceArray<@Nullable AdministrativeUnit> made;

    private UnitTable(byte[] bytes) {
        this.bytes = bytes;
        int[] lines = new int[ROWS_EXPECTED];
        int count = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                if (count == lines.length) {
                    lines = Arrays.copyOf(lines, 2 * count);
                }
                lines[count++] = i + 1;
            }
        }
        starts = Arrays.copyOf(lines, count);
        listDates = datesOf(text(0, starts[0] - 1).split("\t"));
        made = new AtomicReferenceArray<>(count - 1);
    }

    static UnitTable read() {
        try (InputStream in = UnitTable.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + RESOURCE);
            }
            return new UnitTable(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** SHA-256 of the list, 64 hexadecimal digits: another list has another. */
    String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The first line names the columns, then the dates of the lists. */
    private static List<LocalDate> datesOf(String[] header) {
        List<LocalDate> dates = new ArrayList<>();
        for (int i = Arrays.asList(header).indexOf(DATES_FOLLOW) + 1; i < header.length; i++) {
            String date = header[i];
            // Not LocalDate.parse: its formatter takes longer to come up than the whole list takes to read.
            dates.add(LocalDate.of(number(date, 0, 4), number(date, 5, 7), number(date, 8, 10)));
        }
        return List.copyOf(dates);
    }

    private static int number(String date, int start, int end) {
        return Integer.parseInt(date, start, end, 10);
    }

    /** The dates of the lists, in order: what is valid changes on these days only. */
    List<LocalDate> listDates() {
        return listDates;
    }

    int size() {
        return made.length();
    }

    /** The unit of a row, made when it is first asked for. */
    AdministrativeUnit get(int row) {
        AdministrativeUnit unit = made.get(row);
        if (unit == null) {
            unit = make(row);
            made.set(row, unit);
        }
        return unit;
    }

    private AdministrativeUnit make(int row) {
        String line = text(starts[row], starts[row + 1] - 1);
        int type = line.indexOf('\t') + 1;
        int parent = type + 2;
        int from = line.indexOf('\t', parent) + 1;
        int until = line.indexOf('\t', from) + 1;
        int name = line.indexOf('\t', until) + 1;
        int successors = line.indexOf('\t', name);
        return new AdministrativeUnit(
                line.substring(0, type - 1),
                UnitType.ofLetter(line.charAt(type)),
                line.substring(name, successors < 0 ? line.length() : successors),
                from - 1 == parent ? null : line.substring(parent, from - 1),
                date(line, from, until - 1),
                date(line, until, name - 1),
                successors < 0
                        ? List.of()
                        : List.of(line.substring(successors + 1).split(",")));
    }

    private @Nullable LocalDate date(String line, int start, int end) {
        return start == end ? null : listDates.get(line.charAt(start) - '0');
    }

    private String text(int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    /** The first row with this code or a greater one; the size when there is none. */
    int firstRowOf(String code) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compareCode(middle, code) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int compareCode(int row, String code) {
        int start = starts[row];
        for (int i = 0; i < code.length(); i++) {
            // The tab after a shorter code is smaller than any digit, as the end of a string is.
            int difference = bytes[start + i] - code.charAt(i);
            if (difference != 0) {
                return difference;
            }
        }
        return bytes[start + code.length()] == '\t' ? 0 : 1;
    }

    /** The rows of the units that have a parent, by its code. */
    Map<String, List<Integer>> rowsByParent() {
        Map<String, List<Integer>> rows = new HashMap<>();
        String parent = "";
        List<Integer> siblings = new ArrayList<>();
        for (int row = 0; row < size(); row++) {
            int start = afterTab(afterTab(starts[row]));
            int end = afterTab(start) - 1;
            if (start == end) {
                continue;
            }
            // Neighbours mostly share their parent: one string and one look-up for all of them.
            if (!isAt(start, end, parent)) {
                parent = text(start, end);
                List<Integer> known = rows.get(parent);
                siblings = known == null ? new ArrayList<>() : known;
                rows.put(parent, siblings);
            }
            siblings.add(row);
        }
        return rows;
    }

    /** The rows that have a last day and name this code as their own or among their successors. */
    List<Integer> rowsEndingWith(String code) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < size(); row++) {
            int until = afterTab(afterTab(afterTab(afterTab(starts[row]))));
            if (bytes[until] != '\t'
                    && (isAt(starts[row], starts[row] + code.length(), code) || endNames(row, until, code))) {
                rows.add(row);
            }
        }
        return rows;
    }

    private boolean endNames(int row, int from, String code) {
        for (int i = starts[row + 1] - 1 - code.length(); i > from; i--) {
            if (isAt(i, i + code.length(), code)
                    && !isCodeLetter(bytes[i - 1])
                    && !isCodeLetter(bytes[i + code.length()])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCodeLetter(byte letter) {
        return letter >= '0' && letter <= '9';
    }

    /**
     * The rows whose names have one of these bare forms; no units are made of the others.
     *
     * @param bareNames by {@link PlaceNameFolding#bare}
     */
    List<Integer> rowsNamed(Set<String> bareNames) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < size(); row++) {
            int name = afterTab(afterTab(afterTab(afterTab(afterTab(starts[row])))));
            int end = name;
            while (bytes[end] != '\t' && bytes[end] != '\n') {
                end++;
            }
            if (bareNames.contains(PlaceNameFolding.bare(text(name, end)))) {
                rows.add(row);
            }
        }
        return rows;
    }

    private int afterTab(int position) {
        int i = position;
        while (bytes[i] != '\t') {
            i++;
        }
        return i + 1;
    }

    private boolean isAt(int start, int end, String code) {
        if (end - start != code.length()) {
            return false;
        }
        for (int i = 0; i < code.length(); i++) {
            if (bytes[start + i] != code.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
