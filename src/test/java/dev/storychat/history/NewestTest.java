package dev.storychat.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.storage.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much is read of a channel that keeps much. */
class NewestTest {

    @ParameterizedTest
    @CsvSource({"exchange, 7", "exchange, 1", "selection, 7", "selection, 1"})
    void reads_no_more_rows_than_it_gives_whatever_the_channel_holds(String table, String thread) throws SQLException {
        var message = new Message("7", new Place("slack", "T1", "C1", thread), "U1", "And now?", Instant.EPOCH);
        assertThat(message.opensThread()).isEqualTo(thread.equals("7"));
        var sql = "explain select id from " + table + " where platform = ? and workspace = ? and channel = ?"
                + Newest.before(message);
        try (var connection = TestDatabase.H2.migrated().getConnection();
                var explain = connection.prepareStatement(sql)) {
            explain.setString(1, "slack");
            explain.setString(2, "T1");
            explain.setString(3, "C1");
            Newest.set(explain, 4, message, 5);
            try (var plan = explain.executeQuery()) {
                plan.next();
                assertThat(plan.getString(1)).contains("/* index sorted */");
            }
        }
    }
}
