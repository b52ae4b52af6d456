package vn.solieu.compare.export.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The package around the sheets: a ZIP whose bytes depend on nothing but what is put in. */
final class WorkbookFile implements AutoCloseable {

    /** The first moment ZIP knows: the time of writing is not part of what is written. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** A third of the time of the usual level, and files a tenth larger. */
    private static final int COMPRESSION = Deflater.BEST_SPEED;

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private record Sheet(String name, String filterRange) {}

    private final ZipOutputStream zip;
    private final List<Sheet> sheets = new ArrayList<>();

    WorkbookFile(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(COMPRESSION);
    }

    /** Begins the next sheet, which ends before another begins. */
    OutputStream beginSheet() throws IOException {
        begin("xl/worksheets/sheet" + (sheets.size() + 1) + ".xml");
        return zip;
    }

    /**
     * Ends the sheet.
     *
     * @param name as people see it, at most 31 characters
     * @param filterRange where its filters are
     */
    void endSheet(String name, String filterRange) throws IOException {
        zip.closeEntry();
        sheets.add(new Sheet(name, filterRange));
    }

    private void begin(String part) throws IOException {
        ZipEntry entry = new ZipEntry(part);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private void part(String name, String xml) throws IOException {
        begin(name);
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Writes what leads to the sheets, and ends the file. */
    void finish() throws IOException {
        StringBuilder overrides = new StringBuilder();
        StringBuilder list = new StringBuilder();
        StringBuilder names = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        for (int i = 0; i < sheets.size(); i++) {
            int number = i + 1;
            Sheet sheet = sheets.get(i);
            overrides.append("<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"%sworksheet+xml\"/>"
                    .formatted(number, CONTENT));
            list.append("<sheet name=\"%s\" sheetId=\"%2$d\" r:id=\"rId%2$d\"/>".formatted(sheet.name(), number));
            names.append(
                    "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"%d\" hidden=\"1\">'%s'!%s</definedName>"
                            .formatted(i, sheet.name(), sheet.filterRange()));
            names.append("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"%d\">'%s'!$1:$1</definedName>"
                    .formatted(i, sheet.name()));
            relations.append(
                    "<Relationship Id=\"rId%1$d\" Type=\"%2$s/worksheet\" Target=\"worksheets/sheet%1$d.xml\"/>"
                            .formatted(number, OFFICE));
        }
        relations.append("<Relationship Id=\"rId%d\" Type=\"%s/styles\" Target=\"styles.xml\"/>"
                .formatted(sheets.size() + 1, OFFICE));
        part("xl/styles.xml", CellStyle.xml());
        part(
                "xl/workbook.xml",
                XML
                        + "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets><definedNames>%s</definedNames></workbook>"
                                .formatted(MAIN, OFFICE, list, names));
        part(
                "xl/_rels/workbook.xml.rels",
                XML + "<Relationships xmlns=\"%s\">%s</Relationships>".formatted(RELATIONSHIPS, relations));
        part(
                "_rels/.rels",
                XML
                        + "<Relationships xmlns=\"%s\"><Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                                .formatted(RELATIONSHIPS, OFFICE));
        part("[Content_Types].xml", XML + """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/xl/workbook.xml" ContentType="%1$ssheet.main+xml"/>\
                <Override PartName="/xl/styles.xml" ContentType="%1$sstyles+xml"/>%2$s</Types>""".formatted(CONTENT, overrides));
        zip.finish();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
