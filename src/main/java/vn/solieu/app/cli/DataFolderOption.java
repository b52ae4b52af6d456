package vn.solieu.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the data folder. */
final class DataFolderOption {

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    /** The folder asked for, or {@code output} beside the program. */
    Path folder(Surroundings surroundings) {
        Path asked = data;
        return asked == null ? surroundings.settings().home().resolve("output") : asked;
    }
}
