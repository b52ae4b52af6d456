package vn.solieu.rendering.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import vn.solieu.document.Outcome;
import vn.solieu.document.Problem;
import vn.solieu.document.SourceFile;

/**
 * Binds pages that {@link PageCopier} wrote into one PDF/A-2u. Only one of them is in memory at a time. The same pages, source and
 * metadata give the same bytes.
 */
public final class SearchablePdf {

    /** Streams beyond this go to a temporary file. */
    private static final long STREAMS_IN_MEMORY_BYTES = 32L << 20;

    static final MemoryUsageSetting STORAGE = MemoryUsageSetting.setupMixed(STREAMS_IN_MEMORY_BYTES);

    /** What the producer of every document written here begins with. */
    private static final String PRODUCER_MARK = "<pdf:Producer>" + ArchiveMetadata.PROGRAM;

    private static final List<COSName> PAGE_ENTRIES = List.of(
            COSName.TYPE, COSName.MEDIA_BOX, COSName.getPDFName("UserUnit"), COSName.RESOURCES, COSName.CONTENTS);

    private static final String COLOURS = "sRGB IEC61966-2.1";
    private static final float PDF_VERSION = 1.7f;
    private static final int ID_BYTES = 16;

    private SearchablePdf() {}

    /**
     * A page to bind.
     *
     * @param file where it was written; a page that could not be is left white, and its file is missing
     * @param widthPt of a white page, points
     * @param heightPt of a white page, points
     */
    public record Leaf(Path file, double widthPt, double heightPt) {}

    /**
     * Writes the document: into a file beside the target first, which then takes its place.
     *
     * @param source what the pages were copied from
     * @param target a PDF of this program that stands there is replaced; any other file is left alone
     * @return the number of pages; failed when another file stands there
     */
    public static Outcome<Integer> bind(SourceFile source, List<Leaf> leaves, ArchiveMetadata metadata, Path target)
            throws IOException {
        if (Files.exists(target) && !isOurs(target)) {
            return Outcome.failed(new Problem(
                    "file-in-the-way", Problem.Category.RESOURCE, null, String.valueOf(target.getFileName())));
        }
        Path written = target.resolveSibling("." + target.getFileName() + ".tmp");
        try (PDDocument document = new PDDocument(STORAGE.streamCache)) {
            COSDictionary font = GlyphlessFont.in(document);
            for (Leaf leaf : leaves) {
                document.addPage(page(document, leaf, font));
            }
            describe(document, source, metadata);
            document.save(written.toFile());
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
        return new Outcome.Complete<>(leaves.size());
    }

    /** Whether a file names this program as its producer. The XMP packet is never compressed. */
    private static boolean isOurs(Path file) throws IOException {
        String mark = new String(PRODUCER_MARK.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        byte[] buffer = new byte[1 << 16];
        String before = "";
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                String text = before + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                if (text.contains(mark)) {
                    return true;
                }
                before = text.substring(Math.max(0, text.length() - mark.length()));
            }
        }
        return false;
    }

    private static PDPage page(PDDocument document, Leaf leaf, COSDictionary font) throws IOException {
        if (!Files.exists(leaf.file())) {
            PDPage white = new PDPage(new PDRectangle(side(leaf.widthPt()), side(leaf.heightPt())));
            white.setResources(new PDResources());
            return white;
        }
        try (PDDocument part = Loader.loadPDF(leaf.file().toFile())) {
            COSDictionary from = part.getPage(0).getCOSObject();
            CosCopy copies = new CosCopy(document);
            COSDictionary entries = new COSDictionary();
            for (COSName entry : PAGE_ENTRIES) {
                entries.setItem(entry, copies.copy(from.getDictionaryObject(entry)));
            }
            PDPage page = new PDPage(entries);
            COSDictionary fonts = new COSDictionary();
            fonts.setItem(COSName.getPDFName(InvisibleText.FONT), font);
            page.getResources().getCOSObject().setItem(COSName.FONT, fonts);
            return page;
        }
    }

    private static float side(double points) {
        return (float) Math.clamp(points, WrittenPage.SHORTEST_SIDE, WrittenPage.LONGEST_SIDE);
    }

    private static void describe(PDDocument document, SourceFile source, ArchiveMetadata metadata) throws IOException {
        document.setVersion(PDF_VERSION);
        document.setDocumentInformation(metadata.information());
        PDMetadata xmp = new PDMetadata(document);
        byte[] packet = metadata.xmp().getBytes(StandardCharsets.UTF_8);
        xmp.importXMPMetadata(packet);
        document.getDocumentCatalog().setMetadata(xmp);
        document.getDocumentCatalog().setLanguage("vi-VN");
        PDOutputIntent colours = new PDOutputIntent(document, new ByteArrayInputStream(SrgbProfile.bytes()));
        colours.setInfo(COLOURS);
        colours.setOutputCondition(COLOURS);
        colours.setOutputConditionIdentifier(COLOURS);
        colours.setRegistryName("http://www.color.org");
        document.getDocumentCatalog().addOutputIntent(colours);
        COSArray id = new COSArray();
        id.add(new COSString(idOf(source.sha256())));
        id.add(new COSString(idOf(source.sha256() + new String(packet, StandardCharsets.UTF_8))));
        document.getDocument().getTrailer().setItem(COSName.ID, id);
    }

    private static byte[] idOf(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(hash, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
