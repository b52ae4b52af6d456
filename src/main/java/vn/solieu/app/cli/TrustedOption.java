package vn.solieu.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import vn.solieu.app.Settings;

/** The option that names the certificates a user trusts. */
final class TrustedOption {

    @Option(names = "--trusted", paramLabel = "DIR", descriptionKey = "trusted")
    private @Nullable Path folder;

    /** The settings with the folder asked for, if one was. */
    Settings settings(Surroundings surroundings) {
        Settings settings = surroundings.settings().withTrusted(folder);
        Path trusted = settings.trustedCertificates();
        if (trusted != null && !Files.isDirectory(trusted)) {
            throw new CommandFailedException(
                    ExitCode.USAGE, surroundings.messages().text("verify.no-folder", trusted));
        }
        return settings;
    }
}
