package dev.storychat.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.storage.TestDatabase;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class StarterTest {
    private static final Message MESSAGE =
            new Message("1", new Place("slack", "T1", "C1", "1"), "U1", "text", Instant.EPOCH);

    private final Seats seats = new Seats(1);
    private final Queue<Runnable> starting = new ArrayDeque<>();
    private final Queue<Runnable> started = new ArrayDeque<>();

    @Test
    void who_accepts_a_message_starts_no_thread_because_that_may_take_long() {
        var desk = desk();

        desk.work(Letter.fresh(1, MESSAGE));

        assertThat(started).isEmpty();
        starting.remove().run();
        assertThat(started).hasSize(1);
    }

    @Test
    void gives_the_seat_back_when_no_thread_can_be_started() {
        var desk = new Desk(seats, new SeatedPause(seats), worker(), starting::add, task -> {
            throw new RejectedExecutionException();
        });

        desk.work(Letter.fresh(1, MESSAGE));
        starting.remove().run();

        assertThat(seats.areEmpty()).isTrue();
    }

    private Desk desk() {
        return new Desk(seats, new SeatedPause(seats), worker(), starting::add, started::add);
    }

    private static Worker worker() {
        var storychat = new Instance(TestDatabase.H2.migrated(), new RecordingClerk(), Runnable::run, 1);
        return new Worker(storychat.letters, new RecordingClerk(), storychat.pending, true);
    }
}
