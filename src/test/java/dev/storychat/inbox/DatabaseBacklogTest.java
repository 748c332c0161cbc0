package dev.storychat.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storychat.chat.Backlog.Unanswered;
import dev.storychat.chat.InboxUnavailableException;
import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseBacklogTest {
    private static final String DATABASES = "dev.storychat.storage.TestDatabase#all";

    @ParameterizedTest
    @MethodSource(DATABASES)
    void is_nothing_where_all_is_answered(DataSource database) throws SQLException {
        var letters = new Letters(database, new Plain(), false);
        letters.add(message("1"), "Ev1");
        letters.done(List.of(1L));

        assertThat(new DatabaseBacklog(database, new Seats(1)).unanswered())
                .isEqualTo(new Unanswered(0, Duration.ZERO));
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void counts_what_waits_and_what_is_being_answered_and_tells_the_age_of_the_oldest(DataSource database)
            throws SQLException {
        var letters = new Letters(database, new Plain(), false);
        letters.add(message("1"), "Ev1");
        letters.add(message("2"), "Ev2");
        letters.claim(1, "an instance");
        new Sql(database).update("update inbox set received_at = received_at - interval '90' second where id = 1");

        var unanswered = new DatabaseBacklog(database, new Seats(1)).unanswered();

        assertThat(unanswered.messages()).isEqualTo(2);
        assertThat(unanswered.oldest()).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(120));
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void tells_how_many_this_instance_answers(DataSource database) {
        var seats = new Seats(5);
        seats.enter(message("1").place());
        seats.enter(message("2").place());

        assertThat(new DatabaseBacklog(database, seats).answering()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void says_that_it_cannot_be_told(DataSource database) {
        var breakable = new BreakableDatabase(database);
        breakable.cut();

        assertThatThrownBy(() -> new DatabaseBacklog(breakable.way(), new Seats(1)).unanswered())
                .isInstanceOf(InboxUnavailableException.class);
    }

    private static Message message(String id) {
        return new Message(id, new Place("slack", "T1", "C1", id), "U1", "text", Instant.EPOCH);
    }
}
