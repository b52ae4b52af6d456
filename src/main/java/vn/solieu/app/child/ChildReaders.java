package vn.solieu.app.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import vn.solieu.document.SourceFile;
import vn.solieu.reading.DocumentReaders;

/** Lends readers that each have a child process of their own. */
public final class ChildReaders implements DocumentReaders {

    private final List<ChildReader> all = new ArrayList<>();
    private final List<ChildReader> idle = new ArrayList<>();
    private final Semaphore free;

    public ChildReaders(ChildSettings settings) {
        for (int i = 0; i < settings.count(); i++) {
            all.add(new ChildReader(settings));
        }
        idle.addAll(all);
        free = new Semaphore(settings.count(), true);
    }

    /**
     * Starts children ahead of their first request, while the parent still gets ready.
     *
     * @param count how many are wanted; no more than there are readers
     */
    public void warmUp(int count) {
        for (ChildReader reader : all.subList(0, Math.min(count, all.size()))) {
            try {
                reader.warmUp();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public ChildReader borrow(SourceFile source) throws InterruptedException {
        free.acquire();
        ChildReader chosen;
        synchronized (idle) {
            chosen = idle.stream()
                    .filter(r -> r.lastSha256().equals(source.sha256()))
                    .findFirst()
                    .orElseGet(idle::getFirst);
            idle.remove(chosen);
        }
        chosen.lendUntil(() -> {
            synchronized (idle) {
                idle.addFirst(chosen);
            }
            free.release();
        });
        return chosen;
    }

    @Override
    public int capacity() {
        return all.size();
    }

    /** Process numbers of the running children. */
    public List<Long> pids() {
        return all.stream().map(ChildReader::pid).filter(p -> p != 0).toList();
    }

    @Override
    public void close() {
        all.parallelStream().forEach(ChildReader::end);
    }
}
