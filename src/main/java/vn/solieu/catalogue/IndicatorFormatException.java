package vn.solieu.catalogue;

/** A file of indicators says something that cannot be. */
public final class IndicatorFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient IndicatorFault fault;

    IndicatorFormatException(IndicatorFault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    /** What is wrong, and where. */
    public IndicatorFault fault() {
        return fault;
    }
}
