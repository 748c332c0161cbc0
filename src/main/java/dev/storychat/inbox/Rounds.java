package dev.storychat.inbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The rounds that are made as long as the server lives: leases renewed, what was left taken up, answers ended that people
 * stopped. And the last one: nothing more is begun, what is being answered is brought to its end as far as time allows, and the rest is handed over.
 */
final class Rounds {
    private static final Logger LOG = System.getLogger(Rounds.class.getName());
    /** Who presses Stop at another instance waits for it, and the answer is to end within a second. So does who stops the server. */
    private static final Duration BEAT = Duration.ofMillis(400);

    private static final Duration TAKE_UP = Duration.ofSeconds(1);

    /** Liberty gives 30 seconds, and the last calls and statements take some of them. */
    private static final Duration TO_FINISH = Duration.ofSeconds(25);

    private static final Duration TO_GIVE_UP = Duration.ofSeconds(2);

    private final Desk desk;
    private final Pending pending;
    private final Seats seats;
    private final Stops stops;
    private final Patience patience;
    private final boolean alone;
    private final LongSupplier nanos;
    private final Every takeUp;
    private final Every renewal;
    private volatile boolean over;

    /**
     * Rounds of one instance.
     *
     * @param alone whether no other instance can work on the same inbox
     * @param nanos the clock; see {@link System#nanoTime()}
     */
    Rounds(Desk desk, Pending pending, Seats seats, Stops stops, Patience patience, boolean alone, LongSupplier nanos) {
        this.desk = desk;
        this.pending = pending;
        this.seats = seats;
        this.stops = stops;
        this.patience = patience;
        this.alone = alone;
        this.nanos = nanos;
        this.takeUp = new Every(TAKE_UP, nanos);
        this.renewal = new Every(Leases.RENEWAL, nanos);
    }

    /** Makes them on this thread until the server stops; then it has ended everything that was begun. */
    void make(BooleanSupplier isStopping) {
        var released = !alone; // only who is alone knows that all the others are dead
        while (!over && !isStopping.getAsBoolean()) {
            released = released || safely(pending::takeFromOthers);
            round();
            if (!paused()) {
                break;
            }
        }
        end();
    }

    /** Lets the last one begin. */
    void stop() {
        over = true;
    }

    void round() {
        stops.look();
        if (renewal.isDue()) {
            safely(this::renew);
        }
        if (takeUp.isDue()) {
            safely(this::takeUp);
        }
    }

    private void end() {
        seats.close();
        awaitEmptySeats(TO_FINISH);
        if (!seats.areEmpty() && !alone) {
            // Not where the database is a file of this process: an interrupted thread would close it under the others.
            pending.giveUpAll();
            awaitEmptySeats(TO_GIVE_UP);
        }
        safely(this::renew);
        safely(pending::handOver);
        LOG.log(Level.INFO, seats.areEmpty() ? "all answers are finished" : "what is not answered is handed over");
    }

    private void takeUp() throws SQLException {
        pending.noteLate();
        desk.takeUp();
        patience.reached();
    }

    /** Nothing can be lost to others where there are none, and an interrupted thread would close H2's file under all. */
    private void renew() throws SQLException {
        if (alone) {
            pending.giveBackForgotten();
        } else {
            pending.renew();
        }
    }

    private void awaitEmptySeats(Duration atMost) {
        var end = nanos.getAsLong() + atMost.toNanos();
        while (!seats.areEmpty() && nanos.getAsLong() - end < 0 && paused()) {
            stops.look();
            if (renewal.isDue()) {
                safely(this::renew);
            }
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(BEAT.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    /** The rounds go on, whatever happens in one of them. */
    private boolean safely(Work work) {
        try {
            work.run();
            return true;
        } catch (SQLException e) {
            patience.lost(String.valueOf(e.getSQLState()));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the inbox was not looked through", e);
        }
        return false;
    }
}
