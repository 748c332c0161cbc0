package dev.storychat.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.BackwardsSeal;
import dev.storychat.chat.Feedback.Change;
import dev.storychat.chat.Place;
import dev.storychat.chat.Tally;
import dev.storychat.chat.Verdict;
import dev.storychat.chat.Verdict.Reason;
import dev.storychat.config.AppSettings;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseFeedbackTest {
    private static final String DATABASES = "dev.storychat.storage.TestDatabase#all";

    @ParameterizedTest
    @MethodSource(DATABASES)
    void keeps_the_last_verdict_of_each_person_on_each_answer(DataSource database) {
        var feedback = feedback(database, 30);

        assertThat(feedback.keep(good("C1", "1.1", "U1"))).isEqualTo(Change.NEW);
        assertThat(feedback.keep(good("C1", "1.1", "U1"))).isEqualTo(Change.NONE);
        assertThat(feedback.keep(bad("C1", "1.1", "U1", null, ""))).isEqualTo(Change.REPLACED);
        assertThat(feedback.keep(good("C1", "1.1", "U2"))).isEqualTo(Change.NEW);
        assertThat(feedback.keep(good("C2", "1.1", "U1"))).isEqualTo(Change.NEW);
        assertThat(rows(database)).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void counts_each_verdict_before_it_says_that_it_is_kept(DataSource database) throws SQLException {
        var feedback = feedback(database, 30);
        feedback.keep(good("C1", "1.1", "U1"));
        feedback.keep(good("C1", "1.1", "U1"));
        feedback.keep(good("C1", "1.1", "U2"));
        feedback.keep(bad("C1", "1.1", "U2", null, ""));

        var place = new Place("slack", "T1", "C1", "");
        assertThat(new UsageSums(database).ofChannel(place, LocalDate.EPOCH).values())
                .containsExactly(Tally.feedback(true).plus(Tally.feedback(false)));
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void adds_a_reason_to_a_verdict_and_lets_it_go_with_the_verdict(DataSource database) {
        var feedback = feedback(database, 30);
        feedback.keep(bad("C1", "1.1", "U1", null, ""));

        assertThat(feedback.keep(bad("C1", "1.1", "U1", Reason.LONG, "half of it")))
                .isEqualTo(Change.NONE);
        feedback.keep(bad("C1", "1.1", "U1", null, ""));

        assertThat(feedback.complaints("slack", "T1", 9)).singleElement().satisfies(complaint -> {
            assertThat(complaint.reason()).isEqualTo(Reason.LONG);
            assertThat(complaint.remark()).isEqualTo("half of it");
            assertThat(complaint.place().channel()).isEqualTo("C1");
        });
        feedback.keep(good("C1", "1.1", "U1"));
        assertThat(feedback.complaints("slack", "T1", 9)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void tells_the_latest_complaints_of_one_workspace(DataSource database) {
        var feedback = feedback(database, 30);
        feedback.keep(bad("C1", "1.1", "U1", Reason.WRONG, "first"));
        feedback.keep(bad("C1", "1.2", "U1", Reason.OTHER, ""));
        feedback.keep(bad("C1", "1.3", "U1", null, ""));

        assertThat(feedback.complaints("slack", "T1", 1))
                .extracting(Verdict::answer)
                .containsExactly("1.2");
        assertThat(feedback.complaints("slack", "T2", 9)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void leaves_nothing_readable_in_the_database(DataSource database) throws SQLException {
        feedback(database, 30).keep(bad("C1", "1.1", "U1", Reason.WRONG, "pricing"));

        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select remark from feedback")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("gnicirp");
        }
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void keeps_nothing_when_retention_is_zero_days(DataSource database) {
        var feedback = feedback(database, 0);

        assertThat(feedback.keeps()).isFalse();
        assertThat(feedback.keep(good("C1", "1.1", "U1"))).isEqualTo(Change.NEW);
        assertThat(rows(database)).isZero();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void erases_what_is_older_than_the_retention(DataSource database) throws SQLException {
        feedback(database, 30).keep(good("C1", "1.1", "U1"));

        new Retention(database, settings(30)).eraseBefore(OffsetDateTime.now().plusMinutes(1));

        assertThat(rows(database)).isZero();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void forgets_a_channel_and_a_workspace(DataSource database) {
        var feedback = feedback(database, 30);
        feedback.keep(good("C1", "1.1", "U1"));
        feedback.keep(good("C2", "1.1", "U1"));
        feedback.keep(good("C2", "1.2", "U1"));

        assertThat(feedback.forget(new Place("slack", "T1", "C1", "9.9"))).isEqualTo(1);
        assertThat(feedback.forgetWorkspace("slack", "T2")).isZero();
        assertThat(feedback.forgetWorkspace("slack", "T1")).isEqualTo(2);
    }

    private static Verdict good(String channel, String answer, String person) {
        return new Verdict(place(channel), answer, person, true, null, "", Instant.now());
    }

    private static Verdict bad(String channel, String answer, String person, @Nullable Reason reason, String remark) {
        return new Verdict(place(channel), answer, person, false, reason, remark, Instant.now());
    }

    private static Place place(String channel) {
        return new Place("slack", "T1", channel, "1.0");
    }

    private static DatabaseFeedback feedback(DataSource database, int days) {
        return new DatabaseFeedback(
                new FeedbackRows(database, new BackwardsSeal()),
                new UsageRows(database, new UsageSums(database)),
                settings(days));
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

    private static int rows(DataSource database) {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select count(*) from feedback")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Shows when something is kept that was not closed. */
}
