package vn.solieu.records;

/** A row that comes back cannot be put into the records: it belongs to a document that is not among them. */
public final class ExchangeFaultException extends RuntimeException {

    private final String table;
    private final String document;

    ExchangeFaultException(String table, String document) {
        super(table + ": " + document);
        this.table = table;
        this.document = document;
    }

    /** Its table. */
    public String table() {
        return table;
    }

    /** The id that leads nowhere. */
    public String document() {
        return document;
    }
}
