package dev.storychat.inbox;

import dev.storychat.chat.Running;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/** One instance of the server as far as the inbox goes, put together as the container does it. */
final class Instance {
    final Letters letters;
    final Underway underway;
    final Pending pending;
    final Seats seats;
    final SeatedPause pause;
    final Desk desk;
    final DatabaseInbox inbox;
    final Running running = new Running();
    final Stops stops;
    private final Patience patience;
    private final LongSupplier nanos;

    Instance(DataSource database, Clerk clerk, Executor threads, int room) {
        this(database, clerk, threads, room, System::nanoTime);
    }

    Instance(DataSource database, Clerk clerk, Executor threads, int room, LongSupplier nanos) {
        this(database, clerk, threads, room, nanos, false);
    }

    /** The one instance on an embedded database. */
    static Instance alone(DataSource database, Clerk clerk, Executor threads, LongSupplier nanos) {
        return new Instance(database, clerk, threads, 10, nanos, true);
    }

    private Instance(DataSource database, Clerk clerk, Executor threads, int room, LongSupplier nanos, boolean alone) {
        this.nanos = nanos;
        letters = new Letters(database, new Plain(), alone);
        patience = new Patience(nanos);
        var checkpoint = new Checkpoint(database, Thread::new, false);
        underway = new Underway(new Tenure(nanos, () -> nanos.getAsLong() / 1_000_000), alone);
        pending = new Pending(letters, new Leases(database), patience, checkpoint, underway);
        seats = new Seats(room);
        pause = new SeatedPause(seats);
        desk = new Desk(seats, pause, new Worker(letters, clerk, pending, alone), Runnable::run, threads);
        stops = new Stops(database, running, pending);
        inbox = new DatabaseInbox(letters, checkpoint, desk, new Notices(seats, clerk, threads), stops);
    }

    /** The rounds of an instance that is not alone. */
    Rounds rounds() {
        return new Rounds(desk, pending, seats, stops, patience, false, nanos);
    }

    /** The rounds of the one instance on an embedded database. */
    Rounds roundsAlone() {
        return new Rounds(desk, pending, seats, stops, patience, true, nanos);
    }
}
