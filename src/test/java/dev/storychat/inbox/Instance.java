package dev.storychat.inbox;

import dev.storychat.chat.Running;
import java.util.concurrent.Executor;
import javax.sql.DataSource;

/** One instance of the server as far as the inbox goes, put together as the container does it. */
final class Instance {
    final Letters letters;
    final Pending pending;
    final Seats seats;
    final SeatedPause pause;
    final Desk desk;
    final DatabaseInbox inbox;
    final Running running = new Running();
    final Stops stops;

    Instance(DataSource database, Clerk clerk, Executor threads, int room) {
        letters = new Letters(database, new Plain());
        pending = new Pending(letters, new Leases(database));
        seats = new Seats(room);
        pause = new SeatedPause(seats);
        desk = new Desk(seats, pause, new Worker(letters, clerk, pending, false), threads);
        stops = new Stops(database, running, pending);
        var checkpoint = new Checkpoint(database, Runnable::run, false);
        inbox = new DatabaseInbox(letters, checkpoint, desk, new Notices(seats, clerk, threads), stops);
    }

    /** The rounds of an instance that is not alone. */
    Rounds rounds() {
        return new Rounds(desk, pending, seats, false);
    }
}
