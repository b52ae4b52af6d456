package vn.solieu.records;

import java.util.List;
import java.util.Optional;

/** What the beginning of a document id leads to. */
public sealed interface DocumentLookup {

    /** One document begins so. */
    record Found(StoredDocument document) implements DocumentLookup {}

    /**
     * Several documents begin so; one digit more may decide.
     *
     * @param candidates at least two, by SHA-256
     */
    record Ambiguous(List<DocumentSummary> candidates) implements DocumentLookup {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /** No document that was read begins so. */
    record Missing() implements DocumentLookup {}

    /** What was given is no beginning of an id: fewer than 4 or more than 64 characters, or others than hexadecimal digits. */
    record Malformed() implements DocumentLookup {}

    /** The document, when it is the only one that begins so. */
    default Optional<StoredDocument> only() {
        return this instanceof Found(StoredDocument document) ? Optional.of(document) : Optional.empty();
    }
}
