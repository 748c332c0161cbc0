package dev.storychat.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.storage.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody presses Stop, and another instance hears of it than the one that answers. */
class StopTest {
    private static final String DATABASES = "dev.storychat.inbox.StopTest#databases";
    private static final Place PLACE = new Place("slack", "T1", "C1", "1");

    static Stream<DataSource> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void reaches_the_instance_that_answers(DataSource database) throws SQLException {
        var answering = instance(database);
        var other = instance(database);
        answering.letters.add(message("1"), "Ev1");
        answering.letters.claim(1, answering.pending.owner());
        var stop = answering.running.begin(PLACE);

        answering.stops.look();
        assertThat(stop.isGiven()).isFalse();
        assertThat(other.inbox.stop(PLACE, Instant.now())).isTrue();
        answering.stops.look();

        assertThat(stop.isGiven()).isTrue();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void is_looked_for_in_each_round(DataSource database) throws SQLException {
        var answering = instance(database);
        answering.letters.add(message("1"), "Ev1");
        answering.letters.claim(1, answering.pending.owner());
        var stop = answering.running.begin(PLACE);
        instance(database).inbox.stop(PLACE, Instant.now());

        answering.rounds().round();

        assertThat(stop.isGiven()).isTrue();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void stops_at_once_what_this_instance_answers_itself(DataSource database) throws SQLException {
        var answering = instance(database);
        answering.letters.add(message("1"), "Ev1");
        answering.letters.claim(1, answering.pending.owner());
        var stop = answering.running.begin(PLACE);

        answering.inbox.stop(PLACE, Instant.now());

        assertThat(stop.isGiven()).isTrue();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void leaves_alone_what_waits_is_done_or_is_said_elsewhere(DataSource database) throws SQLException {
        var instance = instance(database);
        instance.letters.add(message("1"), "Ev1");

        assertThat(instance.inbox.stop(PLACE, Instant.now())).isFalse();
        instance.letters.claim(1, instance.pending.owner());
        assertThat(instance.inbox.stop(new Place("slack", "T1", "C1", "2"), Instant.now()))
                .isFalse();
        assertThat(instance.inbox.stop(new Place("slack", "T2", "C1", "1"), Instant.now()))
                .isFalse();
        instance.letters.done(List.of(1L));
        assertThat(instance.inbox.stop(PLACE, Instant.now())).isFalse();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void does_not_stop_the_next_message_of_the_conversation(DataSource database) throws SQLException {
        var instance = instance(database);
        instance.letters.add(message("1"), "Ev1");
        instance.letters.add(message("2"), "Ev2");
        instance.letters.claim(1, instance.pending.owner());
        instance.inbox.stop(PLACE, Instant.now());
        instance.letters.done(List.of(1L));
        instance.letters.claim(2, instance.pending.owner());
        var next = instance.running.begin(PLACE);

        instance.stops.look();

        assertThat(next.isGiven()).isFalse();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void leaves_alone_what_was_written_after_the_stop(DataSource database) throws SQLException {
        var instance = instance(database);
        instance.letters.add(message("1"), "Ev1");
        instance.letters.claim(1, instance.pending.owner());
        var stop = instance.running.begin(PLACE);

        assertThat(instance.inbox.stop(PLACE, Instant.EPOCH.minusSeconds(1))).isFalse();
        assertThat(stop.isGiven()).isFalse();
        assertThat(instance.inbox.stop(PLACE, Instant.EPOCH)).isTrue();
    }

    private static Instance instance(DataSource database) {
        return new Instance(database, new RecordingClerk(), task -> {}, 8);
    }

    private static Message message(String id) {
        return new Message(id, PLACE, "U1", "hello", Instant.EPOCH);
    }
}
