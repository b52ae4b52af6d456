package vn.solieu.app.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.solieu.app.Messages;
import vn.solieu.app.Settings;
import vn.solieu.records.RecordBackup;
import vn.solieu.records.database.RecordsUnavailableException;
import vn.solieu.records.transfer.TransferException;

/** Writes the records into one file. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", descriptionKey = "backup")
    private Path file = Path.of("");

    @Mixin
    private DataOption data = new DataOption();

    private final Surroundings surroundings;

    BackupCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Messages messages = surroundings.messages();
        try {
            RecordBackup.Content content = RecordBackup.write(
                    data.folder(surroundings),
                    data.server(surroundings),
                    file,
                    Settings.programVersion(),
                    Instant.now(surroundings.settings().clock()));
            surroundings.out().println(messages.text("backup.done", file, content.rows(), content.originals()));
            content.missing().forEach(name -> surroundings.err().println(messages.text("backup.missing", name)));
            return content.missing().isEmpty() ? 0 : 1;
        } catch (RecordsUnavailableException e) {
            throw DataOption.unavailable(e, surroundings);
        } catch (TransferException e) {
            throw new CommandFailedException(1, messages.text(e.reason().code(), e.detail()));
        }
    }
}
