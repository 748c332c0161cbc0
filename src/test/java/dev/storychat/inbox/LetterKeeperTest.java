package dev.storychat.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LetterKeeperTest {
    private static final String DATABASES = "dev.storychat.storage.TestDatabase#all";

    @ParameterizedTest
    @MethodSource(DATABASES)
    void keeps_no_text_of_what_was_answered(DataSource database) throws SQLException {
        var letters = letters(database, "C1");

        letters.done(List.of(1L));

        assertThat(rows(database)).containsExactly("C1 DONE null U1");
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void erases_what_is_over_and_old_and_nothing_that_waits(DataSource database) throws SQLException {
        var letters = letters(database, "C1", "C2", "C3");
        letters.done(List.of(1L));
        letters.setAside(2, "poison");

        var erased = new LetterKeeper(database).eraseBefore(OffsetDateTime.now().plusMinutes(1));

        assertThat(erased).isEqualTo(2);
        assertThat(rows(database)).containsExactly("C3 WAITING text U1");
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void still_knows_a_copy_of_what_was_answered_today(DataSource database) throws SQLException {
        var letters = letters(database, "C1");
        letters.done(List.of(1L));

        new LetterKeeper(database).eraseBefore(OffsetDateTime.now().minusDays(1));

        assertThat(letters.add(message("m0", "C1"), "Ev9")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void forgets_texts_and_authors_of_a_channel_later_those_that_wait_and_never_what_tells_copies(DataSource database)
            throws SQLException {
        var letters = letters(database, "C1", "C1", "C1", "C2");
        letters.done(List.of(1L));
        letters.setAside(2, "poison");

        var forgotten = new LetterKeeper(database).forget(place("C1"));

        assertThat(forgotten).isEqualTo(2); // with the one that waits: nothing of it will be kept
        assertThat(rows(database))
                .containsExactly("C1 DONE null ", "C1 DONE null ", "C1 WAITING text U1", "C2 WAITING text U1");
        assertThat(letters.add(message("m0", "C1"), "Ev9")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void forgets_all_of_a_workspace_and_lets_who_is_at_work_end_in_peace(DataSource database) throws SQLException {
        var letters = letters(database, "C1", "C2");
        letters.claim(1, "me");

        assertThat(new LetterKeeper(database).forgetWorkspace("slack", "T1")).isEqualTo(2);

        assertThat(rows(database)).isEmpty();
        letters.done(List.of(1L));
        assertThat(letters.waiting()).isEmpty();
    }

    private static Letters letters(DataSource database, String... channels) throws SQLException {
        var letters = new Letters(database, new Plain(), false);
        for (int i = 0; i < channels.length; i++) {
            letters.add(message("m" + i, channels[i]), "Ev" + i);
        }
        return letters;
    }

    private static List<String> rows(DataSource database) throws SQLException {
        return new Sql(database)
                .select(
                        "select channel, state, text, author from inbox order by id",
                        row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " "
                                + row.getString(4));
    }

    private static Message message(String id, String channel) {
        return new Message(id, place(channel), "U1", "text", Instant.EPOCH);
    }

    private static Place place(String channel) {
        return new Place("slack", "T1", channel, "1");
    }
}
