package vn.solieu.reading.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import vn.solieu.reading.BadDocumentException;
import vn.solieu.reading.DocumentFormat;

/**
 * Tells a file's format by its bytes; its name only settles what bytes cannot (plain text).
 *
 * <p>The usual formats are known by their first bytes. Only for the others is Apache Tika asked, whose list of types takes a third of
 * a second to load.
 */
final class FormatDetector {

    /** How far into a file "%PDF-" may begin; readers have always tolerated leading debris (PDF 1.7, annex H, note 13). */
    private static final int HEADER_BYTES = 1024;

    private FormatDetector() {}

    static DocumentFormat detect(Path file) throws IOException, BadDocumentException {
        byte[] head = head(file);
        if (head.length == 0) {
            throw new BadDocumentException("empty-file", "");
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.contains("%PDF-")) {
            return DocumentFormat.PDF;
        }
        if (start.startsWith("\u0089PNG") || start.startsWith("\u00ff\u00d8\u00ff") || isTiff(start)) {
            return DocumentFormat.IMAGE;
        }
        if (start.startsWith("PK\u0003\u0004")) {
            return zipContent(file);
        }
        if (looksLikeHtml(start)) {
            return DocumentFormat.HTML;
        }
        return byTika(file);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEADER_BYTES);
        }
    }

    private static boolean isTiff(String start) {
        return start.startsWith("II*\u0000") || start.startsWith("MM\u0000*");
    }

    private static boolean looksLikeHtml(String start) {
        String lower = start.toLowerCase(Locale.ROOT);
        return lower.contains("<!doctype html") || lower.contains("<html");
    }

    private static DocumentFormat zipContent(Path file) throws BadDocumentException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("word/document.xml") != null) {
                return DocumentFormat.DOCX;
            }
        } catch (IOException e) {
            throw new BadDocumentException("damaged", "zip: " + e.getMessage());
        }
        throw new BadDocumentException("unsupported-format", "zip");
    }

    private static DocumentFormat byTika(Path file) throws IOException, BadDocumentException {
        Metadata hints = new Metadata();
        hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, String.valueOf(file.getFileName()));
        String type;
        try (TikaInputStream in = TikaInputStream.get(file)) {
            type = new DefaultDetector().detect(in, hints).toString();
        }
        if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
            return DocumentFormat.HTML;
        }
        boolean namedPdf = endsWith(file, ".pdf");
        if (type.startsWith("text/")
                && !namedPdf
                && !endsWith(file, ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".docx")) {
            return DocumentFormat.TEXT;
        }
        throw new BadDocumentException(namedPdf ? "not-a-pdf" : "unsupported-format", type);
    }

    private static boolean endsWith(Path file, String... endings) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(endings).anyMatch(name::endsWith);
    }
}
