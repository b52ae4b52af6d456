package vn.solieu.records;

import java.util.List;

/** What a figure's id, or its place in a document, leads to. */
public sealed interface FigureLookup {

    /** The one figure. */
    record Found(StoredObservation figure) implements FigureLookup {}

    /** Several figures; their place in the document, {@code 3f2a90c1b7de#17}, tells them apart. */
    record Ambiguous(List<StoredObservation> figures) implements FigureLookup {
        public Ambiguous {
            figures = List.copyOf(figures);
        }
    }

    /** No figure. */
    record Missing() implements FigureLookup {}

    /** Neither an id nor a place. */
    record Malformed() implements FigureLookup {}
}
