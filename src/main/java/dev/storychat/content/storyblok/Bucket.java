package dev.storychat.content.storyblok;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Calls that may be made in a second: what is not used fills up again, up to one second's worth. */
final class Bucket {
    private final int most;
    private final LongSupplier nanos;
    private double left;
    private long filled;

    /**
     * A full one.
     *
     * @param most calls a second
     * @param nanos the clock; see {@link System#nanoTime()}
     */
    Bucket(int most, LongSupplier nanos) {
        this.most = most;
        this.nanos = nanos;
        this.left = most;
        this.filled = nanos.getAsLong();
    }

    /** Takes so many at once, or none. */
    synchronized boolean tryTake(int calls) {
        var now = nanos.getAsLong();
        left = Math.min(most, left + (double) (now - filled) * most / TimeUnit.SECONDS.toNanos(1));
        filled = now;
        if (left < calls) {
            return false;
        }
        left -= calls;
        return true;
    }
}
