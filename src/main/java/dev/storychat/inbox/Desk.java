package dev.storychat.inbox;

import dev.storychat.chat.Patient;
import dev.storychat.chat.Place;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;

/**
 * Lets conversations be worked on side by side as far as there are seats. Each that has a seat has a thread, those in line
 * have none.
 */
class Desk {
    private static final Logger LOG = System.getLogger(Desk.class.getName());

    private final Seats seats;
    private final SeatedPause pause;
    private final Worker worker;
    private final Executor starter;
    private final Executor threads;

    /**
     * Makes one for all conversations.
     *
     * @param starter takes on the starting of threads: that waits for the new one to get the processor,
     *     which takes long where a thousand want it, and Slack would wait as well
     */
    Desk(Seats seats, SeatedPause pause, Worker worker, Executor starter, Executor threads) {
        this.seats = seats;
        this.pause = pause;
        this.worker = worker;
        this.starter = starter;
        this.threads = threads;
        seats.whenFree(this::begin);
    }

    /**
     * Begins with a letter that was stored just now, or lets it wait for its turn.
     *
     * @return whether it waits because too much is going on
     */
    boolean work(Letter fresh) {
        var place = fresh.message().place();
        if (seats.enter(place)) {
            begin(place, () -> worker.workOn(fresh));
        }
        // Not by what entering said: a round may have found the letter first and put its conversation in line.
        return seats.number(place).isPresent();
    }

    /** Takes up what was left: by a crash, by another instance, or for a later try. */
    void takeUp() throws SQLException {
        for (var place : worker.waiting()) {
            if (seats.enter(place)) {
                begin(place);
            }
        }
    }

    private void begin(Place place) {
        begin(place, () -> worker.workOn(place));
    }

    private void begin(Place place, BooleanSupplier work) {
        orGiveUp(place, () -> starter.execute(() -> orGiveUp(place, () -> start(place, work))));
    }

    private void start(Place place, BooleanSupplier work) {
        threads.execute(() -> Patient.run(() -> pause.seated(() -> goOn(place, work))));
    }

    private void orGiveUp(Place place, Runnable beginning) {
        try {
            beginning.run();
        } catch (RejectedExecutionException | OutOfMemoryError e) {
            LOG.log(Level.ERROR, "no thread to answer with: tried again in a moment", e);
            seats.giveUp(place);
        }
    }

    private void goOn(Place first, BooleanSupplier work) {
        var next = seats.next(first, work.getAsBoolean());
        while (next.isPresent()) {
            next = seats.next(next.get(), worker.workOn(next.get()));
        }
    }
}
