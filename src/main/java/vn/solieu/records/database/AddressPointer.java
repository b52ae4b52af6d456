package vn.solieu.records.database;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import vn.solieu.records.database.RecordsUnavailableException.Reason;

/**
 * The file {@code records.url} of a data folder: it says that the records are in a database of a server, and in which.
 *
 * <p>Without it, a command that is not told of the server would begin new, empty records in the folder and nobody would notice. It holds no
 * password.
 */
public final class AddressPointer {

    private static final String NAME = "records.url";

    private AddressPointer() {}

    /**
     * The address a data folder remembers; empty when its records are its own.
     *
     * @throws RecordsUnavailableException when there is a file that cannot be read or understood
     */
    public static Optional<DatabaseAddress> read(Path dataFolder) throws RecordsUnavailableException {
        Path file = dataFolder.resolve(NAME);
        try {
            return Optional.of(DatabaseAddress.of(Files.readString(file).strip()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (MalformedInputException | DatabaseAddress.RefusedException e) {
            throw new RecordsUnavailableException(Reason.BAD_POINTER, dataFolder, file.toString(), e);
        } catch (IOException e) {
            if (!Files.isDirectory(dataFolder)) {
                // Not even a folder: who opens the records tells why it cannot be one.
                return Optional.empty();
            }
            throw new RecordsUnavailableException(Reason.BAD_POINTER, dataFolder, file.toString(), e);
        }
    }

    /** Lets a data folder remember an address; the file is there whole or not at all. */
    public static void write(Path dataFolder, DatabaseAddress address) throws IOException {
        Path unfinished = Files.writeString(dataFolder.resolve(NAME + ".unfinished"), address.withoutPassword() + "\n");
        Files.move(
                unfinished,
                dataFolder.resolve(NAME),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
