package dev.storychat.inbox;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Tells when something is to be done again: now, and then each time that this has passed. For one thread. */
final class Every {
    private final long time;
    private final LongSupplier nanos;
    private long due;

    /** By a clock; see {@link System#nanoTime()}. */
    Every(Duration time, LongSupplier nanos) {
        this.time = time.toNanos();
        this.nanos = nanos;
        this.due = nanos.getAsLong();
    }

    boolean isDue() {
        var now = nanos.getAsLong();
        if (now - due < 0) {
            return false;
        }
        due = now + time;
        return true;
    }
}
