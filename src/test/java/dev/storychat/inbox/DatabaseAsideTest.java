package dev.storychat.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.chat.Seal;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseAsideTest {

    @ParameterizedTest
    @MethodSource("dev.storychat.storage.TestDatabase#all")
    void counts_what_is_set_aside_in_a_workspace(DataSource database) throws SQLException {
        var letters = new Letters(database, new Open(), false);
        setAside(letters, "1", "T1");
        setAside(letters, "2", "T1");
        setAside(letters, "3", "T2");
        letters.add(message("4", "T1"), "Ev4");

        assertThat(new DatabaseAside(database).count("slack", "T1")).isEqualTo(2);
        assertThat(new DatabaseAside(database).count("web", "T1")).isZero();
    }

    private static void setAside(Letters letters, String id, String workspace) throws SQLException {
        letters.add(message(id, workspace), "Ev" + id);
        letters.setAside(
                letters.first(message(id, workspace).place()).orElseThrow().id(), "failed");
    }

    private static Message message(String id, String workspace) {
        return new Message(id, new Place("slack", workspace, "C1", id), "U1", "text", Instant.EPOCH);
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
