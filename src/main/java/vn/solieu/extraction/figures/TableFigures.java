package vn.solieu.extraction.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solieu.catalogue.AdministrativeUnit;
import vn.solieu.catalogue.IndicatorCatalogue;
import vn.solieu.catalogue.IndicatorMatch;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.document.Box;
import vn.solieu.document.Cell;
import vn.solieu.document.Observation;
import vn.solieu.document.ObservationKind;
import vn.solieu.document.ObservationRole;
import vn.solieu.document.Period;
import vn.solieu.document.Provenance;
import vn.solieu.document.Table;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.extraction.figures.CellNumbers.Part;
import vn.solieu.extraction.figures.TableColumns.Column;
import vn.solieu.extraction.figures.TableColumns.Role;
import vn.solieu.extraction.figures.TableRows.Row;
import vn.solieu.language.NumberGrammar;

/** Reads the figures of a table: columns of numbers, a column that names the rows, a header path for each column. */
public final class TableFigures {

    private static final Pattern SHARE = Pattern.compile("(?iuU)\\b(tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|cơ cấu)\\b(?!.*\\d)");

    /** A share of a hundred may pass it a little, as the attainment of a plan does. */
    private static final int LARGEST_SHARE = 1000;

    private static final Pattern SHARED_ABOVE = Pattern.compile("(?iuU)\\btrong đó\\b");

    private final UnitCatalogue units;
    private final IndicatorLabels labels;

    public TableFigures(UnitCatalogue units, IndicatorCatalogue indicators) {
        this.units = units;
        this.labels = new IndicatorLabels(indicators);
    }

    /** Its figures, row by row. */
    public List<Observation> read(Table table, ReportContext context) {
        if (table.rows() <= table.headerRows()) {
            return List.of();
        }
        TableColumns columns = new TableColumns(table);
        if (columns.label().isEmpty() && table.headerRows() == 0) {
            // Numbers without any word beside or above them say nothing.
            return List.of();
        }
        Reading reading = new Reading(table, columns, new TableRows(columns), context);
        List<Observation> observations = new ArrayList<>();
        for (Cell cell : table.cells()) {
            if (cell.row() >= table.headerRows() && columns.get(cell.column()).role() == Role.VALUE) {
                reading.read(cell, observations);
            }
        }
        return observations;
    }

    /** The reading of one table. */
    private final class Reading {

        private final Table table;
        private final TableColumns columns;
        private final TableRows rows;
        private final ReportContext context;
        private final List<String> headings;
        private final boolean rowsAreIndicators;
        private final boolean columnsArePlaces;
        private final boolean rowsAreTimes;
        private final String unitOfAll;
        private final @Nullable Period period;

        // What stands above a column or beside a row is understood once, not for every cell.
        private final Map<String, Optional<IndicatorMatch>> matches = new HashMap<>();
        private final Map<String, Optional<AdministrativeUnit>> places = new HashMap<>();
        private final Map<String, Optional<Period>> times = new HashMap<>();
        private final Map<String, Optional<String>> headerUnits = new HashMap<>();

        Reading(Table table, TableColumns columns, TableRows rows, ReportContext context) {
            this.table = table;
            this.columns = columns;
            this.rows = rows;
            this.context = context;
            headings = context.section().context();
            columnsArePlaces = most(columns.ofRole(Role.VALUE).stream()
                    .map(c -> isUnit(c.header()))
                    .toList());
            rowsAreTimes = most(rowLabels().stream().map(l -> timeIn(l) != null).toList());
            rowsAreIndicators = columnsArePlaces || (!rowsAreTimes && columns.rowsAreIndicators(this::isUnit));
            unitOfAll = UnitsOfMeasure.declaredIn(table.title())
                    .or(() -> UnitsOfMeasure.declaredIn(context.section().leadIn()))
                    .orElse("");
            Period above = FigureTimes.ofTitle(table.title(), context.issued(), context.period());
            if (above == null && !headings.isEmpty()) {
                above = FigureTimes.ofTitle(headings.getLast(), context.issued(), context.period());
            }
            period = above == null ? context.period() : above;
        }

        private static boolean most(List<Boolean> signs) {
            return signs.size() > 1 && signs.stream().filter(b -> b).count() * 2 > signs.size();
        }

        private List<String> rowLabels() {
            List<String> all = new ArrayList<>();
            for (int r = 0; r < columns.rows(); r++) {
                if (!rows.get(r).total()) {
                    all.add(rows.get(r).label());
                }
            }
            return all;
        }

        void read(Cell cell, List<Observation> observations) {
            for (CellNumbers.Printed number : CellNumbers.of(cell.text().value())) {
                observation(cell, number).ifPresent(observations::add);
            }
        }

        private Optional<Observation> observation(Cell cell, CellNumbers.Printed number) {
            Column column = columns.get(cell.column());
            Row row = rows.get(cell.row() - table.headerRows());
            String label = labelOf(column, row, number);
            Optional<IndicatorMatch> match = matches.computeIfAbsent(label, l -> labels.match(l, headings));
            String unit = unitOf(column, row, number, match);
            Optional<NumberGrammar.PrintedNumber> value =
                    NumberGrammar.parse(number.printed(), unit.isEmpty() || UnitsOfMeasure.countsWholeThings(unit));
            if (label.isEmpty() || value.isEmpty()) {
                return Optional.empty();
            }
            boolean percent = value.get().percent() || unit.equals("%");
            if (!percent && number.part() != Part.BASE && unit.isEmpty() && isShare(column, value.get())) {
                percent = true;
                unit = "%";
            }
            boolean whole = row.total() || rowsAreIndicators || rowsAreTimes;
            String place = columnsArePlaces ? column.header() : row.label();
            boolean ofUnit = columnsArePlaces ? isTotal(column.header()) : whole;
            return Optional.of(new Observation(
                    labels.completed(label, match, unit),
                    label,
                    match.map(m -> m.indicator().code()).orElse(null),
                    ofUnit || place.isEmpty() ? context.unitName() : place,
                    ofUnit
                            ? codeOfUnit()
                            : placeOf(place).map(AdministrativeUnit::code).orElse(null),
                    periodOf(column, row),
                    kindOf(label, number, percent, match),
                    roleOf(column, row, percent),
                    value.get().value(),
                    number.printed(),
                    null,
                    unit.isEmpty() ? null : unit,
                    provenance(cell, value.get())));
        }

        private Provenance provenance(Cell cell, NumberGrammar.PrintedNumber value) {
            int length = cell.text().value().length();
            Box ink = cell.text().boxOf(0, length);
            return new Provenance(
                    context.sha256(),
                    cell.page(),
                    // The ink of the digits rather than the whole cell, where it is known.
                    ink == null ? cell.box() : ink,
                    true,
                    cell.text().confidenceOf(0, length),
                    value.otherReading() == null ? "table-cell" : "table-cell:doubtful-separator");
        }

        private String labelOf(Column column, Row row, CellNumbers.Printed number) {
            String header = columnsArePlaces ? "" : column.header();
            String label = rowsAreIndicators
                    ? header.isEmpty() ? row.path() : row.path().isEmpty() ? header : row.path() + " - " + header
                    : header.isEmpty() ? row.path() : header;
            return number.part() == Part.SHARE ? "Tỷ lệ " + label : label;
        }

        private String unitOf(Column column, Row row, CellNumbers.Printed number, Optional<IndicatorMatch> match) {
            if (number.printed().endsWith("%")) {
                return "%";
            }
            if (!number.unit().isEmpty()) {
                return number.unit();
            }
            Optional<String> header = headerUnits.computeIfAbsent(column.header(), Reading::unitOfHeader);
            if (header.filter("%"::equals).isPresent()) {
                return "%";
            }
            return Optional.of(row.unit())
                    .filter(u -> !u.isEmpty())
                    .or(() -> header)
                    .or(() -> Optional.of(unitOfAll).filter(u -> !u.isEmpty()))
                    .or(() -> match.map(m -> m.indicator().unitOfMeasure()))
                    .or(() -> rowsAreIndicators ? UnitsOfMeasure.namedIn(row.label()) : Optional.empty())
                    .orElse("");
        }

        private static Optional<String> unitOfHeader(String header) {
            String last = header.substring(header.lastIndexOf(" - ") + 1);
            return UnitsOfMeasure.namedIn(last)
                    .or(() -> UnitsOfMeasure.namedIn(header))
                    .or(() -> UnitsOfMeasure.countedBy(last))
                    .or(() -> UnitsOfMeasure.countedBy(header));
        }

        /** "Tỷ lệ", "Cơ cấu" above numbers up to a hundred or a little more. */
        private static boolean isShare(Column column, NumberGrammar.PrintedNumber value) {
            String last = column.header().substring(column.header().lastIndexOf(" - ") + 1);
            return SHARE.matcher(last).find() && value.value().abs().intValue() <= LARGEST_SHARE;
        }

        private ObservationKind kindOf(
                String label, CellNumbers.Printed number, boolean percent, Optional<IndicatorMatch> match) {
            if (number.part() == Part.BASE) {
                return ObservationKind.COUNT;
            }
            ObservationKind usual = match.map(m -> m.indicator().kind()).orElse(null);
            return KindRules.kindOf(new KindRules.Evidence(percent, label, "", "", "", usual, null));
        }

        private @Nullable ObservationRole roleOf(Column column, Row row, boolean percent) {
            if (row.total() || (columnsArePlaces && isTotal(column.header()))) {
                return ObservationRole.TOTAL;
            }
            ObservationRole role = KindRules.roleOf(column.header(), percent);
            boolean part = row.part() || SHARED_ABOVE.matcher(column.header()).find();
            return role != null ? role : part ? ObservationRole.PART : row.section() ? ObservationRole.TOTAL : null;
        }

        private static boolean isTotal(String header) {
            return VietnameseLetters.bare(header).matches("(tong|cong|toan)\\b.*");
        }

        private @Nullable Period periodOf(Column column, Row row) {
            Period said = timeIn(column.header());
            if (said == null && rowsAreTimes) {
                said = timeIn(row.label());
            }
            return said == null ? period : said;
        }

        private @Nullable Period timeIn(String label) {
            return times.computeIfAbsent(label, l -> Optional.ofNullable(FigureTimes.ofLabel(l, context.issued())))
                    .orElse(null);
        }

        private @Nullable String codeOfUnit() {
            AdministrativeUnit unit = context.unit();
            return unit == null ? null : unit.code();
        }

        private boolean isUnit(String printed) {
            AdministrativeUnit own = context.unit();
            return own != null && units.isNamed(LIST_NUMBER.matcher(printed).replaceFirst(""), context.at(), own);
        }

        /** The unit a label names; the names of agencies are not looked at, for garbled names are searched for with patience. */
        private Optional<AdministrativeUnit> placeOf(String printed) {
            if (NO_UNIT.matcher(printed).lookingAt()) {
                return Optional.empty();
            }
            return places.computeIfAbsent(
                    printed, p -> units.resolve(LIST_NUMBER.matcher(p).replaceFirst(""), context.at(), context.unit()));
        }
    }

    private static final Pattern NO_UNIT = Pattern.compile(
            "(?iuU)(các|cơ quan|sở|phòng|ban|trung tâm|trường|công an|chi cục|chi nhánh|cơ sở|doanh nghiệp|bệnh viện|trạm|hội|đoàn|văn phòng|thanh tra|kho bạc)\\b");

    private static final Pattern LIST_NUMBER = Pattern.compile("^(\\d+|[IVX]+)[.)]\\s*");
}
