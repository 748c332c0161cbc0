package dev.storychat.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.storychat.chat.Place;
import dev.storychat.chat.Tally;
import dev.storychat.chat.Tokens;
import dev.storychat.chat.Usage.Counted;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseUsageTest {
    private static final String DATABASES = "dev.storychat.storage.TestDatabase#all";
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final Tally ANSWER = Tally.answer(new Tokens(1_000, 50));

    private final List<Runnable> soon = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-24T10:00:00Z");

    @ParameterizedTest
    @MethodSource(DATABASES)
    void adds_up_by_channel_and_by_workspace(DataSource database) {
        var usage = usage(database);
        usage.count(thread("C1", "1"), ANSWER);
        usage.count(thread("C1", "2"), ANSWER);
        usage.count(thread("C1", ""), Tally.search());
        usage.count(thread("C2", "3"), Tally.feedback(true));
        usage.count(thread("C2", "3"), Tally.feedback(false));

        assertThat(usage.ofChannel(thread("C1", "9"), TODAY))
                .containsExactly(entry(TODAY, new Tally(2, 1, new Tokens(2_000, 100), 0, 0)));
        assertThat(usage.ofWorkspace("slack", "T1", TODAY))
                .containsExactly(entry(TODAY, new Tally(2, 1, new Tokens(2_000, 100), 1, 1)));
        assertThat(usage.ofWorkspace("slack", "T2", TODAY)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void tells_all_channels_of_all_workspaces_apart(DataSource database) {
        var usage = usage(database);
        usage.count(new Place("slack", "T1", "C1", "1"), ANSWER);
        usage.count(new Place("slack", "T2", "C1", "1"), Tally.search());
        usage.count(new Place("web", "web", "id", "id"), Tally.feedback(false));

        assertThat(usage.ofAll(TODAY))
                .containsExactlyInAnyOrder(
                        new Counted(new Place("slack", "T1", "C1", ""), TODAY, ANSWER),
                        new Counted(new Place("slack", "T2", "C1", ""), TODAY, Tally.search()),
                        new Counted(new Place("web", "web", "id", ""), TODAY, Tally.feedback(false)));
        assertThat(usage.ofAll(TODAY.plusDays(1))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void never_goes_back_in_what_it_counted_since_the_start(DataSource database) {
        var usage = usage(database);
        usage.count(thread("C1", "1"), ANSWER);
        usage.count(thread("C2", "1"), Tally.search());

        usage.forget(thread("C1", ""));
        usage.forgetWorkspace("slack", "T1");

        assertThat(usage.sinceStart()).isEqualTo(ANSWER.plus(Tally.search()));
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void writes_a_moment_later_and_all_at_once(DataSource database) throws SQLException {
        var usage = usage(database);
        usage.count(thread("C1", "1"), ANSWER);
        usage.count(thread("C1", "1"), ANSWER);
        assertThat(new UsageSums(database).ofChannel(thread("C1", ""), TODAY)).isEmpty();

        assertThat(soon).hasSize(1);
        soon.get(0).run();

        assertThat(new UsageSums(database)
                        .ofChannel(thread("C1", ""), TODAY)
                        .get(TODAY)
                        .answers())
                .isEqualTo(2);
        usage.count(thread("C1", "1"), ANSWER);
        assertThat(soon).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void shows_days_apart_latest_first_and_none_before_the_first(DataSource database) {
        var usage = usage(database);
        usage.count(thread("C1", "1"), ANSWER);
        now = now.plus(Duration.ofDays(1));
        usage.count(thread("C1", "1"), Tally.search());

        assertThat(usage.ofChannel(thread("C1", ""), TODAY).keySet()).containsExactly(TODAY.plusDays(1), TODAY);
        assertThat(usage.ofChannel(thread("C1", ""), TODAY.plusDays(1)).keySet())
                .containsExactly(TODAY.plusDays(1));
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void adds_what_several_instances_counted(DataSource database) {
        var one = usage(database);
        var other = usage(database);
        one.count(thread("C1", "1"), ANSWER);
        other.count(thread("C1", "1"), ANSWER);

        one.write();
        other.write();

        assertThat(usage(database).ofChannel(thread("C1", ""), TODAY).get(TODAY).answers())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void leaves_the_numbers_of_a_forgotten_channel_in_the_workspace_without_its_name(DataSource database) {
        var usage = usage(database);
        usage.count(thread("C1", "1"), ANSWER);
        usage.count(thread("C2", "1"), ANSWER);

        assertThat(usage.forget(thread("C1", "1"))).isZero();
        assertThat(usage.forget(thread("C2", "1"))).isZero();

        assertThat(usage.ofChannel(thread("C1", ""), TODAY)).isEmpty();
        assertThat(usage.ofWorkspace("slack", "T1", TODAY)).containsExactly(entry(TODAY, ANSWER.plus(ANSWER)));
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void erases_a_workspace_and_what_is_old(DataSource database) throws SQLException {
        var usage = usage(database);
        usage.count(thread("C1", "1"), ANSWER);
        usage.write();

        usage.eraseBefore(TODAY);
        assertThat(usage.ofChannel(thread("C1", ""), TODAY)).hasSize(1);

        usage.eraseBefore(TODAY.plusDays(1));
        assertThat(usage.ofChannel(thread("C1", ""), TODAY)).isEmpty();

        usage.count(thread("C1", "1"), ANSWER);
        assertThat(usage.forgetWorkspace("slack", "T1")).isEqualTo(1);
        assertThat(usage.ofWorkspace("slack", "T1", TODAY)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void keeps_what_the_database_does_not_take_until_it_does(DataSource database) throws SQLException {
        var usage = usage(database);
        usage.count(thread("C1", "1"), ANSWER);
        run(database, "alter table usage_by_day rename to away");

        usage.write();
        usage.count(thread("C1", "1"), ANSWER);

        run(database, "alter table away rename to usage_by_day");
        assertThat(usage.ofChannel(thread("C1", ""), TODAY).get(TODAY).answers())
                .isEqualTo(2);
    }

    private static void run(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private DatabaseUsage usage(DataSource database) {
        return new DatabaseUsage(
                new UsageRows(database, new UsageSums(database)), new UsageSums(database), () -> now, soon::add);
    }

    private static Place thread(String channel, String thread) {
        return new Place("slack", "T1", channel, thread);
    }
}
