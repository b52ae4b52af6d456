package vn.solieu.compare.export.sdmx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.solieu.compare.export.dataset.Column;
import vn.solieu.compare.export.dataset.ColumnType;
import vn.solieu.compare.export.dataset.TableShape;

/**
 * Which column of the tables is what in SDMX.
 *
 * <p>Dimensions, in their order: {@code FREQ} and {@code TIME_PERIOD} follow from the period, {@code REF_AREA}, {@code INDICATOR} and
 * {@code KIND} are the codes of place, indicator and kind, {@code DOCUMENT} and {@code ITEM} say which figure of which document it is
 * and make every key unique. {@code OBS_VALUE} is the value.
 *
 * @param figures the table of figures
 * @param documents the table of documents, if it is there
 */
record SdmxLayout(TableShape figures, Optional<TableShape> documents) {

    static final String AGENCY = "SOLIEU";
    static final String VERSION = "1.0.0";
    static final String DATED = "FIGURES";
    static final String UNDATED = "FIGURES_UNDATED";

    static final String FIGURE_TABLE = "observation";
    static final String DOCUMENT_TABLE = "document";

    /** A dimension that is a column: its name, the column, and the type the column has. */
    record Dimension(String id, String column, ColumnType type) {}

    static final List<Dimension> DIMENSIONS = List.of(
            new Dimension("REF_AREA", "place_code", ColumnType.TEXT),
            new Dimension("INDICATOR", "indicator_code", ColumnType.TEXT),
            new Dimension("KIND", "kind", ColumnType.TEXT),
            new Dimension("DOCUMENT", "document", ColumnType.TEXT),
            new Dimension("ITEM", "place_in_document", ColumnType.INTEGER));

    static final String FREQUENCY = "FREQ";
    static final String TIME = "TIME_PERIOD";
    static final String MEASURE = "OBS_VALUE";
    static final String DOCUMENT_DIMENSION = "DOCUMENT";
    static final String ITEM_DIMENSION = "ITEM";

    static final String VALUE = "value";
    static final String PERIOD = "period";
    static final String PERIOD_START = "period_start";
    static final String PERIOD_END = "period_end";
    static final String DOCUMENT_KEY = "document";

    /** What every row begins with. */
    static final List<String> LEADING = List.of("STRUCTURE", "STRUCTURE_ID", "ACTION");

    /**
     * The layout of tables.
     *
     * @throws IllegalArgumentException when the table of figures or one of the columns it needs is not there
     */
    static SdmxLayout of(List<TableShape> shapes) {
        TableShape figures = shapes.stream()
                .filter(shape -> shape.name().equals(FIGURE_TABLE))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table " + FIGURE_TABLE));
        Optional<TableShape> documents = shapes.stream()
                .filter(shape -> shape.name().equals(DOCUMENT_TABLE))
                .findFirst();
        DIMENSIONS.forEach(dimension -> need(figures, dimension.column(), dimension.type()));
        need(figures, VALUE, ColumnType.DECIMAL);
        need(figures, PERIOD, ColumnType.TEXT);
        need(figures, PERIOD_START, ColumnType.DATE);
        need(figures, PERIOD_END, ColumnType.DATE);
        documents.ifPresent(shape -> need(shape, DOCUMENT_KEY, ColumnType.TEXT));
        return new SdmxLayout(figures, documents);
    }

    private static void need(TableShape shape, String name, ColumnType type) {
        int index = shape.indexOf(name);
        if (index < 0 || shape.columns().get(index).type() != type) {
            throw new IllegalArgumentException("no column " + shape.name() + "." + name + " of type " + type);
        }
    }

    /** Columns of figures that are attributes of the observation. */
    List<Column> figureAttributes() {
        return figures.columns().stream()
                .filter(column -> !column.name().equals(VALUE)
                        && DIMENSIONS.stream()
                                .noneMatch(dimension -> dimension.column().equals(column.name())))
                .toList();
    }

    /** Columns of documents that are attributes of the dimension {@code DOCUMENT}. */
    List<Column> documentAttributes() {
        return documents
                .map(shape -> shape.columns().stream()
                        .filter(column -> !column.name().equals(DOCUMENT_KEY))
                        .toList())
                .orElse(List.of());
    }

    /** The name of an attribute of the observation: the column in capitals, with {@code _TEXT} where a dimension has that name. */
    static String figureAttribute(Column column) {
        String name = column.name().toUpperCase(Locale.ROOT);
        boolean taken = DIMENSIONS.stream().anyMatch(dimension -> dimension.id().equals(name))
                || List.of(FREQUENCY, TIME, MEASURE).contains(name);
        return taken ? name + "_TEXT" : name;
    }

    /** The name of an attribute of the document. */
    static String documentAttribute(Column column) {
        return "DOC_" + column.name().toUpperCase(Locale.ROOT);
    }

    /** The first line of the file. */
    List<String> heading() {
        List<String> heading = new ArrayList<>(LEADING);
        heading.add(FREQUENCY);
        DIMENSIONS.forEach(dimension -> heading.add(dimension.id()));
        heading.add(TIME);
        heading.add(MEASURE);
        figureAttributes().forEach(column -> heading.add(figureAttribute(column)));
        documentAttributes().forEach(column -> heading.add(documentAttribute(column)));
        return heading;
    }

    /** The second cell of a row. */
    static String structureId(boolean dated) {
        return AGENCY + ":" + (dated ? DATED : UNDATED) + "(" + VERSION + ")";
    }
}
