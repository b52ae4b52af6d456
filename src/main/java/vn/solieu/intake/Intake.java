package vn.solieu.intake;

import java.nio.file.Path;
import java.util.List;
import vn.solieu.document.Problem;
import vn.solieu.document.SourceFile;

/**
 * What was found below the given paths.
 *
 * @param accepted files to be read, in the order of their names
 * @param skipped files of other types found in folders
 * @param rejected files that cannot be read at all
 */
public record Intake(List<SourceFile> accepted, List<Path> skipped, List<Rejected> rejected) {

    /**
     * A file or path that cannot be taken in.
     *
     * @param path as it was given or found
     * @param name how it is named to people
     * @param problem why
     */
    public record Rejected(Path path, String name, Problem problem) {}

    public Intake {
        accepted = List.copyOf(accepted);
        skipped = List.copyOf(skipped);
        rejected = List.copyOf(rejected);
    }
}
