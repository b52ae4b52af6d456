package vn.solieu.app.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.solieu.app.Messages;
import vn.solieu.records.RecordMove;
import vn.solieu.records.database.DatabaseAddress;
import vn.solieu.records.database.RecordsUnavailableException;
import vn.solieu.records.transfer.TransferException;

/** Moves the records of a data folder into a database of a PostgreSQL server. */
@Command(name = "migrate-to")
final class MigrateToCommand implements Callable<Integer> {

    @Parameters(paramLabel = "URL", descriptionKey = "target")
    private String url = "";

    @Mixin
    private DataFolderOption data = new DataFolderOption();

    private final Surroundings surroundings;

    MigrateToCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Messages messages = surroundings.messages();
        DatabaseAddress address = DataOption.address(url, surroundings);
        try {
            Map<String, Long> rows = RecordMove.toServer(data.folder(surroundings), address);
            rows.forEach((table, count) -> surroundings.out().println(messages.text("migrate.table", table, count)));
            surroundings.out().println(messages.text("migrate.done", address, data.folder(surroundings)));
            return 0;
        } catch (RecordsUnavailableException e) {
            throw DataOption.unavailable(e, surroundings);
        } catch (TransferException e) {
            throw new CommandFailedException(1, messages.text(e.reason().code(), e.detail()));
        }
    }
}
