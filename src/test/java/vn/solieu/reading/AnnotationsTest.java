package vn.solieu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.document.SourceFile;
import vn.solieu.document.Word;
import vn.solieu.reading.local.LocalDocumentReader;

/** The registry's number and day are little signatures on the page; the seal's own words are not part of the report. */
class AnnotationsTest {

    private static final PDType1Font FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    @TempDir
    private Path folder;

    private static void addSignature(PDDocument document, PDPage page, String text, float x, float y)
            throws IOException {
        PDAnnotationWidget widget = new PDAnnotationWidget();
        widget.getCOSObject().setItem(COSName.FT, COSName.SIG);
        widget.setRectangle(new PDRectangle(x, y, 120, 20));
        PDAppearanceStream appearance = new PDAppearanceStream(document);
        appearance.setBBox(new PDRectangle(120, 20));
        appearance.setResources(new PDResources());
        try (PDPageContentStream content = new PDPageContentStream(document, appearance)) {
            write(content, text, 2, 5);
        }
        PDAppearanceDictionary dictionary = new PDAppearanceDictionary();
        dictionary.setNormalAppearance(appearance);
        widget.setAppearance(dictionary);
        page.getAnnotations().add(widget);
    }

    private static void write(PDPageContentStream content, String text, float x, float y) throws IOException {
        content.beginText();
        content.setFont(FONT, 12);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    @Test
    void numbersOfTheRegistryAreReadAndSealsAreNot() throws IOException {
        Path file = folder.resolve("signed.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                write(content, "/BC-UBND", 160, 700);
            }
            addSignature(document, page, "300", 130, 695);
            addSignature(document, page, "Signed by: Office 18.02.2025", 300, 300);
            document.save(file.toFile());
        }
        SourceFile source = new SourceFile(file, "signed.pdf", "00", 1);
        try (LocalDocumentReader reader = new LocalDocumentReader(() -> {
            throw new AssertionError("no scan here");
        })) {
            List<Word> words = reader.openPage(source, 1).result().orElseThrow().textLayer();

            assertThat(words).extracting(Word::text).containsExactly("/BC-UBND", "300");
            assertThat(words.get(1).box().x0()).isBetween(131.0, 134.0);
            assertThat(words.get(1).box().y1()).isBetween(140.0, 146.0);
        }
    }
}
