package vn.solieu.language.restoration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The project's own model, read once for all tests; a missing file fails them. */
final class SharedModel {

    static final Path FILE = Path.of("models/language/vietnamese.slm");

    static final SyllableLanguageModel MODEL = read();

    private SharedModel() {}

    private static SyllableLanguageModel read() {
        try {
            return SyllableLanguageModel.read(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
