package vn.solieu.app.child;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How children are run.
 *
 * @param command program and arguments that start one
 * @param log file their messages are added to
 * @param timeLimit longest time for one request: a page to open or to recognise
 * @param mostMemoryBytes resident memory beyond which a child is ended
 * @param count how many run at the same time
 * @param patience how long a child may take to end once its input has ended
 */
public record ChildSettings(
        List<String> command, Path log, Duration timeLimit, long mostMemoryBytes, int count, Duration patience) {
    public ChildSettings {
        command = List.copyOf(command);
    }
}
