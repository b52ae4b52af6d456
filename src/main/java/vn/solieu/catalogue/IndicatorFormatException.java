package vn.solieu.catalogue;

/** A file of indicators says something that cannot be; the message names the file, the line and the entry. */
public final class IndicatorFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IndicatorFormatException(String place, String fault) {
        super(place + ": " + fault);
    }

    IndicatorFormatException(String place, Throwable cause) {
        super(place + ": " + cause.getMessage(), cause);
    }
}
