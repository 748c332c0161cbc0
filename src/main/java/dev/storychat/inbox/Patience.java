package dev.storychat.inbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether what others hold may be taken over. While the database is away leases run out that live instances cannot
 * renew, so after an outage these get the time of a lease to do so.
 */
final class Patience {
    private static final Logger LOG = System.getLogger(Patience.class.getName());
    private static final Duration TO_RENEW = Leases.LEASE;

    private final LongSupplier nanos;
    private boolean away;
    private boolean waits;
    private long until;

    /** With a clock; see {@link System#nanoTime()}. */
    Patience(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The database did not answer. Told once for each outage: rounds are many. */
    synchronized void lost(String sqlState) {
        if (!away) {
            LOG.log(Level.WARNING, "the inbox is out of reach, sql state {0}: tried again every second", sqlState);
        }
        away = true;
    }

    /** The database answered. */
    synchronized void reached() {
        if (away) {
            LOG.log(Level.INFO, "the inbox is back");
            waits = true;
            until = nanos.getAsLong() + TO_RENEW.toNanos();
        }
        away = false;
    }

    /** Whether who has not renewed a lease by now is dead. */
    synchronized boolean isOver() {
        waits = waits && nanos.getAsLong() - until < 0;
        return !away && !waits;
    }
}
