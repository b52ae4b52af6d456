package vn.solieu.app.cli;

import java.util.List;
import java.util.stream.Collectors;
import vn.solieu.app.Messages;
import vn.solieu.records.DocumentLookup;
import vn.solieu.records.DocumentSummary;
import vn.solieu.records.RecordStore;
import vn.solieu.records.StoredDocument;

/** The stored document that a person means by the beginning of its id. */
final class DocumentChoice {

    private DocumentChoice() {}

    /**
     * The document.
     *
     * @throws CommandFailedException when there is none or several
     */
    static StoredDocument of(String id, RecordStore records, Messages messages) {
        return switch (records.document(id)) {
            case DocumentLookup.Found(StoredDocument document) -> document;
            case DocumentLookup.Ambiguous(List<DocumentSummary> candidates) ->
                throw new CommandFailedException(
                        2,
                        messages.text(
                                "show.ambiguous",
                                id,
                                candidates.stream().map(DocumentSummary::id).collect(Collectors.joining(", "))));
            case DocumentLookup.Missing _ -> throw new CommandFailedException(1, messages.text("show.none", id));
            case DocumentLookup.Malformed _ -> throw new CommandFailedException(2, messages.text("show.malformed", id));
        };
    }
}
