package vn.solieu.reading.pdf;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/** The fonts of a page: their names, and whether their letters are bold or italic, by their name or by what is written of them. */
final class FontFaces {

    /** The face of a font. */
    record Face(boolean bold, boolean italic) {}

    private final Map<PDFont, Face> faces = new HashMap<>();
    private final Set<String> names = new LinkedHashSet<>();

    Face of(PDFont font) {
        return faces.computeIfAbsent(font, this::seen);
    }

    /** The names of all fonts asked for, the first first. */
    List<String> names() {
        return List.copyOf(names);
    }

    private Face seen(PDFont font) {
        String name = String.valueOf(font.getName());
        names.add(name);
        String lower = name.toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        boolean bold = lower.contains("bold")
                || lower.contains("black")
                || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600));
        boolean italic = lower.contains("italic")
                || lower.contains("oblique")
                || (descriptor != null && (descriptor.isItalic() || descriptor.getItalicAngle() != 0));
        return new Face(bold, italic);
    }
}
