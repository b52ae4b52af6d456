package vn.solieu.records.database;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells a full disk from other failures of input and output, for Java has no exception of its own for it. */
public final class DiskSpace {

    private static final int DEEPEST = 20;

    private DiskSpace() {}

    /** Whether a failure, or what caused it, says that the disk is full. */
    public static boolean isExhausted(Throwable failure) {
        @Nullable Throwable cause = failure;
        // The embedded database chains its failures in circles.
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            // Linux and macOS (ENOSPC, EDQUOT), Windows.
            if (message.contains("no space left on device")
                    || message.contains("disk quota exceeded")
                    || message.contains("not enough space on the disk")) {
                return true;
            }
        }
        return false;
    }
}
