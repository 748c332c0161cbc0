package dev.storychat.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.storage.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More comes than can be answered at once. */
@Timeout(60)
class PressureTest {
    private final RecordingClerk clerk = new RecordingClerk();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Instance storychat = new Instance(TestDatabase.H2.migrated(), clerk, threads, 1);

    @AfterEach
    void endThreads() {
        end.countDown();
        threads.shutdownNow();
    }

    @Test
    void tells_those_who_wait_for_others_their_number_and_nobody_else() {
        clerk.during = this::awaitEnd;

        accept("1", "C1");
        accept("2", "C2");
        accept("3", "C3");
        accept("4", "C1");

        awaitUntil(() -> clerk.told.size() == 2);
        assertThat(clerk.told).containsEntry("2", 1).containsEntry("3", 2);
    }

    @Test
    void tells_those_who_wait_also_where_a_round_found_their_message_first() throws SQLException {
        clerk.during = this::awaitEnd;
        accept("1", "C1");
        var waiting = message("2", "C2");
        var id = storychat.letters.add(waiting, "Ev2").getAsLong();
        storychat.desk.takeUp();

        assertThat(storychat.desk.work(Letter.fresh(id, waiting))).isTrue();
    }

    @Test
    void tells_nobody_who_is_begun_soon() {
        accept("1", "C1");
        accept("2", "C2");

        awaitUntil(() -> clerk.answered.size() == 2);
        end.countDown();

        assertThat(clerk.told).isEmpty();
    }

    @Test
    void needs_no_thread_for_those_who_wait_and_answers_all_of_them() {
        clerk.during = this::awaitEnd;
        for (int i = 0; i < 300; i++) {
            accept("m" + i, "C" + i);
        }
        assertThat(Thread.activeCount()).isLessThan(100);

        end.countDown();

        awaitUntil(() -> clerk.answered.size() == 300);
        assertThat(clerk.told.values()).doesNotContain(-1);
    }

    @Test
    void lets_others_be_answered_while_one_waits_for_its_platform() {
        clerk.during = () -> {
            if (clerk.answered.size() == 1) {
                pauseUntil(() -> clerk.answered.size() == 3);
            }
        };

        accept("1", "C1");
        accept("2", "C2");
        accept("3", "C3");

        awaitUntil(() -> storychat.seats.areEmpty());
        assertThat(clerk.answered).extracting(Message::id).containsExactly("1", "2", "3");
    }

    @Test
    void goes_on_after_an_error_that_is_no_exception() {
        clerk.poison = "1";
        clerk.failure = new StackOverflowError();

        accept("1", "C1");
        accept("2", "C2");

        awaitUntil(() -> clerk.answered.size() == 2);
    }

    private void pauseUntil(BooleanSupplier condition) {
        try {
            while (!condition.getAsBoolean()) {
                storychat.pause.pause(Duration.ofMillis(1));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void accept(String id, String channel) {
        storychat.inbox.accept(message(id, channel), "Ev" + id);
    }

    private static Message message(String id, String channel) {
        return new Message(id, new Place("slack", "T1", channel, "1"), "U1", "x", Instant.EPOCH);
    }

    private void awaitEnd() {
        try {
            assertThat(end.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitUntil(BooleanSupplier condition) {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for too long").isLessThan(end);
            Thread.yield();
        }
    }
}
