package vn.solieu.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.solieu.app.Messages;
import vn.solieu.compare.export.dataset.ImportFault;
import vn.solieu.compare.export.records.RecordImport;
import vn.solieu.records.Act;
import vn.solieu.records.ExchangeFaultException;
import vn.solieu.records.ImportCount;
import vn.solieu.records.RecordStore;
import vn.solieu.records.RecordsException;

/** Brings an export back into the records, all of it or nothing. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    /** More lines would hide the first. */
    private static final int MOST_FAULTS = 20;

    @Parameters(paramLabel = "DIR", descriptionKey = "importFolder")
    private Path folder = Path.of("");

    @Mixin
    private DataOption data = new DataOption();

    private final Surroundings surroundings;

    ImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Messages messages = surroundings.messages();
        Act act = new Act(
                surroundings.settings().person(),
                Instant.now(surroundings.settings().clock()));
        RecordImport.Result result;
        try (RecordStore records = data.open(surroundings)) {
            result = RecordImport.read(folder, records.exchange(), act);
        } catch (ExchangeFaultException e) {
            throw new CommandFailedException(1, messages.text("import.no-document", e.table(), e.document()));
        } catch (RecordsException e) {
            throw new CommandFailedException(1, messages.text("import.failed", String.valueOf(e.getMessage())));
        }
        List<ImportFault> faults = result.report().faults();
        faults.stream().limit(MOST_FAULTS).forEach(fault -> surroundings.err().println("  " + told(fault)));
        if (faults.size() > MOST_FAULTS) {
            surroundings.err().println("  " + messages.text("run.more", faults.size() - MOST_FAULTS));
        }
        result.wrongOriginals()
                .forEach(file -> surroundings.err().println("  " + messages.text("import.wrong-original", file)));
        @Nullable ImportCount count = result.count();
        if (count == null) {
            throw new CommandFailedException(1, messages.text("import.refused", folder));
        }
        surroundings
                .out()
                .println(messages.text(
                        "import.done", count.documents(), count.rows(), count.known(), result.originals()));
        surroundings.out().flush();
        return 0;
    }

    private String told(ImportFault fault) {
        Messages messages = surroundings.messages();
        Long row = fault.row();
        String place;
        if (row == null) {
            place = messages.text("import-fault.place", fault.file());
        } else if (fault.column() == null) {
            place = messages.text("import-fault.place-row", fault.file(), row);
        } else {
            place = messages.text("import-fault.place-cell", fault.file(), row, fault.column());
        }
        return place + ": " + messages.text("import-fault." + fault.kind().word(), fault.found());
    }
}
