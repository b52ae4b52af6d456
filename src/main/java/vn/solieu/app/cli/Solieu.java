package vn.solieu.app.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import vn.solieu.app.Messages;
import vn.solieu.app.Settings;
import vn.solieu.records.RecordsException;

/** The command line. Exit status: 0 done, 1 some documents failed, 2 wrong use. */
@Command(
        name = "solieu",
        version = "Số Liệu 0.1.0",
        resourceBundle = "vn.solieu.app.cli.Help",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        usageHelpAutoWidth = true,
        synopsisSubcommandLabel = "COMMAND")
public final class Solieu {

    /** Read before the commands are built; here so that the help shows it. */
    @Option(names = "--lang", paramLabel = "vi|en", scope = ScopeType.INHERIT, descriptionKey = "lang")
    @SuppressWarnings("UnusedVariable")
    private String language = "";

    private Solieu() {}

    /** Runs a command and ends the program with its status. */
    @SuppressWarnings("SystemConsoleNull") // its documentation still allows null
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Logger.getLogger("").setLevel(Level.SEVERE);
        Console console = System.console();
        int status = run(arguments, out, err, console != null && console.isTerminal());
        out.flush();
        err.flush();
        System.exit(status);
    }

    /**
     * Runs a command.
     *
     * @param terminal whether a person watches
     * @return exit status
     */
    static int run(String[] arguments, PrintWriter out, PrintWriter err, boolean terminal) {
        Locale locale = Messages.localeOf(languageAsked(arguments), Locale.getDefault());
        Locale.setDefault(locale);
        String asked = languageAsked(arguments);
        if (!asked.isEmpty() && !asked.equals("vi") && !asked.equals("en")) {
            err.println(new Messages(locale).text("language-unknown", asked));
            return CommandLine.ExitCode.USAGE;
        }
        Surroundings surroundings =
                new Surroundings(Settings.fromSurroundings(), new Messages(locale), out, err, terminal);
        CommandLine line = new CommandLine(new Solieu());
        line.addSubcommand(new RunCommand(surroundings));
        line.addSubcommand(new ReadCommand(surroundings));
        line.addSubcommand(new RestoreCommand(surroundings));
        line.addSubcommand(new DocumentsCommand(surroundings));
        line.addSubcommand(new TrainCommand(surroundings));
        line.addSubcommand(new EvaluateCommand(surroundings));
        line.addSubcommand(new ShowCommand(surroundings));
        line.addSubcommand(new VerifyCommand(surroundings));
        line.addSubcommand(new CompareCommand(surroundings));
        line.addSubcommand(new ExportCommand(surroundings));
        line.addSubcommand(new ImportCommand(surroundings));
        line.addSubcommand(new ChangesCommand(surroundings));
        line.addSubcommand(new CorrectCommand(surroundings));
        line.addSubcommand(new AuditLogCommand(surroundings));
        line.addSubcommand(new QueryCommand(surroundings));
        line.addSubcommand(new PlacesCommand(surroundings));
        line.addSubcommand(new IndicatorsCommand(surroundings));
        line.addSubcommand(new BackupCommand(surroundings));
        line.addSubcommand(new RestoreBackupCommand(surroundings));
        line.addSubcommand(new MigrateToCommand(surroundings));
        CommandLine completion = new CommandLine(new AutoComplete.GenerateCompletion());
        completion.setCommandName("completion");
        completion
                .getCommandSpec()
                .usageMessage()
                .description(surroundings.messages().text("completion.description"));
        line.addSubcommand("completion", completion);
        ResourceBundle help = ResourceBundle.getBundle(
                "vn.solieu.app.cli.Help",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        line.setResourceBundle(help);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(out);
        line.setErr(err);
        line.setExecutionExceptionHandler((e, command, _) -> complain(e, command, surroundings.messages()));
        if (arguments.length == 0) {
            line.usage(out);
            return CommandLine.ExitCode.USAGE;
        }
        return line.execute(arguments);
    }

    private static int complain(Exception e, CommandLine command, Messages messages) throws Exception {
        if (e instanceof CommandFailedException failed) {
            command.getErr().println(failed.getMessage());
            return failed.exitStatus();
        }
        if (e instanceof RecordsException failed) {
            command.getErr().println(messages.text(failed.reason().code(), failed.detail()));
            return 1;
        }
        throw e;
    }

    private static String languageAsked(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                return arguments[i].substring("--lang=".length());
            }
            if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                return arguments[i + 1];
            }
        }
        return "";
    }
}
