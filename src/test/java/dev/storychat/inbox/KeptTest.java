package dev.storychat.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storychat.chat.InboxUnavailableException;
import dev.storychat.chat.Message;
import dev.storychat.chat.Patient;
import dev.storychat.chat.Place;
import dev.storychat.chat.Posting;
import dev.storychat.storage.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What must survive a killed process is in the file before anybody hears that it is kept. */
class KeptTest {
    private static final Message MESSAGE =
            new Message("1", new Place("slack", "T1", "C1", "1"), "U1", "prices?", Instant.EPOCH);

    private final DataSource database = TestDatabase.H2.migrated();
    private final RecordingClerk clerk = new RecordingClerk();
    private final Instance storychat = new Instance(database, clerk, Runnable::run, 10);

    @Test
    void acknowledges_and_answers_nothing_that_is_not_in_the_file() {
        var inbox = inbox(fullDisk());

        assertThatThrownBy(() -> inbox.accept(MESSAGE, "Ev1")).isInstanceOf(InboxUnavailableException.class);

        assertThat(clerk.answered).isEmpty();
    }

    @Test
    void acknowledges_no_copy_while_the_first_one_may_be_lost() {
        storychat.inbox.accept(MESSAGE, "Ev1");
        var inbox = inbox(fullDisk());

        assertThatThrownBy(() -> inbox.accept(MESSAGE, "Ev1")).isInstanceOf(InboxUnavailableException.class);
    }

    @Test
    void takes_no_edit_and_no_deletion_that_is_not_in_the_file() {
        var corrections = new Corrections(database, new Plain(), fullDisk());

        assertThatThrownBy(() -> corrections.change(MESSAGE, Instant.EPOCH))
                .isInstanceOf(InboxUnavailableException.class);
        assertThatThrownBy(() -> corrections.delete(MESSAGE.place(), "1"))
                .isInstanceOf(InboxUnavailableException.class);
    }

    @Test
    void tells_no_operator_that_a_message_is_tried_again_or_erased_when_that_is_not_in_the_file() throws SQLException {
        storychat.letters.add(MESSAGE, "Ev1");
        storychat.letters.setAside(1, "failed");
        var aside = new DatabaseAside(database, fullDisk());

        assertThatThrownBy(() -> aside.erase(1)).isInstanceOf(InboxUnavailableException.class);
        assertThatThrownBy(() -> aside.retry(1)).isInstanceOf(InboxUnavailableException.class);
        assertThatThrownBy(aside::retryAll).isInstanceOf(InboxUnavailableException.class);
    }

    @Test
    void tells_where_an_answer_begins_and_that_it_is_whole_only_when_that_is_in_the_file() {
        var postings = new DatabasePostings(database, fullDisk(), storychat.underway);

        assertThatThrownBy(() -> postings.add(MESSAGE, new Posting(0, "11.1", true)))
                .isInstanceOf(InboxUnavailableException.class);
        assertThatThrownBy(() -> postings.finish(MESSAGE)).isInstanceOf(InboxUnavailableException.class);
    }

    @Test
    void has_it_written_soon_that_an_answer_was_begun_and_what_it_left_behind() {
        var asked = new AtomicInteger();
        var counting = new Checkpoint(database, Thread::new, false) {
            @Override
            void soon() {
                asked.incrementAndGet();
            }
        };
        var pending = new Pending(
                storychat.letters,
                new Leases(database),
                new Patience(System::nanoTime),
                counting,
                new Underway(new Tenure(System::nanoTime, System::currentTimeMillis), false));

        pending.begin(Letter.fresh(1, MESSAGE));
        assertThat(asked).hasValue(1);

        pending.answered(1);
        assertThat(asked).hasValue(2);
    }

    @Test
    void answers_as_work_that_can_wait() {
        List<Boolean> patient = new ArrayList<>();
        clerk.during = () -> patient.add(Patient.isHere());

        storychat.inbox.accept(MESSAGE, "Ev1");

        assertThat(patient).containsExactly(true);
        assertThat(Patient.isHere()).isFalse();
    }

    private DatabaseInbox inbox(Checkpoint checkpoint) {
        var notices = new Notices(storychat.seats, clerk, Runnable::run);
        return new DatabaseInbox(storychat.letters, checkpoint, storychat.desk, notices, storychat.stops);
    }

    private Checkpoint fullDisk() {
        return new Checkpoint(database, Thread::new, false) {
            @Override
            void reach() throws SQLException {
                throw new SQLException("no space left", "90028");
            }
        };
    }
}
