package dev.storychat.inbox;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** When something is to be written for those who asked for it and do not wait. */
class Due {
    private static final Duration SOON = Duration.ofMillis(20);

    private final LongSupplier nanos;
    private volatile @Nullable Long at;

    /**
     * Makes one that nobody has asked for.
     *
     * @param nanos the time, as {@link System#nanoTime} tells it
     */
    Due(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Somebody asks.
     *
     * @return whether nobody had, so that the writer has to know
     */
    boolean ask() {
        if (at != null) {
            return false;
        }
        at = nanos.getAsLong() + SOON.toNanos();
        return true;
    }

    boolean isNow() {
        var asked = at;
        return asked != null && nanos.getAsLong() - asked >= 0;
    }

    /** To be called before it is written: what is committed meanwhile may be too late for that and asks again. */
    void met() {
        at = null;
    }

    /** Waits until it is time; where nobody has asked, until this thread is unparked. */
    void await() {
        var asked = at;
        if (asked == null) {
            LockSupport.park(this);
        } else {
            LockSupport.parkNanos(this, asked - nanos.getAsLong());
        }
    }
}
