package vn.solieu.compare.export.xlsx;

/** The looks of cells, numbered as in {@code styles.xml}: those below, then one for each number of decimals. */
enum CellStyle {
    GENERAL("General", 0),
    /** Bold on a light ground. */
    HEADING("@", 1),
    /** What people type into it stays text, also if it begins with an equals sign. */
    TEXT("@", 0),
    INTEGER("0", 0),
    DATE("yyyy-mm-dd", 0),
    TIMESTAMP("yyyy-mm-dd hh:mm:ss.000", 0),
    /** Blue and underlined. */
    LINK("General", 2);

    /** Decimals a spreadsheet shows without adding digits of its own. */
    static final int MOST_DECIMALS = 15;

    private final String format;
    private final int font;

    CellStyle(String format, int font) {
        this.format = format;
        this.font = font;
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
            // Numbers below 164 belong to built-in formats.
            formats.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(164 + i, format));
            cells.append(
                    "<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"%d\" borderId=\"%d\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\""
                            .formatted(164 + i, font, heading ? 2 : 0, heading ? 1 : 0));
            cells.append(
                    heading
                            ? " applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"center\"/></xf>"
                            : " applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>");
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
