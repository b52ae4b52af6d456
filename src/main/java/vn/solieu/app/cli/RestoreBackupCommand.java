package vn.solieu.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.solieu.app.Messages;
import vn.solieu.records.RecordBackup;
import vn.solieu.records.database.DatabaseAddress;
import vn.solieu.records.database.RecordsUnavailableException;
import vn.solieu.records.transfer.TransferException;

/** Brings a backup back into a new data folder. The command {@code restore} brings marks back into text. */
@Command(name = "restore-backup")
final class RestoreBackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", descriptionKey = "backup")
    private Path file = Path.of("");

    @Option(names = "--data", paramLabel = "DIR", required = true, descriptionKey = "newData")
    private Path folder = Path.of("");

    @Option(names = "--db", paramLabel = "URL", descriptionKey = "newDb")
    private @Nullable String db;

    private final Surroundings surroundings;

    RestoreBackupCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Messages messages = surroundings.messages();
        DatabaseAddress server = db == null ? null : DataOption.address(db, surroundings);
        try {
            RecordBackup.Content content = RecordBackup.restore(file, folder, server);
            surroundings
                    .out()
                    .println(messages.text("restore-backup.done", folder, content.rows(), content.originals()));
            content.missing().forEach(name -> surroundings.err().println(messages.text("backup.missing", name)));
            return 0;
        } catch (RecordsUnavailableException e) {
            throw DataOption.unavailable(e, surroundings);
        } catch (TransferException e) {
            throw new CommandFailedException(1, messages.text(e.reason().code(), e.detail()));
        }
    }
}
