package vn.solieu.compare.export.xlsx;

/** The looks of cells, numbered as in {@code styles.xml}: those below, then one for each number of decimals. */
enum CellStyle {
    GENERAL(0, "General", 0, ""),
    /** Bold on a light ground. */
    HEADING(1, "@", 1, Constants.LEFT),
    /** What people type into it stays text, also if it begins with an equals sign. */
    TEXT(2, "@", 0, Constants.LEFT),
    /** Numbers of more digits than a number keeps, as text that stands where numbers stand. */
    DIGITS(3, "@", 0, "horizontal=\"right\""),
    INTEGER(4, "0", 0, ""),
    DATE(5, "yyyy-mm-dd", 0, Constants.LEFT),
    TIMESTAMP(6, "yyyy-mm-dd hh:mm:ss.000", 0, Constants.LEFT),
    /** Words for programs that show truths by the format; others take no notice of it. */
    TRUTH(7, "&quot;TRUE&quot;;&quot;TRUE&quot;;&quot;FALSE&quot;", 0, Constants.LEFT),
    /** Blue and underlined. */
    LINK(8, "General", 2, Constants.LEFT);

    private static final int GENERAL_FORMAT = 0;

    /** Numbers below it belong to built-in formats. */
    private static final int FIRST_OWN_FORMAT = 164;

    /** Parts of styles that several have. */
    private static final class Constants {
        /** A little away from the number in the column before. */
        static final String LEFT = "horizontal=\"left\" indent=\"1\"";
    }

    /** Decimals a spreadsheet shows without adding digits of its own. */
    static final int MOST_DECIMALS = 15;

    private final int number;
    private final String format;
    private final int font;
    private final String alignment;

    CellStyle(int number, String format, int font, String alignment) {
        this.number = number;
        this.format = format;
        this.font = font;
        this.alignment = alignment;
    }

    /** Its number, which is its place among the styles. */
    int number() {
        return number;
    }

    /** The number of the style for numbers with so many decimals, 0 to {@link #MOST_DECIMALS}. */
    static int decimals(int count) {
        return values().length + count;
    }

    /** The part {@code xl/styles.xml}. */
    static String xml() {
        StringBuilder formats = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        int count = values().length + MOST_DECIMALS + 1;
        for (int i = 0; i < count; i++) {
            boolean named = i < values().length;
            int decimals = i - values().length;
            String format = named ? values()[i].format : decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
            int font = named ? values()[i].font : 0;
            boolean heading = named && values()[i] == HEADING;
            int id = format.equals("General") ? GENERAL_FORMAT : FIRST_OWN_FORMAT + i;
            String alignment = named ? values()[i].alignment : "";
            formats.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(FIRST_OWN_FORMAT + i, format));
            cells.append(
                    "<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"%d\" borderId=\"%d\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\""
                            .formatted(id, font, heading ? 2 : 0, heading ? 1 : 0));
            cells.append(" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" %s/></xf>"
                    .formatted(alignment));
        }
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
                <numFmts count="%1$d">%2$s</numFmts>\
                <fonts count="3"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>\
                <font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>\
                <font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="Calibri"/><family val="2"/></font></fonts>\
                <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
                <fill><patternFill patternType="solid"><fgColor rgb="FFE2ECF5"/><bgColor indexed="64"/></patternFill></fill></fills>\
                <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>\
                <border><left/><right/><top/><bottom style="thin"><color rgb="FF7F9DB9"/></bottom><diagonal/></border></borders>\
                <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
                <cellXfs count="%1$d">%3$s</cellXfs>\
                <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
                </styleSheet>
                """.formatted(count, formats, cells);
    }
}
