package dev.storychat.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.BackwardsSeal;
import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Selection;
import dev.storychat.chat.search.Selection.Shown;
import dev.storychat.config.AppSettings;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseSelectionsTest {
    private static final String DATABASES = "dev.storychat.storage.TestDatabase#all";
    private static final Selection WHOLE = new Selection(
            new Query(
                    "größe \"x\"",
                    "article",
                    "de",
                    "blog/",
                    "a b",
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 12, 31),
                    Query.Sort.NEWEST,
                    5,
                    2),
            4_000_000_000L,
            false,
            List.of(new Shown("7", "blog/seven"), new Shown("8", "")));

    @ParameterizedTest
    @MethodSource(DATABASES)
    void gives_back_all_of_it_to_the_next_message_of_the_thread(DataSource database) {
        selections(database, 30).keep(message("C1", "1", "1"), WHOLE);

        assertThat(selections(database, 30).before(message("C1", "2", "1"))).contains(WHOLE);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void gives_a_message_that_opens_a_thread_what_others_of_its_channel_selected(DataSource database) {
        var selections = selections(database, 30);
        selections.keep(message("C1", "1", "1"), of("first"));
        selections.keep(message("C1", "2", "1"), of("inside the thread"));

        assertThat(selections.before(message("C1", "3", "3"))).contains(of("first"));
        assertThat(selections.before(message("C1", "4", "1"))).contains(of("inside the thread"));
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void never_tells_one_channel_or_workspace_about_another(DataSource database) {
        var selections = selections(database, 30);
        selections.keep(message("C1", "1", "1"), WHOLE);
        var elsewhere = new Message("1", new Place("slack", "T2", "C1", "1"), "U1", "x", Instant.EPOCH);

        assertThat(selections.before(message("C2", "9", "1"))).isEmpty();
        assertThat(selections.before(message("C2", "9", "9"))).isEmpty();
        assertThat(selections.before(elsewhere)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void does_not_take_what_an_earlier_try_of_the_same_message_selected_for_something_before(DataSource database) {
        var selections = selections(database, 30);
        selections.keep(message("C1", "1", "1"), of("before"));
        selections.keep(message("C1", "2", "1"), of("first try"));

        assertThat(selections.before(message("C1", "2", "1"))).contains(of("before"));
        selections.keep(message("C1", "2", "1"), of("second try"));
        assertThat(selections.before(message("C1", "3", "1"))).contains(of("second try"));
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void forgets_a_channel_or_a_workspace_and_no_other(DataSource database) {
        var selections = selections(database, 30);
        selections.keep(message("C1", "1", "1"), WHOLE);
        selections.keep(message("C1", "2", "1"), WHOLE);
        selections.keep(message("C2", "1", "1"), WHOLE);

        assertThat(selections.forget(new Place("slack", "T1", "C1", "any"))).isEqualTo(2);
        assertThat(selections.forgetWorkspace("slack", "T2")).isZero();
        assertThat(selections.forgetWorkspace("slack", "T1")).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void keeps_nothing_when_retention_is_zero_days(DataSource database) {
        selections(database, 0).keep(message("C1", "1", "1"), WHOLE);

        assertThat(selections(database, 30).before(message("C1", "2", "1"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void is_erased_when_it_is_older_than_the_retention(DataSource database) throws SQLException {
        var selections = selections(database, 30);
        selections.keep(message("C1", "1", "1"), WHOLE);
        var retention = new Retention(database, settings(30));

        retention.eraseBefore(OffsetDateTime.now().minusDays(30));
        assertThat(selections.before(message("C1", "2", "1"))).isPresent();
        retention.eraseBefore(OffsetDateTime.now().plusMinutes(1));
        assertThat(selections.before(message("C1", "2", "1"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void keeps_no_word_of_people_open(DataSource database) throws SQLException {
        selections(database, 30).keep(message("C1", "1", "1"), of("salaries"));

        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select selected from selection")) {
            rows.next();
            assertThat(rows.getString(1)).isNotEmpty().doesNotContain("salaries");
        }
    }

    private static Selection of(String words) {
        return new Selection(Query.words(words, 10), 1, true, List.of());
    }

    private static DatabaseSelections selections(DataSource database, int days) {
        return new DatabaseSelections(database, new BackwardsSeal(), settings(days));
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

    private static Message message(String channel, String id, String thread) {
        return new Message(id, new Place("slack", "T1", channel, thread), "U1", "x", Instant.EPOCH);
    }

    /** Shows when something is kept that was not closed. */
}
