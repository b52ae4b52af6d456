package vn.solieu.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.solieu.catalogue.IndicatorCatalogue;
import vn.solieu.records.RecordStore;
import vn.solieu.records.database.AddressPointer;
import vn.solieu.records.database.DatabaseAddress;
import vn.solieu.records.database.RecordsUnavailableException;

/** The options that name the data folder and the server, and the way into the records. */
final class DataOption {

    /** Below the data folder: indicators of one's own. */
    static final String INDICATORS = "indicators";

    @Mixin
    private DataFolderOption data = new DataFolderOption();

    @Option(names = "--db", paramLabel = "URL", descriptionKey = "db")
    private @Nullable String db;

    /** The folder asked for, or {@code output} beside the program. */
    Path folder(Surroundings surroundings) {
        return data.folder(surroundings);
    }

    /**
     * The server whose database holds the records: the one asked for, or the one the data folder remembers; with the password of
     * the surroundings when the address has none. {@code null} when the records are in the data folder.
     *
     * @throws CommandFailedException when the address asked for is not taken, or the one remembered cannot be read
     */
    @Nullable
    DatabaseAddress server(Surroundings surroundings) {
        String asked = db;
        DatabaseAddress address;
        if (asked == null) {
            try {
                address = AddressPointer.read(folder(surroundings)).orElse(null);
            } catch (RecordsUnavailableException e) {
                throw unavailable(e, surroundings);
            }
        } else {
            address = address(asked, surroundings);
        }
        return address == null ? null : withPassword(address, surroundings);
    }

    /**
     * Reads the address of a server a person wrote.
     *
     * @throws CommandFailedException when it is not taken; the sentence does not repeat it, since it may hold a password
     */
    static DatabaseAddress address(String url, Surroundings surroundings) {
        try {
            return withPassword(DatabaseAddress.of(url), surroundings);
        } catch (DatabaseAddress.RefusedException e) {
            throw new CommandFailedException(
                    ExitCode.USAGE, surroundings.messages().text(e.refusal().code(), e.detail()));
        }
    }

    private static DatabaseAddress withPassword(DatabaseAddress address, Surroundings surroundings) {
        String password = surroundings.databasePassword();
        return password == null || address.hasPassword() ? address : address.withPassword(password);
    }

    /**
     * Opens the records.
     *
     * @throws CommandFailedException when they cannot be opened, with a sentence that says what to do
     */
    RecordStore open(Surroundings surroundings) {
        Path folder = folder(surroundings);
        DatabaseAddress server = server(surroundings);
        try {
            return server == null ? RecordStore.open(folder) : RecordStore.open(folder, server);
        } catch (RecordsUnavailableException e) {
            throw unavailable(e, surroundings);
        }
    }

    /** The indicators of the class path and those of the folder; what is wrong in the latter is told. */
    IndicatorCatalogue indicators(Surroundings surroundings) {
        IndicatorCatalogue.Extended loaded =
                IndicatorCatalogue.loadWith(folder(surroundings).resolve(INDICATORS));
        IndicatorFaults.tell(loaded.faults(), surroundings);
        return loaded.catalogue();
    }

    /** The sentence for records that do not open. */
    static CommandFailedException unavailable(RecordsUnavailableException e, Surroundings surroundings) {
        return new CommandFailedException(
                1, surroundings.messages().text(e.reason().code(), e.place(), e.detail()));
    }
}
