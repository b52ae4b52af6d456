package vn.solieu.records;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.solieu.records.QueryAnswer.Reason;
import vn.solieu.records.QueryAnswer.Refused;

/**
 * A question to the embedded database, which works in the program's own memory: watched from beside, and given up when it fills that memory
 * or takes no notice of its time.
 *
 * <p>The database closes itself when memory runs out under it. So the watch ends a question before that, and where one allocation is larger
 * than all there is, the database is opened again for the next one.
 */
final class EmbeddedQuestion {

    private static final long LOOK_MILLIS = 20;

    /** Questions that answer at once pay nothing for the watch. */
    private static final long FIRST_LOOK_MILLIS = 150;

    /** Inside some functions the database does not look at its clock. */
    private static final long GRACE_MILLIS = 1000;

    /** Of what survives collections; in the rest fits what a question takes between two looks. */
    private static final double FULL = 0.75;

    /** A question that took less is not the one that filled the memory. */
    private static final double SHARE = 0.1;

    private final StopSignal stop = new StopSignal();
    private final long endMillis;
    private long usedBefore = Long.MAX_VALUE;

    /**
     * Gets a question ready.
     *
     * @param time after which the database ends it by itself
     */
    EmbeddedQuestion(Duration time) {
        this.endMillis = time.toMillis() + GRACE_MILLIS;
    }

    /** What the function says, or why it was given up. */
    QueryAnswer answer(Function<StopSignal, QueryAnswer> question) {
        FutureTask<QueryAnswer> asked = new FutureTask<>(() -> question.apply(stop));
        Thread.ofPlatform().daemon().name("question").start(asked);
        long start = System.nanoTime();
        long wait = FIRST_LOOK_MILLIS;
        while (true) {
            try {
                return asked.get(wait, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                usedBefore = Math.min(usedBefore, usage().getUsed());
                if (isMemoryFull()) {
                    return giveUp(asked, Reason.TOO_LARGE);
                }
                if (TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) > endMillis) {
                    return giveUp(asked, Reason.TIME_LIMIT);
                }
                wait = LOOK_MILLIS;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return giveUp(asked, Reason.TIME_LIMIT);
            } catch (ExecutionException e) {
                throw new IllegalStateException("asking gives an answer or a refusal", e.getCause());
            }
        }
    }

    /**
     * Ends the statement; where it does not listen, its thread runs on and keeps the program from nothing. It is not interrupted: that would
     * close the file of the database under it.
     */
    private Refused giveUp(FutureTask<QueryAnswer> asked, Reason reason) {
        stop.give();
        try {
            // Most listen at once, and then their memory is free for the next question.
            asked.get(GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return new Refused(reason, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Refused(reason, "");
    }

    private boolean isMemoryFull() {
        if (!isOverThreshold()) {
            return false;
        }
        // What is there may be what others left behind.
        System.gc();
        return isOverThreshold();
    }

    private boolean isOverThreshold() {
        MemoryUsage usage = usage();
        return usage.getMax() > 0
                && usage.getUsed() > FULL * usage.getMax()
                && usage.getUsed() - usedBefore > SHARE * usage.getMax();
    }

    /** The part of the memory for what lives long, or all of it where there is no such part. */
    private static MemoryUsage usage() {
        MemoryPoolMXBean old = oldGeneration();
        return old == null ? ManagementFactory.getMemoryMXBean().getHeapMemoryUsage() : old.getUsage();
    }

    private static @Nullable MemoryPoolMXBean oldGeneration() {
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP && pool.getName().matches(".*(Old|Tenured).*")) {
                return pool;
            }
        }
        return null;
    }
}
