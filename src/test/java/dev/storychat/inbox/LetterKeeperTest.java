package dev.storychat.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.chat.Seal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LetterKeeperTest {
    private static final String DATABASES = "dev.storychat.storage.TestDatabase#all";
    private static final Place CHANNEL = new Place("slack", "T1", "C1", "");

    @ParameterizedTest
    @MethodSource(DATABASES)
    void forgets_what_was_set_aside_in_a_channel_and_nothing_that_waits(DataSource database) throws SQLException {
        var letters = letters(database);
        letters.add(message("T1", "C1", "1"), "Ev1");
        letters.setAside(1, "broken");
        letters.add(message("T1", "C1", "2"), "Ev2");

        assertThat(new LetterKeeper(database).forget(CHANNEL)).isEqualTo(1);

        assertThat(texts(database)).containsExactly(null, "text of 2");
        assertThat(letters.add(message("T1", "C1", "1"), "Ev3")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void forgets_a_workspace_and_no_other(DataSource database) throws SQLException {
        var letters = letters(database);
        letters.add(message("T1", "C1", "1"), "Ev1");
        letters.add(message("T1", "C2", "2"), "Ev2");
        letters.add(message("T2", "C1", "3"), "Ev3");

        assertThat(new LetterKeeper(database).forgetWorkspace("slack", "T1")).isEqualTo(2);

        assertThat(texts(database)).containsExactly("text of 3");
    }

    private static List<String> texts(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select text from inbox order by id")) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static Message message(String workspace, String channel, String id) {
        return new Message(id, new Place("slack", workspace, channel, id), "U1", "text of " + id, Instant.EPOCH);
    }

    private static Letters letters(DataSource database) {
        return new Letters(database, new Open());
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
