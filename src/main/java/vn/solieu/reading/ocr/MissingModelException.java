package vn.solieu.reading.ocr;

/** An OCR model is not where it should be, or cannot be loaded. */
public final class MissingModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingModelException(String model) {
        super(model);
    }
}
