package dev.storychat.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.storage.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An instance stood still in the middle of an answer, or lost the database: may it go on? */
@Timeout(60)
class UnderwayTest {
    private static final String DATABASES = "dev.storychat.inbox.UnderwayTest#databases";
    private static final Executor NOBODY = task -> {};
    private static final Message QUESTION =
            new Message("1", new Place("slack", "T1", "C1", "1"), "U1", "prices?", Instant.EPOCH);

    private final AtomicLong now = new AtomicLong();

    static Stream<DataSource> databases() {
        return TestDatabase.all();
    }

    @AfterEach
    void forgetInterruption() {
        Thread.interrupted();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void goes_on_after_a_pause_when_nobody_has_taken_it_over(DataSource database) throws Exception {
        var paused = answering(database);
        pass(Duration.ofSeconds(40));
        var mayPost = CompletableFuture.supplyAsync(() -> paused.underway.isOurs(QUESTION));

        paused.pending.renew();

        assertThat(mayPost.get()).isTrue();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void writes_nothing_more_after_a_pause_in_which_another_began(DataSource database) throws Exception {
        var paused = answering(database);
        var other = instance(database);
        takeOver(database, other);
        pass(Duration.ofSeconds(40));

        paused.pending.renew();

        assertThat(paused.underway.isOurs(QUESTION)).isFalse();
        assertThat(paused.pending.isLost(1)).isTrue();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void writes_nothing_more_after_a_pause_in_which_another_answered(DataSource database) throws Exception {
        var paused = answering(database);
        var other = instance(database);
        takeOver(database, other);
        other.pending.answered(1);
        pass(Duration.ofSeconds(40));

        paused.pending.renew();

        assertThat(paused.underway.isOurs(QUESTION)).isFalse();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void tells_the_platform_whether_it_may_post(DataSource database) throws Exception {
        var paused = answering(database);
        var postings = new DatabasePostings(database, new Checkpoint(database, Thread::new, false), paused.underway);
        assertThat(postings.mayPost(QUESTION)).isTrue();
        takeOver(database, instance(database));

        paused.pending.renew();

        assertThat(postings.mayPost(QUESTION)).isFalse();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void finishes_what_was_deleted_while_it_is_answered(DataSource database) throws Exception {
        var instance = answering(database);
        new Sql(database).update("update inbox set state = 'DONE', text = null");

        instance.pending.renew();

        assertThat(instance.underway.isOurs(QUESTION)).isTrue();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void waits_while_it_cannot_be_told_and_ends_when_the_server_does(DataSource database) throws Exception {
        var wire = new BreakableDatabase(database);
        var cutOff = answering(wire.way());
        wire.cut();
        pass(Duration.ofSeconds(9));
        var mayPost = CompletableFuture.supplyAsync(() -> cutOff.underway.isOurs(QUESTION));

        cutOff.pending.giveUpAll();

        assertThat(Thread.interrupted()).isTrue(); // this is the thread that answers
        assertThat(mayPost.get()).isFalse();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void notes_no_answer_that_another_is_giving(DataSource database) throws Exception {
        var paused = answering(database);
        takeOver(database, instance(database));
        pass(Duration.ofSeconds(40));
        paused.pending.renew();

        paused.pending.answered(1);

        assertThat(new Sql(database).select("select state from inbox", row -> row.getString(1)))
                .containsExactly("WAITING");
    }

    @Test
    void is_always_certain_where_no_other_can_be() throws SQLException {
        var alone = Instance.alone(TestDatabase.H2.migrated(), new RecordingClerk(), NOBODY, now::get);
        begin(alone);

        pass(Duration.ofHours(1));

        assertThat(alone.underway.isOurs(QUESTION)).isTrue();
    }

    private Instance answering(DataSource database) throws SQLException {
        var instance = instance(database);
        begin(instance);
        return instance;
    }

    private static void begin(Instance instance) throws SQLException {
        instance.inbox.accept(QUESTION, "Ev1");
        instance.letters.claim(1, instance.pending.owner());
        instance.pending.begin(Letter.fresh(1, QUESTION));
    }

    private static void takeOver(DataSource database, Instance other) throws SQLException {
        new Sql(database).update("update inbox set claimed_until = current_timestamp - interval '1' second");
        other.letters.claim(1, other.pending.owner());
    }

    private Instance instance(DataSource database) {
        return new Instance(database, new RecordingClerk(), NOBODY, 10, now::get);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
