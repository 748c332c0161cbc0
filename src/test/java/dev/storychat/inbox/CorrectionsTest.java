package dev.storychat.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Inbox.Receipt;
import dev.storychat.chat.Message;
import dev.storychat.chat.MessageKeeper;
import dev.storychat.chat.Place;
import dev.storychat.chat.Seal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorrectionsTest {
    private static final String DATABASES = "dev.storychat.storage.TestDatabase#all";
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00.000100Z");
    private static final Message QUESTION = message("pricing?");

    private final Reading clerk = new Reading();
    private final Recording history = new Recording();

    private final Seats seats = new Seats(4);
    private Pending pending;

    @ParameterizedTest
    @MethodSource(DATABASES)
    void answers_a_message_as_it_reads_after_an_edit(DataSource database) throws SQLException {
        letters(database).add(QUESTION, "Ev1");

        corrections(database).change(message("prices?"), NOON);
        desk(database).takeUp();

        assertThat(clerk.answered).containsExactly("prices?");
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void keeps_the_later_of_two_edits_in_whichever_order_they_come(DataSource database) throws SQLException {
        letters(database).add(QUESTION, "Ev1");

        corrections(database).change(message("third"), NOON.plusSeconds(9));
        corrections(database).change(message("second"), NOON);
        desk(database).takeUp();

        assertThat(clerk.answered).containsExactly("third");
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void does_not_answer_a_message_that_was_deleted_and_still_knows_its_copies(DataSource database)
            throws SQLException {
        letters(database).add(QUESTION, "Ev1");

        corrections(database).delete(QUESTION.place(), QUESTION.id());
        desk(database).takeUp();

        assertThat(clerk.answered).isEmpty();
        var once = new Checkpoint(database, Thread::new, false);
        var notices = new Notices(seats, clerk, Runnable::run);
        assertThat(new DatabaseInbox(letters(database), once, desk(database), notices, null).accept(QUESTION, "Ev2"))
                .isEqualTo(Receipt.KNOWN);
    }

    /** Slack sends again what we could not take, and meanwhile the author may have thought better of it. */
    @ParameterizedTest
    @MethodSource(DATABASES)
    void does_not_answer_a_message_that_was_deleted_before_it_came(DataSource database) throws SQLException {
        corrections(database).delete(QUESTION.place(), QUESTION.id());
        corrections(database).delete(QUESTION.place(), QUESTION.id());

        assertThat(letters(database).add(QUESTION, "Ev1")).isEmpty();
        assertThat(letters(database).knows(QUESTION.place())).isFalse();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void changes_no_message_that_is_answered(DataSource database) throws SQLException {
        letters(database).add(QUESTION, "Ev1");
        desk(database).takeUp();
        pending.renew();

        corrections(database).change(message("prices?"), NOON);

        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select text from inbox")) {
            rows.next();
            assertThat(rows.getString(1)).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void tells_the_history_what_was_edited_while_it_was_being_answered(DataSource database) throws SQLException {
        letters(database).add(QUESTION, "Ev1");
        corrections(database).change(message("prices?"), NOON);

        meanwhile(database).follow(QUESTION);

        assertThat(history.told).containsExactly("changed 1 to prices? at " + NOON);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void tells_the_history_what_was_deleted_while_it_was_being_answered(DataSource database) throws SQLException {
        letters(database).add(QUESTION, "Ev1");
        corrections(database).delete(QUESTION.place(), QUESTION.id());

        meanwhile(database).follow(QUESTION);

        assertThat(history.told).containsExactly("deleted 1");
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void keeps_nothing_of_what_was_to_be_forgotten_while_it_waited_or_was_being_answered(DataSource database)
            throws SQLException {
        letters(database).add(QUESTION, "Ev1");

        new LetterKeeper(database).forget(QUESTION.place());
        desk(database).takeUp();
        assertThat(clerk.answered).containsExactly("pricing?");
        letters(database).add(new Message("2", QUESTION.place(), "U1", "refunds?", Instant.EPOCH), "Ev2");
        new LetterKeeper(database).forget(QUESTION.place());
        meanwhile(database).follow(new Message("2", QUESTION.place(), "U1", "refunds?", Instant.EPOCH));

        assertThat(history.told).containsExactly("deleted 2");
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void tells_the_history_nothing_of_messages_that_stay_as_they_are(DataSource database) throws SQLException {
        letters(database).add(QUESTION, "Ev1");

        meanwhile(database).follow(QUESTION);

        assertThat(history.told).isEmpty();
    }

    private static Message message(String text) {
        return new Message("1", new Place("slack", "T1", "C1", "1"), "U1", text, Instant.EPOCH);
    }

    private Desk desk(DataSource database) {
        var checkpoint = new Checkpoint(database, Thread::new, false);
        pending = new Pending(
                letters(database),
                new Leases(database),
                new Patience(System::nanoTime),
                checkpoint,
                new Underway(new Tenure(System::nanoTime, System::currentTimeMillis), false));
        return new Desk(
                seats,
                new SeatedPause(seats),
                new Worker(letters(database), clerk, pending, false),
                Runnable::run,
                Runnable::run);
    }

    private Meanwhile meanwhile(DataSource database) {
        var corrections = corrections(database);
        return new Meanwhile(corrections, List.<MessageKeeper>of(corrections, history));
    }

    private static Letters letters(DataSource database) {
        return new Letters(database, new Marked(), false);
    }

    private static Corrections corrections(DataSource database) {
        return new Corrections(database, new Marked(), new Checkpoint(database, Thread::new, false));
    }

    /** Reads what it is to answer. */
    private static final class Reading extends Clerk {
        final List<String> answered = new ArrayList<>();

        Reading() {
            super(null, null, List.of(), null);
        }

        @Override
        void answer(Message message) {
            answered.add(message.text());
        }
    }

    private static final class Recording implements MessageKeeper {
        final List<String> told = new ArrayList<>();

        @Override
        public void change(Message message, Instant at) {
            told.add("changed " + message.id() + " to " + message.text() + " at " + at);
        }

        @Override
        public void delete(Place place, String id) {
            told.add("deleted " + id);
        }
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
