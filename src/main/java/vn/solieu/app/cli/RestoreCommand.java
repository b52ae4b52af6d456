package vn.solieu.app.cli;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.solieu.app.MarkRestoration;
import vn.solieu.app.Messages;
import vn.solieu.language.restoration.RestoredText;

/** Gives text its lost marks back, line by line, as it comes in. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

    /** So much text is restored together: enough that a document's own words help, bounded whatever comes in. */
    private static final int PART_CHARACTERS = 1 << 16;

    /** Words less sure are marked with {@code --confidence}. */
    private static final double DOUBTFUL = 0.9;

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "text")
    private @Nullable Path file;

    @Option(names = "--garbled", descriptionKey = "garbled")
    private boolean garbled;

    @Option(names = "--confidence", descriptionKey = "confidence")
    private boolean confidence;

    private interface Restorer {
        RestoredText restore(String text) throws IOException;
    }

    private final Surroundings surroundings;

    RestoreCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Messages messages = surroundings.messages();
        MarkRestoration restoration = new MarkRestoration(surroundings.settings());
        if (!restoration.isAvailable()) {
            throw new CommandFailedException(1, messages.text("restore.no-model", restoration.modelFile()));
        }
        Restorer restorer = garbled ? restoration::restoreGarbled : restoration::restore;
        try (BufferedReader in = open()) {
            restoreAll(in, restorer);
        } catch (NoSuchFileException e) {
            throw new CommandFailedException(1, messages.text("problem.missing"));
        } catch (CharacterCodingException e) {
            throw new CommandFailedException(1, messages.text("restore.not-text"));
        } catch (IOException e) {
            throw new CommandFailedException(1, messages.text("problem.unreadable", String.valueOf(e.getMessage())));
        }
        return 0;
    }

    private BufferedReader open() throws IOException {
        Path from = file;
        InputStream bytes = from == null ? System.in : Files.newInputStream(from);
        Reader reader = new InputStreamReader(
                new BufferedInputStream(bytes),
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
        return new BufferedReader(reader, PART_CHARACTERS);
    }

    /** Parts end at the end of a line, or of a word where a line is longer than a part. */
    private void restoreAll(BufferedReader in, Restorer restorer) throws IOException {
        StringBuilder part = new StringBuilder();
        char[] buffer = new char[PART_CHARACTERS];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            part.append(buffer, 0, read);
            if (part.length() >= PART_CHARACTERS) {
                int end = part.lastIndexOf("\n") + 1;
                end = end > 0 ? end : part.lastIndexOf(" ") + 1;
                end = end > 0 ? end : part.length();
                write(part.substring(0, end), restorer);
                part.delete(0, end);
            }
        }
        write(part.toString(), restorer);
        surroundings.out().flush();
    }

    private void write(String text, Restorer restorer) throws IOException {
        if (text.indexOf('\0') >= 0) {
            throw new CharacterCodingException();
        }
        RestoredText restored = restorer.restore(Normalizer.normalize(text, Normalizer.Form.NFC));
        PrintWriter out = surroundings.out();
        if (!confidence) {
            out.write(restored.value());
            return;
        }
        int at = 0;
        for (RestoredText.RestoredWord word : restored.words()) {
            if (word.confidence() < DOUBTFUL) {
                out.write(restored.value(), at, word.end() - at);
                out.write("[?]");
                at = word.end();
            }
        }
        out.write(restored.value(), at, restored.value().length() - at);
    }
}
