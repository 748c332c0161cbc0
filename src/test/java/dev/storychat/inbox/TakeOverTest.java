package dev.storychat.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LONG;

import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.config.DatabaseSettings;
import dev.storychat.storage.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Two instances on one inbox: who may answer what, when one of them dies, loses the database or is told to stop. */
@Timeout(60)
class TakeOverTest {
    private static final String DATABASES = "dev.storychat.inbox.TakeOverTest#databases";
    private static final Executor NOBODY = task -> {};

    private final RecordingClerk clerk = new RecordingClerk();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    static Stream<DataSource> databases() {
        return TestDatabase.all();
    }

    @AfterEach
    void endThreads() {
        end.countDown();
        threads.shutdownNow();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void leaves_what_another_holds_until_its_lease_is_over_by_the_clock_of_the_database(DataSource database)
            throws SQLException {
        var dead = instance(database, NOBODY);
        dead.inbox.accept(message("1", "C1"), "Ev1");
        dead.letters.claim(1, dead.pending.owner());
        var other = instance(database, Runnable::run);

        other.desk.takeUp();
        assertThat(clerk.answered).isEmpty();
        new Sql(database).update("update inbox set claimed_until = current_timestamp - interval '1' second");
        other.desk.takeUp();

        assertThat(clerk.answered).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void holds_a_lease_for_ten_seconds_and_renews_all_of_them_at_once(DataSource database) throws SQLException {
        var leases = new Leases(database);
        var letters = letters(database, "1", "2", "3");
        letters.claim(1, "me");
        letters.claim(2, "me");
        letters.claim(3, "you");
        new Sql(database).update("update inbox set claimed_until = current_timestamp + interval '1' second");

        assertThat(leases.renew(Map.of(1L, 1, 2L, 1, 3L, 1), "me")).containsExactly(3L);

        assertThat(secondsLeft(database)).containsExactly(9L, 9L, 0L);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void gives_up_without_a_word_what_another_has_taken_over(DataSource database) throws Exception {
        holdUntilInterrupted();
        var slow = instance(database, threads);
        slow.inbox.accept(message("1", "C1"), "Ev1");
        await(begun);

        new Sql(database).update("update inbox set owner = 'another'");
        slow.pending.renew();

        awaitEmpty(slow.seats);
        assertThat(states(database)).containsExactly("WAITING another");
    }

    @Test
    void never_interrupts_a_thread_that_may_be_writing_to_the_embedded_database() throws Exception {
        var database = TestDatabase.H2.migrated();
        var interrupted = new AtomicBoolean();
        clerk.during = () -> {
            begun.countDown();
            interrupted.set(isInterruptedUntil(end));
        };
        var now = new AtomicLong();
        var alone = new Instance(database, clerk, threads, 10, now::get);
        alone.inbox.accept(message("1", "C1"), "Ev1");
        await(begun);
        var rounds = alone.roundsAlone();

        new Sql(database).update("update inbox set owner = 'another'");
        rounds.round();
        var last = threads.submit(() -> rounds.make(() -> true));
        while (!last.isDone()) {
            now.addAndGet(1_000_000);
            Thread.yield();
        }
        end.countDown();

        awaitEmpty(alone.seats);
        assertThat(interrupted).isFalse();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void lets_one_message_of_a_conversation_have_its_turn_whatever_two_instances_see(DataSource database)
            throws SQLException {
        var letters = letters(database, "1", "1");

        assertThat(letters.claim(2, "one")).isTrue();
        assertThat(letters.claim(1, "other")).isFalse();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void answers_first_what_was_written_first(DataSource database) {
        var inbox = instance(database, NOBODY).inbox;
        for (var second : List.of(3, 1, 2)) {
            var place = new Place("slack", "T1", "C1", "1");
            inbox.accept(new Message("m" + second, place, "U1", "x", Instant.ofEpochSecond(second)), "Ev" + second);
        }

        takeUp(instance(database, Runnable::run));

        assertThat(clerk.answered).extracting(Message::id).containsExactly("m1", "m2", "m3");
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void finishes_what_was_begun_and_leaves_the_rest_to_others_when_it_is_told_to_stop(DataSource database)
            throws Exception {
        clerk.during = () -> {
            begun.countDown();
            await(end);
        };
        var stopping = new Instance(database, clerk, threads, 1);
        stopping.inbox.accept(message("1", "C1"), "Ev1");
        await(begun);
        stopping.seats.enter(place("C9"));
        var told = new AtomicBoolean();
        var rounds = threads.submit(() -> stopping.rounds().make(told::get));

        told.set(true);
        while (stopping.seats.number(place("C9")).isPresent()) {
            Thread.yield();
        }
        stopping.inbox.accept(message("2", "C2"), "Ev2");
        assertThat(rounds.isDone()).isFalse();
        end.countDown();
        rounds.get(10, TimeUnit.SECONDS);

        assertThat(clerk.answered).extracting(Message::id).containsExactly("1");
        takeUp(instance(database, Runnable::run));
        assertThat(clerk.answered).extracting(Message::id).containsExactly("1", "2");
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void takes_what_the_former_process_held_at_once_when_nobody_else_can_be_there(DataSource database)
            throws SQLException {
        letters(database, "1").claim(1, "the former process");
        var alone = instance(database, Runnable::run);

        alone.pending.takeFromOthers();
        takeUp(alone);

        assertThat(clerk.answered).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void hands_over_what_it_holds(DataSource database) throws SQLException {
        var holder = instance(database, NOBODY);
        letters(database, "1").claim(1, holder.pending.owner());

        holder.pending.handOver();
        takeUp(instance(database, Runnable::run));

        assertThat(clerk.answered).hasSize(1);
    }

    @Test
    void renews_nothing_where_no_other_instance_can_be() throws Exception {
        var database = TestDatabase.H2.migrated();
        clerk.during = () -> {
            begun.countDown();
            isInterruptedUntil(end);
        };
        var now = new AtomicLong();
        var alone = Instance.alone(database, clerk, threads, now::get);
        alone.inbox.accept(message("1", "C1"), "Ev1");
        await(begun);
        var day = Duration.ofDays(1).toSeconds();
        assertThat(secondsLeft(database)).singleElement(LONG).isBetween(day - 5, day);
        var before = ends(database);

        now.addAndGet(Duration.ofMinutes(1).toNanos());
        alone.roundsAlone().round();

        assertThat(ends(database)).isEqualTo(before);
        assertThat(clerk.answered).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"jdbc:h2:file:./data/storychat, 86390, 86400", "jdbc:postgresql://db/storychat, 5, 10"})
    void holds_a_lease_as_long_as_the_kind_of_database_asks_for(String url, long least, long most) throws SQLException {
        var database = TestDatabase.H2.migrated();
        var letters = new Letters(database, new Plain(), new DatabaseSettings(url, null, null));
        letters.add(message("1", "C1"), "Ev1");

        letters.claim(1, "me");

        assertThat(secondsLeft(database)).singleElement(LONG).isBetween(least, most);
    }

    @Test
    void takes_up_alone_what_it_holds_and_has_forgotten() throws SQLException {
        var database = TestDatabase.H2.migrated();
        var alone = Instance.alone(database, clerk, Runnable::run, System::nanoTime);
        alone.letters.add(message("1", "C1"), "Ev1");
        alone.letters.claim(1, alone.pending.owner());
        alone.roundsAlone().round();
        assertThat(clerk.answered).as("claimed just now").isEmpty();

        new Sql(database).update("update inbox set claimed_until = claimed_until - interval '11' second");
        alone.roundsAlone().round();

        assertThat(clerk.answered).hasSize(1);
    }

    private void holdUntilInterrupted() {
        clerk.during = () -> {
            begun.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        };
    }

    private static boolean isInterruptedUntil(CountDownLatch latch) {
        try {
            latch.await();
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    private static void awaitEmpty(Seats seats) {
        while (!seats.areEmpty()) {
            Thread.yield();
        }
    }

    private Instance instance(DataSource database, Executor threads) {
        return new Instance(database, clerk, threads, 10);
    }

    private static Letters letters(DataSource database, String... channels) throws SQLException {
        var letters = new Letters(database, new Plain(), false);
        for (int i = 0; i < channels.length; i++) {
            letters.add(message("m" + i, channels[i]), "Ev" + i);
        }
        return letters;
    }

    private static void takeUp(Instance instance) {
        try {
            instance.desk.takeUp();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Long> secondsLeft(DataSource database) throws SQLException {
        return new Sql(database)
                .select(
                        "select extract(epoch from claimed_until - current_timestamp) from inbox order by id",
                        row -> row.getBigDecimal(1).longValue());
    }

    private static List<String> ends(DataSource database) throws SQLException {
        return new Sql(database).select("select claimed_until from inbox order by id", row -> row.getString(1));
    }

    private static List<String> states(DataSource database) throws SQLException {
        return new Sql(database)
                .select("select state, owner from inbox", row -> row.getString(1) + " " + row.getString(2));
    }

    private static Message message(String id, String channel) {
        return new Message(id, place(channel), "U1", "text of " + id, Instant.EPOCH);
    }

    private static Place place(String channel) {
        return new Place("slack", "T1", channel, "1");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
