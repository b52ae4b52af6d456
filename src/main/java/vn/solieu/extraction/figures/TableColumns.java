package vn.solieu.extraction.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.solieu.document.Cell;
import vn.solieu.document.Table;
import vn.solieu.document.VietnameseLetters;

/** What each column of a table holds: an order, labels, units of measure, values, or something that is no value. */
final class TableColumns {

    /** A column is one of values when this share of its filled cells are numbers. */
    private static final double NUMERIC_COLUMN = 0.6;

    private static final Pattern ORDINAL_HEADER = Pattern.compile("(tt|stt|so tt|so thu tu|tt\\.?|s/tt|so)");
    private static final Pattern NO_VALUES = Pattern.compile(
            ".*\\b(ghi chu|so dien thoai|dien thoai( lien he)?$|nam sinh|so van ban|so, ngay"
                    + "|ngay ban hanh|ma so|ma ho so|ma don vi|so ky hieu|so, ky hieu|so hieu|ngay thang|can cu|so quyet dinh|thoi gian|cccd|cmnd|email)\\b.*");
    private static final Pattern PLACE_HEADER = Pattern.compile(
            ".*\\b(don vi(?! tinh)|xa|phuong|thi tran|dia phuong|dia ban|huyen|thanh pho|khu vuc|co quan|ten don vi|doi tuong|truong|co so)\\b.*");
    private static final Pattern UNIT_HEADER = Pattern.compile("\\(?(dvt|don vi tinh|don vi do|d\\.v\\.t)\\)?");
    private static final Pattern INDICATOR_HEADER = Pattern.compile(
            ".*\\b(chi tieu|noi dung|hang muc|tieu chi|chi so|linh vuc|nhiem vu|dien giai|loai|nen tang|ten|danh muc)\\b.*");

    /** How the names of agencies and of groups of places begin. */
    private static final Pattern AGENCY = Pattern.compile(
            "(?iuU)^(các |toàn |khối )?(xã|phường|thị trấn|tt\\.|p\\.|huyện|thành phố|thị xã|tỉnh|ubnd|sở|ban|phòng|cơ quan"
                    + "|đơn vị|trung tâm|trường|công an|điểm|cơ sở|doanh nghiệp|chi nhánh|chi cục|trạm|bệnh viện|hội|đoàn|cảng|bến|chợ|khu|thôn|ấp|bản|tổ|địa bàn)\\b");

    /** Of this share of the labels on, the rows are places. */
    private static final double LEAST_PLACES = 0.3;

    /** Numbers and letters of columns, as "(1)", "A", "(5)=(3)/(4)": they name nothing. */
    private static final Pattern COLUMN_NUMBER =
            Pattern.compile("\\(?\\d{1,2}[a-z]?\\)?|\\(?[A-Z]\\)?|\\(?\\d{1,2}\\)?\\s*=.*");

    /** Codes of administrative procedures in the national database: "1.004088". */
    private static final Pattern PROCEDURE_CODE = Pattern.compile("\\d\\.\\d{6}(\\.\\S+)*");

    /** What a column holds. */
    enum Role {
        ORDINAL,
        LABEL,
        UNIT,
        VALUE,
        OTHER
    }

    /**
     * A column.
     *
     * @param header the names above it, outermost first, joined by " - "
     */
    record Column(int index, String header, Role role) {}

    private final List<List<String>> body;
    private final List<Column> columns = new ArrayList<>();
    private final Optional<Column> label;

    TableColumns(Table table) {
        List<List<String>> grid = filled(table);
        body = grid.subList(table.headerRows(), grid.size());
        for (int c = 0; c < table.columns(); c++) {
            String header = headerPath(table, c);
            columns.add(new Column(c, header, roleOf(c, header)));
        }
        label = findLabel();
    }

    Column get(int index) {
        return columns.get(index);
    }

    List<Column> ofRole(Role role) {
        return columns.stream().filter(c -> c.role() == role).toList();
    }

    /** The column that tells the rows apart; empty when none does. */
    Optional<Column> label() {
        return label;
    }

    /** The texts of a row of the body, 0-based; a merged cell's text stands in every place it covers. */
    List<String> row(int index) {
        return body.get(index);
    }

    int rows() {
        return body.size();
    }

    /**
     * Whether the rows are what is counted, rather than the places and agencies it is counted in.
     *
     * @param isUnit whether a label names an administrative unit
     */
    boolean rowsAreIndicators(Predicate<String> isUnit) {
        if (label.isEmpty()) {
            return false;
        }
        String bare = VietnameseLetters.bare(label.get().header());
        if (!ofRole(Role.UNIT).isEmpty()) {
            return true;
        }
        if (PLACE_HEADER.matcher(bare).matches()) {
            return false;
        }
        long places = body.stream()
                .map(row -> row.get(label.get().index()))
                .filter(l -> AGENCY.matcher(l).find() || isUnit.test(l))
                .count();
        return INDICATOR_HEADER.matcher(bare).matches() || places < LEAST_PLACES * body.size();
    }

    private static List<List<String>> filled(Table table) {
        List<List<String>> grid = new ArrayList<>();
        table.grid().forEach(row -> grid.add(new ArrayList<>(row)));
        for (Cell cell : table.cells()) {
            for (int r = cell.row(); r < Math.min(table.rows(), cell.row() + cell.rowSpan()); r++) {
                for (int c = cell.column(); c < Math.min(table.columns(), cell.column() + cell.columnSpan()); c++) {
                    grid.get(r).set(c, cell.text().value().strip());
                }
            }
        }
        return grid;
    }

    private static String headerPath(Table table, int column) {
        Set<Cell> seen = new HashSet<>();
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < table.headerRows(); row++) {
            Optional<Cell> cell = table.covering(row, column);
            if (cell.isPresent() && seen.add(cell.get())) {
                String text = cell.get().text().value().strip();
                if (!text.isEmpty() && !COLUMN_NUMBER.matcher(text).matches()) {
                    path.append(path.isEmpty() ? "" : " - ").append(text);
                }
            }
        }
        return path.toString();
    }

    private Role roleOf(int column, String header) {
        String bare = VietnameseLetters.bare(header).strip();
        if (!bare.isEmpty() && ORDINAL_HEADER.matcher(bare.split(" - ", 2)[0]).matches()) {
            return Role.ORDINAL;
        }
        if (UNIT_HEADER.matcher(bare).matches()) {
            return Role.UNIT;
        }
        if (NO_VALUES.matcher(bare).matches()) {
            return Role.OTHER;
        }
        int filled = 0;
        int numbers = 0;
        int units = 0;
        int codes = 0;
        boolean counting = column == 0;
        for (List<String> row : body) {
            String text = row.get(column);
            if (text.isEmpty() || CellNumbers.isDash(text)) {
                continue;
            }
            filled++;
            boolean number = !CellNumbers.of(text).isEmpty();
            numbers += number ? 1 : 0;
            codes += PROCEDURE_CODE.matcher(text).matches() ? 1 : 0;
            units += UnitsOfMeasure.startingWith(text)
                            .filter(text::equalsIgnoreCase)
                            .isPresent()
                    ? 1
                    : 0;
            counting &= !number || text.equals(Integer.toString(filled)) || text.equals("0" + filled);
        }
        if (filled > 2 && units >= NUMERIC_COLUMN * filled && bare.matches("don vi|")) {
            return Role.UNIT;
        }
        if (filled > 0 && codes >= NUMERIC_COLUMN * filled) {
            return Role.OTHER;
        }
        if (filled > 0 && numbers >= NUMERIC_COLUMN * filled) {
            return counting && filled > 2 && bare.length() < 4 ? Role.ORDINAL : Role.VALUE;
        }
        return filled > 0 ? Role.LABEL : Role.OTHER;
    }

    /** The first column of texts that tells the rows apart; one that is named like a place comes first. */
    private Optional<Column> findLabel() {
        List<Column> candidates =
                ofRole(Role.LABEL).stream().filter(this::tellsApart).toList();
        return candidates.stream()
                .filter(c ->
                        PLACE_HEADER.matcher(VietnameseLetters.bare(c.header())).matches())
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    private boolean tellsApart(Column column) {
        // A column that repeats the district tells nothing, even when the total row differs.
        Set<String> values = new HashSet<>();
        body.forEach(r -> values.add(r.get(column.index())));
        return values.size() * 2 > body.size();
    }
}
