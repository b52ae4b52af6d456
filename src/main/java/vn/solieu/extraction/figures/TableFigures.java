package vn.solieu.extraction.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solieu.catalogue.AdministrativeUnit;
import vn.solieu.catalogue.IndicatorCatalogue;
import vn.solieu.catalogue.IndicatorMatch;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.document.Cell;
import vn.solieu.document.Observation;
import vn.solieu.document.ObservationKind;
import vn.solieu.document.ObservationRole;
import vn.solieu.document.Period;
import vn.solieu.document.Provenance;
import vn.solieu.document.Table;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.language.DateGrammar;
import vn.solieu.language.NumberGrammar;

/** Reads the figures of a table: columns of numbers, a column that names the rows, a header path for each column. */
public final class TableFigures {

    /** A column is one of values when this share of its filled cells are numbers. */
    private static final double NUMERIC_COLUMN = 0.6;

    private static final Pattern ORDINAL_HEADER = Pattern.compile("(tt|stt|so tt|so thu tu|tt\\.?)");
    private static final Pattern NO_VALUES = Pattern.compile(
            ".*\\b(ghi chu|so dien thoai|dien thoai lien he|nam sinh|so van ban|so, ngay|ngay ban hanh|ma so|so ky hieu|so hieu|ngay thang)\\b.*");
    private static final Pattern PLACE_HEADER = Pattern.compile(
            ".*\\b(don vi|xa|phuong|thi tran|dia phuong|dia ban|huyen|thanh pho|khu vuc|co quan|ten don vi|doi tuong)\\b.*");
    private static final Pattern UNIT_HEADER = Pattern.compile("(dvt|don vi tinh|don vi do)");
    private static final Pattern INDICATOR_HEADER = Pattern.compile(
            ".*\\b(chi tieu|noi dung|hang muc|tieu chi|chi so|linh vuc|nhiem vu|dien giai|loai|nen tang|ten)\\b.*");
    private static final Pattern TOTAL = Pattern.compile(
            "^(tong( cong| so| chung)?|cong( chung)?|toan (huyen|thanh pho|tinh|xa|phuong|thi xa|quan|dia ban)).*");
    private static final Pattern RATIO = Pattern.compile("\\s*(\\d[\\d.,]*)\\s*/\\s*(\\d[\\d.,]*)\\s*");

    private final UnitCatalogue units;
    private final IndicatorLabels labels;

    public TableFigures(UnitCatalogue units, IndicatorCatalogue indicators) {
        this.units = units;
        this.labels = new IndicatorLabels(indicators);
    }

    /** What a column holds. */
    private enum Role {
        ORDINAL,
        LABEL,
        UNIT,
        VALUE,
        OTHER
    }

    private record Column(int index, String header, Role role) {}

    /** Its figures, row by row. */
    public List<Observation> read(Table table, ReportContext context) {
        List<String> headings = context.section().context();
        if (table.rows() <= table.headerRows() || table.headerRows() == 0) {
            return List.of();
        }
        List<List<String>> grid = filled(table);
        List<Column> columns = columns(table, grid);
        Optional<Column> label = labelColumn(columns, grid, table.headerRows());
        boolean rowsAreIndicators = label.isPresent() && rowsAreIndicators(label.get(), columns);
        Period period = periodOf(table, context, headings);
        List<Observation> observations = new ArrayList<>();
        for (Cell cell : table.cells()) {
            if (cell.row() < table.headerRows() || cell.text().value().isBlank()) {
                continue;
            }
            Column column = columns.get(cell.column());
            if (column.role() != Role.VALUE) {
                continue;
            }
            String rowLabel = rowLabel(table, grid, cell.row(), label);
            String unitOfRow = unitOfRow(columns, grid, cell.row());
            addFigures(
                    observations,
                    new Place(context, cell, column, rowLabel, unitOfRow, rowsAreIndicators, period, headings));
        }
        return observations;
    }

    private record Place(
            ReportContext context,
            Cell cell,
            Column column,
            String rowLabel,
            String unitOfRow,
            boolean rowIsIndicator,
            @Nullable Period period,
            List<String> headings) {}

    // ---- columns and rows

    /** The grid with the text of merged body cells repeated in every place they cover. */
    private static List<List<String>> filled(Table table) {
        List<List<String>> grid = new ArrayList<>();
        table.grid().forEach(row -> grid.add(new ArrayList<>(row)));
        for (Cell cell : table.cells()) {
            for (int r = cell.row(); r < Math.min(table.rows(), cell.row() + cell.rowSpan()); r++) {
                for (int c = cell.column(); c < Math.min(table.columns(), cell.column() + cell.columnSpan()); c++) {
                    grid.get(r).set(c, cell.text().value());
                }
            }
        }
        return grid;
    }

    private static List<Column> columns(Table table, List<List<String>> grid) {
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < table.columns(); c++) {
            String header = headerPath(table, c);
            columns.add(new Column(c, header, roleOf(c, header, grid, table.headerRows())));
        }
        return columns;
    }

    /** The names above a column, outermost first, joined by " - "; numbers of columns are no names. */
    static String headerPath(Table table, int column) {
        Set<Cell> seen = new HashSet<>();
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < table.headerRows(); row++) {
            Optional<Cell> cell = table.covering(row, column);
            if (cell.isPresent() && seen.add(cell.get())) {
                String text = cell.get().text().value().strip();
                if (!text.isEmpty() && !text.matches("\\(?\\d{1,2}\\)?|\\(?[A-Z]\\)?|\\(?\\d{1,2}\\s*=.*")) {
                    path.append(path.isEmpty() ? "" : " - ").append(text);
                }
            }
        }
        return path.toString();
    }

    private static Role roleOf(int column, String header, List<List<String>> grid, int headerRows) {
        String bare = VietnameseLetters.bare(header);
        if (ORDINAL_HEADER.matcher(bare).matches()) {
            return Role.ORDINAL;
        }
        if (UNIT_HEADER.matcher(bare).matches()) {
            return Role.UNIT;
        }
        int filled = 0;
        int numbers = 0;
        boolean counting = column == 0;
        for (List<String> row : grid.subList(headerRows, grid.size())) {
            String text = row.get(column).strip();
            if (text.isEmpty() || text.equals("-") || text.equals("–")) {
                continue;
            }
            filled++;
            numbers += isNumber(text) ? 1 : 0;
            counting &= !isNumber(text) || text.equals(Integer.toString(filled)) || text.equals("0" + filled);
        }
        if (NO_VALUES.matcher(bare).matches()) {
            return Role.OTHER;
        }
        if (filled > 0 && numbers >= NUMERIC_COLUMN * filled) {
            return counting && filled > 2 && bare.length() < 4 ? Role.ORDINAL : Role.VALUE;
        }
        return filled > 0 ? Role.LABEL : Role.OTHER;
    }

    private static boolean isNumber(String text) {
        return NumberGrammar.parse(text, true).isPresent()
                || RATIO.matcher(text).matches();
    }

    /** The first column of texts that tells the rows apart; one that is named like a place comes first. */
    private static Optional<Column> labelColumn(List<Column> columns, List<List<String>> grid, int headerRows) {
        List<Column> candidates = columns.stream()
                .filter(c -> c.role() == Role.LABEL && tellsApart(c, grid, headerRows))
                .toList();
        return candidates.stream()
                .filter(c ->
                        PLACE_HEADER.matcher(VietnameseLetters.bare(c.header())).matches())
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    private static boolean tellsApart(Column column, List<List<String>> grid, int headerRows) {
        // A column that repeats the district tells nothing, even when the total row differs.
        Set<String> values = new HashSet<>();
        List<List<String>> body = grid.subList(headerRows, grid.size());
        body.forEach(r -> values.add(r.get(column.index())));
        return values.size() * 2 > body.size();
    }

    private static boolean rowsAreIndicators(Column label, List<Column> columns) {
        String bare = VietnameseLetters.bare(label.header());
        return columns.stream().anyMatch(c -> c.role() == Role.UNIT)
                || (INDICATOR_HEADER.matcher(bare).matches()
                        && !PLACE_HEADER.matcher(bare).matches());
    }

    private static String rowLabel(Table table, List<List<String>> grid, int row, Optional<Column> label) {
        if (label.isPresent() && !grid.get(row).get(label.get().index()).isBlank()) {
            return grid.get(row).get(label.get().index()).strip();
        }
        // "Tổng cộng" may stand in the column of numbers.
        return grid.get(row).stream()
                .limit(Math.max(1, table.columns() - 1))
                .map(String::strip)
                .filter(t -> !t.isEmpty() && !isNumber(t))
                .findFirst()
                .orElse("");
    }

    private static String unitOfRow(List<Column> columns, List<List<String>> grid, int row) {
        return columns.stream()
                .filter(c -> c.role() == Role.UNIT)
                .map(c -> grid.get(row).get(c.index()).strip())
                .findFirst()
                .orElse("");
    }

    /** A date in the caption or the heading above speaks for the whole table. */
    private static @Nullable Period periodOf(Table table, ReportContext context, List<String> headings) {
        List<String> above = new ArrayList<>(List.of(table.title()));
        if (!headings.isEmpty()) {
            above.add(headings.getLast());
        }
        for (String text : above) {
            Period period = dateIn(text, context.issued());
            if (period != null) {
                return period;
            }
        }
        return context.period();
    }

    private static @Nullable Period dateIn(String text, @Nullable LocalDate issued) {
        Period last = null;
        for (DateGrammar.FoundDate date : DateGrammar.find(text, issued)) {
            Period period = date.period();
            if (period != null && (issued == null || !period.end().isAfter(issued.plusDays(1)))) {
                last = period;
            }
        }
        return last;
    }

    // ---- figures

    private void addFigures(List<Observation> observations, Place place) {
        String text = place.cell().text().value().strip();
        Matcher ratio = RATIO.matcher(text);
        String header = place.column().header();
        if (ratio.matches()) {
            observation(place, header, ratio.group(1), null).ifPresent(observations::add);
            observation(place, header, ratio.group(2), ObservationKind.COUNT).ifPresent(observations::add);
        } else {
            observation(place, header, text, null).ifPresent(observations::add);
        }
    }

    private Optional<Observation> observation(
            Place place, String header, String printed, @Nullable ObservationKind settledKind) {
        String indicator = indicatorLabel(place, header);
        Optional<IndicatorMatch> match = labels.match(indicator, place.headings());
        String unit = unitOf(place, header, printed, match);
        Optional<NumberGrammar.PrintedNumber> number =
                NumberGrammar.parse(printed, unit.isEmpty() || UnitsOfMeasure.countsWholeThings(unit));
        if (number.isEmpty()) {
            return Optional.empty();
        }
        boolean percent = number.get().percent() || unit.equals("%");
        boolean total = TOTAL.matcher(VietnameseLetters.bare(place.rowLabel())).matches();
        ObservationKind usual = match.map(m -> m.indicator().kind()).orElse(null);
        ObservationKind kind = settledKind != null
                ? settledKind
                : KindRules.kindOf(new KindRules.Evidence(percent, indicator, "", "", "", usual, null));
        String name = total || place.rowIsIndicator() ? place.context().unitName() : emptyToNull(place.rowLabel());
        return Optional.of(new Observation(
                labels.completed(indicator, match),
                indicator,
                match.map(m -> m.indicator().code()).orElse(null),
                name,
                placeCode(place, total || place.rowIsIndicator()),
                headerPeriod(place, header),
                kind,
                total ? ObservationRole.TOTAL : KindRules.roleOf(header),
                number.get().value(),
                printed,
                null,
                emptyToNull(unit),
                new Provenance(
                        place.context().sha256(),
                        place.cell().page(),
                        inkOf(place.cell()),
                        true,
                        place.cell()
                                .text()
                                .confidenceOf(0, place.cell().text().value().length()),
                        number.get().otherReading() == null ? "table-cell" : "table-cell:doubtful-separator")));
    }

    /** The ink of the digits rather than the whole cell, where it is known. */
    private static vn.solieu.document.@Nullable Box inkOf(Cell cell) {
        var ink = cell.text().boxOf(0, cell.text().value().length());
        return ink == null ? cell.box() : ink;
    }

    private static String indicatorLabel(Place place, String header) {
        if (place.rowIsIndicator()) {
            return header.isEmpty() ? place.rowLabel() : place.rowLabel() + " - " + header;
        }
        return header.isEmpty() ? place.rowLabel() : header;
    }

    private static String unitOf(Place place, String header, String printed, Optional<IndicatorMatch> match) {
        if (printed.endsWith("%")) {
            return "%";
        }
        if (!place.unitOfRow().isEmpty()) {
            return place.unitOfRow();
        }
        return UnitsOfMeasure.namedIn(header)
                .or(() -> match.map(m -> m.indicator().unitOfMeasure()))
                .orElse("");
    }

    private @Nullable String placeCode(Place place, boolean wholeUnit) {
        AdministrativeUnit unit = place.context().unit();
        if (wholeUnit) {
            return unit == null ? null : unit.code();
        }
        return units.resolve(place.rowLabel(), place.context().at(), unit)
                .map(AdministrativeUnit::code)
                .orElse(null);
    }

    private static @Nullable Period headerPeriod(Place place, String header) {
        Period inHeader = dateIn(header, place.context().issued());
        return inHeader == null ? place.period() : inHeader;
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
