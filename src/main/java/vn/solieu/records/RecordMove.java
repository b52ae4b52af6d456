package vn.solieu.records;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import vn.solieu.records.database.AddressPointer;
import vn.solieu.records.database.DatabaseAddress;
import vn.solieu.records.database.EmbeddedDatabase;
import vn.solieu.records.database.PostgresDatabase;
import vn.solieu.records.database.RecordsUnavailableException;
import vn.solieu.records.transfer.DatabaseCopy;
import vn.solieu.records.transfer.TransferException;
import vn.solieu.records.transfer.TransferException.Reason;

/** Moves the records of a data folder into a database of a server. */
public final class RecordMove {

    /** The name of the file that was moved from; it is kept. */
    private static final String SET_ASIDE = "records-moved";

    private RecordMove() {}

    /**
     * Copies all tables into an empty database, compares them, and lets the data folder remember where its records are.
     *
     * <p>The rows arrive in one transaction: cut off before its end, the target is as empty as it was and the folder as it was. The
     * received files stay where they are.
     *
     * @return the number of rows by table
     * @throws TransferException when the target is in use, or a table arrived otherwise than it was sent
     */
    public static Map<String, Long> toServer(Path dataFolder, DatabaseAddress address)
            throws RecordsUnavailableException, TransferException {
        Path folder = dataFolder.toAbsolutePath().normalize();
        if (AddressPointer.read(folder).isPresent()) {
            throw new TransferException(Reason.ALREADY_MOVED, folder.toString(), null);
        }
        if (!EmbeddedDatabase.isIn(folder)) {
            throw new TransferException(Reason.NOTHING_THERE, folder.toString(), null);
        }
        EmbeddedDatabase source = EmbeddedDatabase.open(folder);
        boolean setAside = false;
        try {
            Map<String, Long> rows = copy(source, folder, address);
            // Remembered first: cut off between the two, the folder leads to the server and the file is only in the
            // way.
            AddressPointer.write(folder, address);
            source.closeAndSetAside(SET_ASIDE);
            setAside = true;
            return rows;
        } catch (SQLException e) {
            throw new TransferException(Reason.DATABASE, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new TransferException(Reason.FILE_NOT_WRITTEN, String.valueOf(e.getMessage()), e);
        } finally {
            if (!setAside) {
                close(source);
            }
        }
    }

    private static Map<String, Long> copy(EmbeddedDatabase source, Path folder, DatabaseAddress address)
            throws RecordsUnavailableException, TransferException, SQLException {
        PostgresDatabase target = PostgresDatabase.open(folder, address);
        try {
            return DatabaseCopy.copy(source, target);
        } finally {
            target.close(true);
        }
    }

    private static void close(EmbeddedDatabase source) {
        try {
            source.close(false);
        } catch (SQLException e) {
            // Nothing was written to it; the failure that led here is on its way up.
        }
    }
}
