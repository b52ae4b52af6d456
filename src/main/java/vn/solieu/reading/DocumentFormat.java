package vn.solieu.reading;

import java.util.Locale;

/** The file formats this program reads. */
public enum DocumentFormat {
    PDF(true),
    IMAGE(true),
    HTML(false),
    DOCX(false),
    TEXT(false);

    private final boolean paged;

    DocumentFormat(boolean paged) {
        this.paged = paged;
    }

    /** Whether it has pages; the others are read as one flow of blocks. */
    public boolean isPaged() {
        return paged;
    }

    /** The lower-case name that stands in records. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
