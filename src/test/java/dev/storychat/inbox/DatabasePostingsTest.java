package dev.storychat.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storychat.chat.InboxUnavailableException;
import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.chat.Posting;
import dev.storychat.chat.Seal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabasePostingsTest {
    private static final String DATABASES = "dev.storychat.storage.TestDatabase#all";

    @ParameterizedTest
    @MethodSource(DATABASES)
    void knows_nothing_of_a_message_at_its_first_try(DataSource database) throws SQLException {
        receive(database, message("1", "C1"), 1);

        var earlier = postings(database).before(message("1", "C1"));

        assertThat(earlier.retried()).isFalse();
        assertThat(earlier.finished()).isFalse();
        assertThat(earlier.postings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void tells_a_later_try_what_was_posted_in_its_order(DataSource database) throws SQLException {
        receive(database, message("1", "C1"), 2);
        var postings = postings(database);
        postings.add(message("1", "C1"), new Posting(1, "11.2", false));
        postings.add(message("1", "C1"), new Posting(0, "11.1", true));
        postings.add(message("1", "C2"), new Posting(0, "11.3", true));

        var earlier = postings.before(message("1", "C1"));

        assertThat(earlier.retried()).isTrue();
        assertThat(earlier.finished()).isFalse();
        assertThat(earlier.postings()).containsExactly(new Posting(0, "11.1", true), new Posting(1, "11.2", false));
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void knows_that_an_answer_was_finished(DataSource database) throws SQLException {
        receive(database, message("1", "C1"), 2);
        var postings = postings(database);
        postings.add(message("1", "C1"), new Posting(0, "11.1", true));

        postings.finish(message("1", "C1"));

        assertThat(postings.before(message("1", "C1")).finished()).isTrue();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void knows_all_that_was_posted_in_a_thread(DataSource database) {
        var postings = postings(database);
        postings.add(message("1", "C1"), new Posting(0, "11.1", true));
        postings.add(message("2", "C1"), new Posting(0, "11.2", true));
        postings.add(message("1", "C2"), new Posting(0, "11.3", true));

        assertThat(postings.in(message("3", "C1").place())).containsExactlyInAnyOrder("11.1", "11.2");
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void forgets_a_channel_and_a_workspace(DataSource database) {
        var postings = postings(database);
        postings.add(message("1", "C1"), new Posting(0, "11.1", true));
        postings.add(message("1", "C2"), new Posting(0, "11.2", true));
        postings.add(message("1", "C3"), new Posting(0, "11.3", true));

        assertThat(postings.forget(message("any", "C1").place())).isEqualTo(1);
        assertThat(postings.forgetWorkspace("slack", "T2")).isZero();
        assertThat(postings.forgetWorkspace("slack", "T1")).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void erases_what_is_old_unless_its_message_still_waits(DataSource database) throws SQLException {
        receive(database, message("1", "C1"), 1);
        var postings = postings(database);
        postings.add(message("1", "C1"), new Posting(0, "11.1", true));
        postings.add(message("2", "C1"), new Posting(0, "11.2", true));
        var retention = new PostingRetention(database);

        assertThat(retention.eraseBefore(OffsetDateTime.now().minusHours(24))).isZero();
        assertThat(retention.eraseBefore(OffsetDateTime.now().plusMinutes(1))).isEqualTo(1);
        assertThat(postings.in(message("1", "C1").place())).containsExactly("11.1");
    }

    @Test
    void says_that_the_database_is_down() {
        var down = new JdbcDataSource();
        down.setURL("jdbc:h2:tcp://127.0.0.1:9/nowhere");

        assertThatThrownBy(() -> postings(down).before(message("1", "C1")))
                .isInstanceOf(InboxUnavailableException.class);
    }

    private static void receive(DataSource database, Message message, int tries) throws SQLException {
        var letters = new Letters(database, new Open(), false);
        letters.add(message, "Ev" + message.id());
        for (int i = 0; i < tries; i++) {
            letters.claim(letters.first(message.place()).orElseThrow().id(), "an instance");
            new Leases(database).handOver("an instance");
        }
    }

    private static DatabasePostings postings(DataSource database) {
        var nobody = new Underway(new Tenure(System::nanoTime, System::currentTimeMillis), false);
        return new DatabasePostings(database, new Checkpoint(database, Thread::new, false), nobody);
    }

    private static Message message(String id, String channel) {
        return new Message(id, new Place("slack", "T1", channel, "1"), "U1", "text", Instant.EPOCH);
    }

    private static final class Open implements Seal {
        @Override
        public String close(String text) {
            return text;
        }

        @Override
        public String open(String sealed) {
            return sealed;
        }
    }
}
