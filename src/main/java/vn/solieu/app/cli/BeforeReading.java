package vn.solieu.app.cli;

import vn.solieu.app.MarkRestoration;
import vn.solieu.app.Messages;
import vn.solieu.intake.Intake;

/** What is told before files are read. */
final class BeforeReading {

    private BeforeReading() {}

    /** Stops a command that cannot judge text layers. */
    static void requireLanguageModel(Surroundings surroundings) {
        MarkRestoration restoration = new MarkRestoration(surroundings.settings());
        if (!restoration.isAvailable()) {
            throw new CommandFailedException(
                    1, surroundings.messages().text("restore.no-model", restoration.modelFile()));
        }
    }

    /** Whether there is anything to read or to report; says so when there is not, and warns when scans cannot be read. */
    static boolean hasWork(Intake intake, Surroundings surroundings) {
        Messages messages = surroundings.messages();
        if (intake.accepted().isEmpty() && intake.rejected().isEmpty()) {
            surroundings.err().println(messages.text("nothing-to-read"));
            return false;
        }
        if (!surroundings.settings().hasModels()) {
            surroundings
                    .err()
                    .println(messages.text(
                            "models-missing", surroundings.settings().models()));
        }
        return true;
    }
}
