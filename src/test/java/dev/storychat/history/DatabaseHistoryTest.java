package dev.storychat.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.BackwardsSeal;
import dev.storychat.chat.History;
import dev.storychat.chat.Line;
import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.config.AppSettings;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseHistoryTest {
    private static final String DATABASES = "dev.storychat.storage.TestDatabase#all";

    @ParameterizedTest
    @MethodSource(DATABASES)
    void gives_a_thread_its_own_lines_oldest_first(DataSource database) {
        var history = history(database, 30);
        history.keep(message("C1", "1", "1", "root"), "answer to root");
        history.keep(message("C1", "2", "1", "more"), "answer to more");
        history.keep(message("C1", "3", "3", "other thread"), "other answer");

        assertThat(history.before(message("C1", "4", "1", "next"), 10))
                .containsExactly(
                        new Line.Asked("root"),
                        new Line.Answered("answer to root"),
                        new Line.Asked("more"),
                        new Line.Answered("answer to more"));
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void gives_a_message_that_opens_a_thread_the_channels_top_level(DataSource database) {
        var history = history(database, 30);
        history.keep(message("C1", "1", "1", "first"), "one");
        history.keep(message("C1", "2", "1", "inside the thread"), "no");
        history.keep(message("C1", "3", "3", "second"), "two");

        assertThat(history.before(message("C1", "4", "4", "third"), 10))
                .containsExactly(
                        new Line.Asked("first"),
                        new Line.Answered("one"),
                        new Line.Asked("second"),
                        new Line.Answered("two"));
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void never_tells_one_channel_or_workspace_about_another(DataSource database) {
        var history = history(database, 30);
        history.keep(message("C1", "1", "1", "secret"), "answer");
        var elsewhere = new Message("1", new Place("slack", "T2", "C1", "1"), "U1", "x", Instant.EPOCH);

        assertThat(history.before(message("C2", "9", "1", "x"), 10)).isEmpty();
        assertThat(history.before(message("C2", "9", "9", "x"), 10)).isEmpty();
        assertThat(history.before(elsewhere, 10)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void gives_the_latest_lines_when_there_are_too_many(DataSource database) {
        var history = history(database, 30);
        for (int i = 1; i <= 5; i++) {
            history.keep(message("C1", "" + i, "1", "q" + i), "a" + i);
        }

        assertThat(history.before(message("C1", "9", "1", "x"), 3))
                .containsExactly(new Line.Answered("a4"), new Line.Asked("q5"), new Line.Answered("a5"));
        assertThat(history.before(message("C1", "9", "1", "x"), 0)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void keeps_the_first_answer_when_a_message_is_answered_twice(DataSource database) {
        var history = history(database, 30);
        history.keep(message("C1", "1", "1", "q"), "first");
        history.keep(message("C1", "1", "1", "q"), "second");

        assertThat(history.before(message("C1", "2", "1", "x"), 10))
                .containsExactly(new Line.Asked("q"), new Line.Answered("first"));
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void forgets_a_channel_with_its_threads_and_no_other(DataSource database) {
        var history = history(database, 30);
        history.keep(message("C1", "1", "1", "a"), "a");
        history.keep(message("C1", "2", "1", "b"), "b");
        history.keep(message("C2", "1", "1", "c"), "c");

        assertThat(history.forget(new Place("slack", "T1", "C1", "any"))).isEqualTo(2);
        assertThat(history.before(message("C2", "2", "1", "x"), 10)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void forgets_a_workspace_and_no_other(DataSource database) {
        var history = history(database, 30);
        history.keep(message("C1", "1", "1", "a"), "a");
        history.keep(message("C2", "2", "1", "b"), "b");

        assertThat(history.forgetWorkspace("slack", "T2")).isZero();
        assertThat(history.forgetWorkspace("slack", "T1")).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void keeps_nothing_when_retention_is_zero_days(DataSource database) {
        var history = history(database, 0);
        history.keep(message("C1", "1", "1", "q"), "a");

        assertThat(history.before(message("C1", "2", "1", "x"), 10)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void erases_what_is_older_than_the_retention(DataSource database) throws SQLException {
        var history = history(database, 30);
        history.keep(message("C1", "1", "1", "q"), "a");
        var retention = new Retention(database, settings(30));

        assertThat(retention.eraseBefore(OffsetDateTime.now().minusDays(30))).isZero();
        assertThat(retention.eraseBefore(OffsetDateTime.now().plusMinutes(1))).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void tells_what_is_kept_of_a_channel_and_of_no_other(DataSource database) {
        var history = history(database, 30);
        var before = Instant.now().minusSeconds(1);
        history.keep(message("C1", "1", "1", "first"), "one");
        history.keep(message("C1", "2", "1", "second"), "two");
        history.keep(message("C1", "3", "3", "third"), "three");
        history.keep(message("C2", "4", "4", "secret"), "of another channel");

        var kept = history.kept(new Place("slack", "T1", "C1", "9"), 2);

        assertThat(kept.messages()).isEqualTo(3);
        assertThat(kept.days()).isEqualTo(30);
        assertThat(kept.since()).isBetween(before, Instant.now().plusSeconds(1));
        assertThat(kept.latest()).extracting(History.Question::text).containsExactly("third", "second");
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void tells_that_nothing_is_kept(DataSource database) {
        var kept = history(database, 0).kept(new Place("slack", "T1", "C1", ""), 5);

        assertThat(kept).isEqualTo(new History.Kept(0, Instant.EPOCH, 0, List.of()));
    }

    private static DatabaseHistory history(DataSource database, int days) {
        return new DatabaseHistory(database, new BackwardsSeal(), settings(days));
    }

    private static AppSettings settings(int days) {
        return new AppSettings(
                "Storychat",
                "127.0.0.1",
                8000,
                false,
                List.of(),
                10,
                10,
                Duration.ofSeconds(1),
                days,
                null,
                Path.of("."));
    }

    private static Message message(String channel, String id, String thread, String text) {
        return new Message(id, new Place("slack", "T1", channel, thread), "U1", text, Instant.EPOCH);
    }

    /** Shows when something is kept that was not closed. */
}
