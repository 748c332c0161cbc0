package dev.storychat.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.storage.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The database was away for longer than leases last, and is back. */
@Timeout(60)
class OutageTest {
    private static final String DATABASES = "dev.storychat.inbox.OutageTest#databases";
    private static final Executor NOBODY = task -> {};

    private final RecordingClerk clerk = new RecordingClerk();
    private final AtomicLong now = new AtomicLong();

    static Stream<DataSource> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void does_not_answer_again_what_it_answered_meanwhile(DataSource database) throws SQLException {
        var wire = new BreakableDatabase(database);
        var storychat = instance(wire.way(), Runnable::run);
        var rounds = storychat.rounds();
        clerk.during = wire::cut;
        accept(storychat, "1");
        clerk.during = () -> {};
        endLeases(database);

        wire.mend();
        accept(storychat, "2");
        assertThat(answered()).containsExactly("1");
        rounds.round();

        assertThat(answered()).containsExactly("1", "2");
        assertThat(states(database)).containsExactly("DONE", "DONE");
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void leaves_to_another_that_is_alive_what_that_one_holds(DataSource database) throws SQLException {
        var owner = owner(database);
        var wire = new BreakableDatabase(database);
        var other = instance(wire.way(), Runnable::run);
        var rounds = outage(wire, other, database);

        rounds.round();
        accept(other, "2");
        assertThat(answered()).isEmpty();
        pass(Duration.ofSeconds(2));
        owner.pending.renew();
        pass(Duration.ofSeconds(10));
        rounds.round();

        assertThat(answered()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void takes_over_what_nobody_has_renewed_within_the_time_of_a_lease(DataSource database) throws SQLException {
        owner(database);
        var wire = new BreakableDatabase(database);
        var rounds = outage(wire, instance(wire.way(), Runnable::run), database);

        rounds.round();
        pass(Duration.ofSeconds(9));
        rounds.round();
        assertThat(answered()).isEmpty();
        pass(Duration.ofSeconds(1));
        rounds.round();

        assertThat(answered()).containsExactly("1");
    }

    /** An instance that answers a message, as far as the database knows. */
    private Instance owner(DataSource database) throws SQLException {
        var owner = instance(database, NOBODY);
        accept(owner, "1");
        owner.letters.claim(1, owner.pending.owner());
        owner.pending.begin(Letter.fresh(1, message("1")));
        return owner;
    }

    private Rounds outage(BreakableDatabase wire, Instance instance, DataSource database) throws SQLException {
        var rounds = instance.rounds();
        wire.cut();
        rounds.round();
        endLeases(database);
        wire.mend();
        pass(Duration.ofSeconds(1));
        return rounds;
    }

    private Instance instance(DataSource database, Executor threads) {
        return new Instance(database, clerk, threads, 10, now::get);
    }

    private List<String> answered() {
        return clerk.answered.stream().map(Message::id).toList();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private static void accept(Instance instance, String id) {
        instance.inbox.accept(message(id), "Ev" + id);
    }

    private static Message message(String id) {
        return new Message(id, new Place("slack", "T1", "C1", "1"), "U1", "x", Instant.EPOCH);
    }

    private static void endLeases(DataSource database) throws SQLException {
        new Sql(database).update("update inbox set claimed_until = current_timestamp - interval '1' second");
    }

    private static List<String> states(DataSource database) throws SQLException {
        return new Sql(database).select("select state from inbox order by id", row -> row.getString(1));
    }
}
