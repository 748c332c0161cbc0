package dev.storychat.inbox;

import dev.storychat.config.DatabaseTrouble;
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

    /** Longer than two tries to write are apart, so that an outage is over when both of them went well. */
    private static final Duration WITHOUT_FAILURE = Leases.RENEWAL.plusSeconds(1);

    private final LongSupplier nanos;
    private boolean away;
    private boolean told;
    private long lastLost;
    private boolean waits;
    private long until;

    /** With a clock; see {@link System#nanoTime()}. */
    Patience(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The database did not answer, or not as it should. Told once for each outage: rounds are many. */
    synchronized void lost(String sqlState) {
        if (!told) {
            LOG.log(
                    Level.WARNING,
                    "the inbox is out of reach, sql state {0}, and tried again every second. {1}",
                    sqlState,
                    DatabaseTrouble.told(sqlState));
        }
        told = true;
        away = true;
        lastLost = nanos.getAsLong();
    }

    /** The database answered. Where it cannot be written, it still answers what is only read, between two failures. */
    synchronized void reached() {
        if (told && nanos.getAsLong() - lastLost > WITHOUT_FAILURE.toNanos()) {
            LOG.log(Level.INFO, "the inbox is back");
            told = false;
        }
        if (away) {
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
