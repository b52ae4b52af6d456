package vn.solieu.document;

/** The part of an administrative page a paragraph stands in (Decree 30/2020/NĐ-CP, annex I). */
public enum Zone {
    /** Left column of the letterhead: the issuing agency and the one above it. */
    LETTERHEAD_AGENCY,
    /** Right column of the letterhead: the state's name and motto. */
    LETTERHEAD_STATE,
    /** Number and symbol, below the agency. */
    NUMBER,
    /** "V/v …", the subject of an official letter, below its number. */
    SUBJECT,
    /** Place and date of issue, below the motto. */
    PLACE_AND_DATE,
    /** Everything between letterhead and signature. */
    BODY,
    /** "Nơi nhận" and its list, left of the signature. */
    RECIPIENTS,
    /** Authority, role and name of the signer. */
    SIGNATURE,
    /** The page's own number. */
    PAGE_NUMBER
}
