package dev.storychat.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Aside.Failed;
import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseAsideTest {
    private static final String DATABASES = "dev.storychat.storage.TestDatabase#all";

    @ParameterizedTest
    @MethodSource(DATABASES)
    void counts_what_is_set_aside_in_a_workspace(DataSource database) throws SQLException {
        var letters = new Letters(database, new Plain(), false);
        setAside(letters, "1", "T1");
        setAside(letters, "2", "T1");
        setAside(letters, "3", "T2");
        letters.add(message("4", "T1"), "Ev4");

        assertThat(aside(database).count("slack", "T1")).isEqualTo(2);
        assertThat(aside(database).count("web", "T1")).isZero();
        assertThat(aside(database).count()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void tells_the_latest_first_with_the_reason_and_without_the_text(DataSource database) throws SQLException {
        var letters = new Letters(database, new Plain(), false);
        setAside(letters, "1", "T1");
        setAside(letters, "2", "T2");
        setAside(letters, "3", "T3");

        var latest = aside(database).latest(2);

        assertThat(latest).extracting(Failed::message).containsExactly("3", "2");
        var failed = latest.get(1);
        assertThat(failed.place()).isEqualTo(new Place("slack", "T2", "C1", "2"));
        assertThat(failed.author()).isEqualTo("U1");
        assertThat(failed.reason()).isEqualTo("failed");
        assertThat(failed.writtenAt()).isEqualTo(Instant.EPOCH);
        assertThat(failed.toString()).doesNotContain("private words");
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void gives_one_all_its_tries_again(DataSource database) throws SQLException {
        var letters = new Letters(database, new Plain(), false);
        var place = message("1", "T1").place();
        letters.add(message("1", "T1"), "Ev1");
        var id = letters.first(place).orElseThrow().id();
        letters.claim(id, "an instance");
        letters.later(id, Duration.ZERO);
        stop(database);
        new Sql(database).update("update inbox set received_at = received_at - interval '20' day");
        letters.setAside(id, "failed");
        var aside = aside(database);

        assertThat(aside.retry(id)).isTrue();

        assertThat(letters.waiting()).containsExactly(place);
        var again = letters.first(place).orElseThrow();
        assertThat(age(database)).as("it waits from now on").isLessThan(Duration.ofMinutes(1));
        assertThat(again.attempts()).isZero();
        assertThat(again.failures()).isZero();
        assertThat(again.message().text()).isEqualTo("private words");
        assertThat(stopped(database)).as("an old Stop does not end the new try").isFalse();
        assertThat(aside.retry(id)).as("somebody else was quicker").isFalse();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void gives_all_their_tries_again(DataSource database) throws SQLException {
        var letters = new Letters(database, new Plain(), false);
        setAside(letters, "1", "T1");
        setAside(letters, "2", "T2");
        var aside = aside(database);

        assertThat(aside.retryAll()).isEqualTo(2);

        assertThat(letters.waiting()).hasSize(2);
        assertThat(aside.count()).isZero();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void erases_what_one_says_and_still_recognises_its_copies(DataSource database) throws SQLException {
        var letters = new Letters(database, new Plain(), false);
        setAside(letters, "1", "T1");
        var aside = aside(database);
        var id = aside.latest(1).get(0).id();

        assertThat(aside.erase(id)).isTrue();

        assertThat(aside.count()).isZero();
        assertThat(texts(database)).isZero();
        assertThat(letters.waiting()).isEmpty();
        assertThat(letters.add(message("1", "T1"), "Ev9")).isEmpty();
        assertThat(aside.erase(id)).isFalse();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void leaves_what_waits_alone(DataSource database) throws SQLException {
        var letters = new Letters(database, new Plain(), false);
        letters.add(message("1", "T1"), "Ev1");
        var id = letters.first(message("1", "T1").place()).orElseThrow().id();
        var aside = aside(database);

        assertThat(aside.erase(id)).isFalse();
        assertThat(aside.retry(id)).isFalse();
        assertThat(aside.retryAll()).isZero();
        assertThat(texts(database)).isEqualTo(1);
    }

    private static Duration age(DataSource database) {
        return new DatabaseBacklog(database, new Seats(1)).unanswered().oldest();
    }

    private static void stop(DataSource database) throws SQLException {
        new Sql(database).update("update inbox set stopped_at = current_timestamp");
    }

    private static boolean stopped(DataSource database) throws SQLException {
        return new Sql(database)
                .select("select stopped_at is not null from inbox", row -> row.getBoolean(1))
                .get(0);
    }

    private static long texts(DataSource database) throws SQLException {
        return new Sql(database)
                .select("select count(text) from inbox", row -> row.getLong(1))
                .get(0);
    }

    private static DatabaseAside aside(DataSource database) {
        return new DatabaseAside(database, new Checkpoint(database, Thread::new, false));
    }

    private static void setAside(Letters letters, String id, String workspace) throws SQLException {
        letters.add(message(id, workspace), "Ev" + id);
        letters.setAside(
                letters.first(message(id, workspace).place()).orElseThrow().id(), "failed");
    }

    private static Message message(String id, String workspace) {
        return new Message(id, new Place("slack", workspace, "C1", id), "U1", "private words", Instant.EPOCH);
    }
}
