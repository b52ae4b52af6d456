package vn.solieu.app.child;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A running child and the pipe to it. For one thread at a time. */
final class ChildProcess implements AutoCloseable {

    /** How often a working child's memory is looked at. */
    private static final long WATCH_MILLIS = 500;

    private static final String LARGE_BYTES = "1000000";

    private static final int LARGEST_ANSWER = 512 * 1024 * 1024;

    /** Why a child gave no answer. */
    static final class LostException extends Exception {
        private static final long serialVersionUID = 1L;

        /** What ended the child. */
        enum Reason {
            DIED,
            TOO_SLOW,
            TOO_LARGE
        }

        private final Reason reason;

        LostException(Reason reason, String detail) {
            super(detail);
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private final long mostMemoryBytes;
    private final Duration patience;

    private ChildProcess(Process process, ChildSettings settings) {
        this.process = process;
        this.mostMemoryBytes = settings.mostMemoryBytes();
        this.patience = settings.patience();
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.answers = new DataInputStream(process.getInputStream());
    }

    static ChildProcess start(ChildSettings settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(settings.command());
        // Pictures in native memory are given back to the system when they are done with, not kept for the next.
        builder.environment().putIfAbsent("MALLOC_MMAP_THRESHOLD_", LARGE_BYTES);
        builder.redirectError(ProcessBuilder.Redirect.appendTo(settings.log().toFile()));
        return new ChildProcess(builder.start(), settings);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /**
     * Sends a request and waits for its answer.
     *
     * @throws LostException when the child died, took too long or grew too large; it is ended then
     */
    byte[] ask(byte[] request, Duration limit) throws LostException, InterruptedException {
        CompletableFuture<byte[]> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                requests.writeInt(request.length);
                requests.write(request);
                requests.flush();
                int length = answers.readInt();
                if (length < 0 || length > LARGEST_ANSWER) {
                    throw new IOException("an answer of " + length + " bytes");
                }
                byte[] bytes = new byte[length];
                answers.readFully(bytes);
                answer.complete(bytes);
            } catch (IOException e) {
                answer.completeExceptionally(e);
            }
        });
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            while (true) {
                try {
                    return answer.get(WATCH_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    if (System.nanoTime() > deadline) {
                        throw new LostException(LostException.Reason.TOO_SLOW, limit.toSeconds() + " s");
                    }
                    long memory = residentBytes();
                    if (memory > mostMemoryBytes) {
                        throw new LostException(LostException.Reason.TOO_LARGE, memory / 1_000_000 + " MB");
                    }
                }
            }
        } catch (ExecutionException e) {
            end();
            throw new LostException(LostException.Reason.DIED, "exit status " + exitStatus());
        } catch (LostException | InterruptedException e) {
            end();
            throw e;
        }
    }

    private String exitStatus() {
        return process.isAlive() ? "none yet" : Integer.toString(process.exitValue());
    }

    /** Memory in use as Linux tells it; 0 on other systems, where only the Java heap is limited. */
    private long residentBytes() {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
                }
            }
        } catch (IOException e) {
            // The process ended while we looked.
            return 0;
        }
        return 0;
    }

    /** Ends the child and whatever it started. */
    private void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            // The child ends by itself when its input does.
            process.getOutputStream().close();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                end();
            }
        } catch (IOException e) {
            end();
            if (process.isAlive()) {
                throw new UncheckedIOException(e);
            }
        } catch (InterruptedException e) {
            end();
            Thread.currentThread().interrupt();
        }
    }
}
