package dev.storychat.inbox;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long what this instance holds is certainly its own. A process may have stood still without knowing it, or have lost the
 * database and not the platform: meanwhile another one may have taken over what it holds.
 */
final class Tenure {
    /** Less than a lease by about the time that a call takes which is begun at its end. */
    static final Duration CERTAIN = Leases.LEASE.minusSeconds(2);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /** By two clocks: one stands still while a virtual machine does, the other one may be set. */
    record Moment(long nanos, long millis) {}

    private final LongSupplier nanos;
    private final LongSupplier millis;
    private @Nullable Moment confirmed;

    /**
     * Begins with nothing confirmed.
     *
     * @param nanos as {@link System#nanoTime}
     * @param millis as {@link System#currentTimeMillis}
     */
    Tenure(LongSupplier nanos, LongSupplier millis) {
        this.nanos = nanos;
        this.millis = millis;
    }

    Moment now() {
        return new Moment(nanos.getAsLong(), millis.getAsLong());
    }

    /**
     * The database said that all is still ours.
     *
     * @param asked when it was asked, before it answered
     */
    synchronized void confirm(Moment asked) {
        confirmed = asked;
        notifyAll();
    }

    /** Whether what is held since then is certainly ours now. */
    synchronized boolean covers(Moment since) {
        var last = confirmed;
        return isNear(last != null && last.nanos() - since.nanos() > 0 ? last : since);
    }

    private boolean isNear(Moment moment) {
        return nanos.getAsLong() - moment.nanos() < CERTAIN.toNanos()
                && millis.getAsLong() - moment.millis() < CERTAIN.toMillis();
    }

    /** Waits for a moment at the most. */
    synchronized void awaitNews() throws InterruptedException {
        wait(BETWEEN_LOOKS.toMillis());
    }
}
