package dev.storychat.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Inbox.Receipt;
import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.chat.PlatformUnavailableException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeskTest {
    private static final String DATABASES = "dev.storychat.storage.TestDatabase#all";
    private static final int ROOM = 100;
    private static final Executor NOBODY = task -> {};

    private final RecordingClerk clerk = new RecordingClerk();

    @ParameterizedTest
    @MethodSource(DATABASES)
    void answers_a_message(DataSource database) {
        var inbox = inbox(database, Runnable::run);

        assertThat(inbox.accept(message("1", "C1"), "Ev1")).isEqualTo(Receipt.ACCEPTED);

        assertThat(clerk.answered).extracting(Message::text).containsExactly("text of 1");
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void tries_for_longer_than_three_times_while_the_platform_is_away(DataSource database) throws SQLException {
        var fresh = new Message("1", new Place("slack", "T1", "C1", "1"), "U1", "x", Instant.now());
        clerk.poison = "1";
        clerk.failure = new PlatformUnavailableException("Slack does not tell who U1 is") {};

        inbox(database, Runnable::run).accept(fresh, "Ev1");
        for (int i = 0; i < 30; i++) {
            endPauses(database);
            desk(database, Runnable::run).takeUp();
        }
        clerk.poison = "none";
        endPauses(database);
        desk(database, Runnable::run).takeUp();

        assertThat(clerk.answered).hasSize(32);
        assertThat(new Sql(database).select("select state, attempts from inbox", row -> row.getString(1)))
                .containsExactly("DONE");
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void answers_a_post_once_however_often_it_is_delivered(DataSource database) {
        var inbox = inbox(database, Runnable::run);

        inbox.accept(message("1", "C1"), "Ev1");

        assertThat(inbox.accept(message("1", "C1"), "Ev1")).isEqualTo(Receipt.KNOWN);
        assertThat(inbox.accept(message("1", "C1"), "Ev2")).isEqualTo(Receipt.KNOWN);
        assertThat(clerk.answered).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void tells_posts_of_two_channels_and_workspaces_apart(DataSource database) {
        var inbox = inbox(database, Runnable::run);

        inbox.accept(message("1", "C1"), "Ev1");
        inbox.accept(message("1", "C2"), "Ev2");
        inbox.accept(new Message("1", new Place("slack", "T2", "C1", "1"), "U1", "x", Instant.EPOCH), "Ev1");

        assertThat(clerk.answered).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void takes_up_what_another_run_left_behind(DataSource database) throws SQLException {
        inbox(database, NOBODY).accept(message("1", "C1"), "Ev1");

        desk(database, Runnable::run).takeUp();

        assertThat(clerk.answered).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void answers_what_is_left_in_the_order_in_which_it_came(DataSource database) throws SQLException {
        var inbox = inbox(database, NOBODY);
        for (var id : List.of("3", "1", "2")) {
            inbox.accept(message(id, "C1"), "Ev" + id);
        }

        desk(database, Runnable::run).takeUp();

        assertThat(clerk.answered).extracting(Message::id).containsExactly("3", "1", "2");
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void leaves_a_conversation_alone_that_another_instance_works_on(DataSource database) throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        clerk.during = () -> {
            begun.countDown();
            await(end);
        };
        var threads = Executors.newSingleThreadExecutor();
        inbox(database, threads).accept(message("1", "C1"), "Ev1");
        await(begun);

        inbox(database, NOBODY).accept(message("2", "C1"), "Ev2");
        desk(database, Runnable::run).takeUp();

        assertThat(clerk.answered).extracting(Message::id).containsExactly("1");
        end.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(clerk.answered).extracting(Message::id).containsExactly("1", "2");
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void tries_a_message_three_times_then_sets_it_aside_and_goes_on(DataSource database) throws SQLException {
        var letters = letters(database);
        clerk.poison = "1";
        letters.add(message("1", "C1"), "Ev1");
        letters.add(message("2", "C1"), "Ev2");
        var desk = desk(database, Runnable::run);

        for (int i = 0; i < 3; i++) {
            desk.takeUp();
            endPauses(database);
        }
        desk.takeUp();

        assertThat(clerk.answered).extracting(Message::id).containsExactly("1", "1", "1", "2");
        assertThat(letters.waiting()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void sets_a_message_aside_that_ended_the_process_again_and_again(DataSource database) throws SQLException {
        var letters = letters(database);
        letters.add(message("1", "C1"), "Ev1");
        letters.add(message("2", "C1"), "Ev2");
        for (int i = 0; i < 20; i++) {
            letters.claim(1, "a process that died");
            endPauses(database);
        }

        desk(database, Runnable::run).takeUp();

        assertThat(clerk.answered).extracting(Message::id).containsExactly("2");
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void goes_on_with_others_when_one_text_can_no_longer_be_read(DataSource database) throws SQLException {
        var letters = letters(database);
        letters.add(message("1", "C1").withText("unreadable"), "Ev1");
        letters.add(message("1", "C2"), "Ev2");

        desk(database, Runnable::run).takeUp();

        assertThat(clerk.answered).extracting(Message::text).containsExactly("text of 1");
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void a_conversation_without_more_to_answer_stands_in_nobodys_way(DataSource database) throws SQLException {
        var storychat = new Instance(database, clerk, NOBODY, ROOM);
        var worker = new Worker(storychat.letters, clerk, storychat.pending, false);
        storychat.letters.add(message("1", "C1"), "Ev1");
        storychat.letters.add(message("2", "C1"), "Ev2");
        var fresh = message("3", "C2");
        var id = storychat.letters.add(fresh, "Ev3").getAsLong();

        assertThat(worker.workOn(message("1", "C1").place())).isTrue();
        assertThat(worker.workOn(message("2", "C1").place())).isFalse();
        assertThat(worker.workOn(Letter.fresh(id, fresh))).isFalse();
        assertThat(clerk.answered).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void takes_part_in_a_thread_from_the_first_message_on(DataSource database) {
        var inbox = inbox(database, NOBODY);

        inbox.accept(message("1", "C1"), "Ev1");

        assertThat(inbox.takesPart(new Place("slack", "T1", "C1", "1"))).isTrue();
        assertThat(inbox.takesPart(new Place("slack", "T1", "C1", "2"))).isFalse();
    }

    private DatabaseInbox inbox(DataSource database, Executor threads) {
        return new Instance(database, clerk, threads, ROOM).inbox;
    }

    private Desk desk(DataSource database, Executor threads) {
        return new Instance(database, clerk, threads, ROOM).desk;
    }

    /** As if so much time had passed that nobody holds a message and none pauses. */
    private static void endPauses(DataSource database) throws SQLException {
        new Sql(database).update("update inbox set claimed_until = null");
    }

    private static Letters letters(DataSource database) {
        return new Letters(database, new Plain(), false);
    }

    private static Message message(String id, String channel) {
        return new Message(id, new Place("slack", "T1", channel, "1"), "U1", "text of " + id, Instant.EPOCH);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
