package dev.storychat.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Line;
import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.chat.Seal;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Selection;
import dev.storychat.config.AppSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorrectionsTest {
    private static final String DATABASES = "dev.storychat.storage.TestDatabase#all";
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00.000100Z");
    private static final Selection SELECTION = new Selection(Query.words("prices", 10), 1, true, List.of());

    @ParameterizedTest
    @MethodSource(DATABASES)
    void keeps_a_question_as_it_reads_after_an_edit(DataSource database) {
        var history = history(database, 30);
        history.keep(message("C1", "1", "pricing?"), "answer");

        new Corrections(database, new Marked()).change(message("C1", "1", "prices?"), NOON);

        assertThat(lines(history, "C1")).containsExactly(new Line.Asked("prices?"), new Line.Answered("answer"));
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void keeps_the_later_of_two_edits_in_whichever_order_they_come(DataSource database) {
        var history = history(database, 30);
        history.keep(message("C1", "1", "first"), "answer");
        var corrections = new Corrections(database, new Marked());

        corrections.change(message("C1", "1", "third"), NOON.plusSeconds(9));
        corrections.change(message("C1", "1", "second"), NOON);

        assertThat(lines(history, "C1")).first().isEqualTo(new Line.Asked("third"));
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void keeps_what_was_looked_for_without_the_words_that_were_taken_out(DataSource database) {
        history(database, 30).keep(message("C1", "1", "prices for Mrs Secret"), "answer");
        var selections = new DatabaseSelections(database, new Marked(), settings(30));
        var found = new Selection(
                Query.words("prices Secret", 10).in("blog/"), 1, true, List.of(new Selection.Shown("7", "blog/a")));
        selections.keep(message("C1", "1", "prices for Mrs Secret"), found);

        new Corrections(database, new Marked()).change(message("C1", "1", "prices, please"), NOON);

        assertThat(selections.before(message("C1", "9", "only new ones"))).contains(found.withWords("prices"));
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void erases_what_was_found_where_none_of_its_words_are_left(DataSource database) {
        history(database, 30).keep(message("C1", "1", "prices"), "answer");
        var selections = new DatabaseSelections(database, new Marked(), settings(30));
        selections.keep(message("C1", "1", "prices"), SELECTION);

        new Corrections(database, new Marked()).change(message("C1", "1", "never mind"), NOON);

        assertThat(selections.before(message("C1", "9", "only new ones"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void erases_a_deleted_question_with_its_answer_and_no_other(DataSource database) {
        var history = history(database, 30);
        history.keep(message("C1", "1", "a secret"), "answer");
        history.keep(message("C2", "1", "another"), "answer");

        new Corrections(database, new Marked()).delete(new Place("slack", "T1", "C1", ""), "1");

        assertThat(lines(history, "C1")).isEmpty();
        assertThat(lines(history, "C2")).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void erases_what_was_found_for_a_deleted_question_and_for_no_other(DataSource database) {
        var selections = new DatabaseSelections(database, new Marked(), settings(30));
        selections.keep(message("C1", "1", "a secret"), SELECTION);
        selections.keep(message("C2", "1", "another"), SELECTION);

        new Corrections(database, new Marked()).delete(new Place("slack", "T1", "C1", ""), "1");

        assertThat(selections.before(message("C1", "9", "and those?"))).isEmpty();
        assertThat(selections.before(message("C2", "9", "and those?"))).isPresent();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void keeps_nothing_by_an_edit_when_nothing_is_kept(DataSource database) {
        var history = history(database, 0);
        history.keep(message("C1", "1", "pricing?"), "answer");

        new Corrections(database, new Marked()).change(message("C1", "1", "prices?"), NOON);

        assertThat(lines(history, "C1")).isEmpty();
    }

    private static List<Line> lines(DatabaseHistory history, String channel) {
        return history.before(message(channel, "9", "what was that?"), 10);
    }

    private static Message message(String channel, String id, String text) {
        return new Message(id, new Place("slack", "T1", channel, id), "U1", text, Instant.EPOCH);
    }

    private static DatabaseHistory history(DataSource database, int days) {
        return new DatabaseHistory(database, new Marked(), settings(days));
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

    /** Fails when something is read that was not closed. */
    private static final class Marked implements Seal {
        @Override
        public String close(String text) {
            return "closed:" + text;
        }

        @Override
        public String open(String sealed) {
            assertThat(sealed).startsWith("closed:");
            return sealed.substring("closed:".length());
        }
    }
}
