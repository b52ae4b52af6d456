package vn.solieu.rendering.pdf;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * What a PDF says of itself.
 *
 * @param title of the report
 * @param version of this program
 * @param created when it was written
 */
public record ArchiveMetadata(String title, String version, OffsetDateTime created) {

    static final String PROGRAM = "Số Liệu";

    private String producer() {
        return PROGRAM + " " + version;
    }

    /** The XMP packet that makes the file a PDF/A-2u. */
    String xmp() {
        String time = created.withNano(0).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about=""
                    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
                    xmlns:dc="http://purl.org/dc/elements/1.1/"
                    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                    xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
                <pdfaid:part>2</pdfaid:part>
                <pdfaid:conformance>U</pdfaid:conformance>
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
                <xmp:CreateDate>%2$s</xmp:CreateDate>
                <xmp:ModifyDate>%2$s</xmp:ModifyDate>
                <pdf:Producer>%3$s</pdf:Producer>
                </rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>
                """.formatted(escaped(title), time, escaped(producer()));
    }

    /** The same for readers that know no XMP. */
    PDDocumentInformation information() {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(written(title));
        information.setProducer(written(producer()));
        Calendar time = GregorianCalendar.from(created.withNano(0).toZonedDateTime());
        information.setCreationDate(time);
        information.setModificationDate(time);
        return information;
    }

    /** Letters XML can hold. */
    private static String written(String text) {
        StringBuilder written = new StringBuilder();
        text.codePoints()
                .filter(c -> c >= 0x20 && c < 0xFFFE && !(c >= 0xD800 && c <= 0xDFFF))
                .forEach(written::appendCodePoint);
        return written.toString();
    }

    private static String escaped(String text) {
        return written(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
