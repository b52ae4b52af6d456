package vn.solieu.language.restoration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;

/** Reads a corpus, a sentence a line and an empty line between documents, one document at a time. */
public final class CorpusReader {

    /** A document longer than this is read in parts, each a document of its own: a file without empty lines stays bounded. */
    private static final int LONGEST_DOCUMENT = 4_000_000;

    private CorpusReader() {}

    /**
     * Passes on every document of the wanted half.
     *
     * @param corpus closed by the caller
     * @param heldOut whether the documents kept from training are wanted, or the others
     * @param documents takes sentences, each ended by a line feed
     */
    public static void read(Reader corpus, boolean heldOut, Consumer<String> documents) throws IOException {
        BufferedReader lines = new BufferedReader(corpus, 1 << 16);
        StringBuilder document = new StringBuilder();
        String line = lines.readLine();
        while (line != null) {
            if (line.isBlank() || document.length() > LONGEST_DOCUMENT) {
                pass(document, heldOut, documents);
            }
            if (!line.isBlank()) {
                document.append(line).append('\n');
            }
            line = lines.readLine();
        }
        pass(document, heldOut, documents);
    }

    private static void pass(StringBuilder document, boolean heldOut, Consumer<String> documents) {
        if (!document.isEmpty() && HoldOut.contains(document) == heldOut) {
            documents.accept(document.toString());
        }
        document.setLength(0);
    }
}
