package dev.storychat.bedrock;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What has arrived of a stream, from the client's threads to the one that answers. A model says a word every few
 * milliseconds, and nobody reads that fast: those that follow each other wake the reader once for several of them, which
 * spares most of the work that each would cost.
 */
final class Arrivals {
    /** So long words may lie here: shorter than what the eye takes for a pause. */
    static final Duration PACE = Duration.ofMillis(80);

    private final Queue<Runnable> queue = new ConcurrentLinkedQueue<>();
    private final Thread reader;
    private volatile boolean isFlowing;
    private volatile long wokenAt;

    /**
     * Makes an empty one.
     *
     * @param reader the one thread that takes them
     */
    Arrivals(Thread reader) {
        this.reader = reader;
    }

    /** Adds what is to be heard at once. */
    void add(Runnable arrival) {
        queue.add(arrival);
        wake();
    }

    /** Adds what is to be heard soon, with what follows it; the first of it at once. */
    void addPiece(Runnable arrival) {
        queue.add(arrival);
        if (!isFlowing || System.nanoTime() - wokenAt >= PACE.toNanos()) {
            isFlowing = true;
            wake();
        }
    }

    private void wake() {
        wokenAt = System.nanoTime();
        LockSupport.unpark(reader);
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    /**
     * Takes the next one, or waits for it.
     *
     * @param deadline the {@link System#nanoTime} until which it waits
     * @return null: none came
     */
    @Nullable
    Runnable next(long deadline) throws InterruptedException {
        while (true) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            var arrival = queue.poll();
            var left = deadline - System.nanoTime();
            if (arrival != null || left <= 0) {
                return arrival;
            }
            LockSupport.parkNanos(this, mayBeUnheard() ? Math.min(left, PACE.toNanos()) : left);
        }
    }

    /** Whether something may have come, or come now, that woke nobody. */
    private boolean mayBeUnheard() {
        return isFlowing && System.nanoTime() - wokenAt < 2 * PACE.toNanos();
    }
}
