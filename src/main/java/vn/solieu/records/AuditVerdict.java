package vn.solieu.records;

/** Whether the log of what was done to the records is whole. */
public sealed interface AuditVerdict {

    /**
     * Every row is as it was written.
     *
     * @param rows how many
     * @param head hash of the last row, 64 hexadecimal digits; 64 zeros when there is none
     */
    record Sound(long rows, String head) implements AuditVerdict {}

    /**
     * The log was changed.
     *
     * @param number the first row that is not as it was written, 1-based
     * @param fault what is wrong there
     */
    record Broken(long number, Fault fault) implements AuditVerdict {}

    /** What is wrong with a row. */
    enum Fault {
        /** Its content does not have its hash. */
        ROW_CHANGED,
        /** It is not there. */
        ROW_MISSING,
        /** It does not follow the row before it. */
        CHAIN_CUT
    }
}
