package vn.solieu.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.solieu.app.Messages;
import vn.solieu.records.RecordStore;
import vn.solieu.records.database.RecordsUnavailableException;

/** The option that names the data folder, and the way into its records. */
final class DataOption {

    /** Below the data folder: indicators of one's own. */
    static final String INDICATORS = "indicators";

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    /** The folder asked for, or {@code output} beside the program. */
    Path folder(Surroundings surroundings) {
        Path asked = data;
        return asked == null ? surroundings.settings().home().resolve("output") : asked;
    }

    /**
     * Opens the records of the folder.
     *
     * @throws CommandFailedException when they cannot be opened, with a sentence that says what to do
     */
    RecordStore open(Surroundings surroundings) {
        Path folder = folder(surroundings);
        try {
            return RecordStore.open(folder);
        } catch (RecordsUnavailableException e) {
            Messages messages = surroundings.messages();
            throw new CommandFailedException(
                    1, messages.text(e.reason().code(), folder, String.valueOf(e.getMessage())));
        }
    }
}
