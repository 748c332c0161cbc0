package dev.storychat.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Seal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResealingTest {
    private static final String OLD = key((byte) 1);
    private static final String NEW = key((byte) 2);
    private static final AesSeal BEFORE = new AesSeal(List.of(OLD));
    private static final AesSeal BETWEEN = new AesSeal(List.of(NEW, OLD));
    private static final AesSeal AFTER = new AesSeal(List.of(NEW));

    @ParameterizedTest
    @EnumSource
    void closes_everything_with_the_new_key_that_the_old_one_closed(TestDatabase product) throws SQLException {
        var database = product.migrated();
        keep(database, BEFORE, "asked", "answered", "xoxb-1", "xoxe-1");

        var outcome = new Resealing(database, BETWEEN).run(BETWEEN);

        assertThat(outcome).isEqualTo(new Resealing.Outcome(4, 0));
        assertThat(texts(database, AFTER)).containsExactly("asked", "answered", "xoxb-1", "xoxe-1");
    }

    @ParameterizedTest
    @EnumSource
    void knows_every_column_that_holds_closed_texts(TestDatabase product) throws SQLException {
        try (var connection = product.migrated().getConnection()) {
            assertThat(SealedColumn.all(connection))
                    .extracting(column -> (column.table() + "." + column.name()).toLowerCase(Locale.ROOT))
                    .containsExactlyInAnyOrder(
                            "inbox.text",
                            "inbox.files",
                            "exchange.asked",
                            "exchange.answered",
                            "installation.token",
                            "installation.refresh_token",
                            "selection.selected",
                            "recent_search.written",
                            "feedback.remark");
        }
    }

    @ParameterizedTest
    @EnumSource
    void closes_what_was_kept_before_there_was_a_key(TestDatabase product) throws SQLException {
        var database = product.migrated();
        keep(database, new OpenSeal(), "asked", "answered", "xoxb-1", null);

        new Resealing(database, AFTER).run(AFTER);

        assertThat(closed(database)).doesNotContain("asked", "answered", "xoxb-1");
        assertThat(texts(database, AFTER)).containsExactly("asked", "answered", "xoxb-1", null);
    }

    @ParameterizedTest
    @EnumSource
    void leaves_what_the_new_key_closed(TestDatabase product) throws SQLException {
        var database = product.migrated();
        keep(database, BETWEEN, "asked", "answered", "xoxb-1", "xoxe-1");

        assertThat(new Resealing(database, BETWEEN).run(BETWEEN)).isEqualTo(new Resealing.Outcome(0, 0));
    }

    @ParameterizedTest
    @EnumSource
    void goes_past_what_no_key_opens(TestDatabase product) throws SQLException {
        var database = product.migrated();
        keep(database, new AesSeal(List.of(key((byte) 9))), "lost", "lost", "lost", null);
        keep(database, BEFORE, "asked", "answered", "xoxb-1", null);

        assertThat(new Resealing(database, BETWEEN).run(BETWEEN)).isEqualTo(new Resealing.Outcome(3, 3));
    }

    @ParameterizedTest
    @EnumSource
    void works_through_more_than_it_reads_at_once(TestDatabase product) throws SQLException {
        var database = product.migrated();
        try (var connection = database.getConnection()) {
            for (int i = 0; i < 450; i++) {
                exchange(connection, BEFORE, "asked " + i, "answered " + i);
            }
        }

        assertThat(new Resealing(database, BETWEEN).run(BETWEEN)).isEqualTo(new Resealing.Outcome(900, 0));
    }

    @ParameterizedTest
    @EnumSource
    void says_at_the_start_that_the_key_is_wrong(TestDatabase product) throws SQLException {
        var database = product.empty();
        start(database, BEFORE);

        assertThat(refusal(database, AFTER)).contains("DATA_ENCRYPTION_KEY");
        assertThat(refusal(database, new OpenSeal())).contains("DATA_ENCRYPTION_KEY is not set");
        assertThat(refusal(database, BETWEEN)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void lets_the_old_key_go_when_nothing_needs_it(TestDatabase product) throws SQLException {
        var database = product.empty();
        start(database, BEFORE);
        keep(database, BEFORE, "asked", "answered", "xoxb-1", null);

        assertThat(refusal(database, AFTER)).isNotEmpty();
        new Resealing(database, BETWEEN).run(BETWEEN);

        assertThat(refusal(database, AFTER)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void does_not_let_the_old_key_go_while_something_cannot_be_read(TestDatabase product) throws SQLException {
        var database = product.empty();
        start(database, BEFORE);
        keep(database, new AesSeal(List.of(key((byte) 9))), "lost", "lost", "lost", null);

        new Resealing(database, BETWEEN).run(BETWEEN);

        assertThat(refusal(database, AFTER)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void takes_a_first_key_at_any_time(TestDatabase product) throws SQLException {
        var database = product.empty();
        start(database, new OpenSeal());

        assertThat(refusal(database, AFTER)).isEmpty();
    }

    private static void start(DataSource database, Seal seal) throws SQLException {
        new MigratedDataSource(database, seal).getConnection().close();
    }

    /** What a start with this seal says; empty when it is right. */
    private static String refusal(DataSource database, Seal seal) throws SQLException {
        try {
            start(database, seal);
            return "";
        } catch (WrongKeyException e) {
            return e.getMessage();
        }
    }

    private static void keep(
            DataSource database, Seal seal, String asked, String answered, String token, String refreshToken)
            throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into installation (platform, workspace, name, token,"
                        + " refresh_token, generation, installed_at) values ('slack', ?, 'One', ?, ?, 1,"
                        + " current_timestamp)")) {
            exchange(connection, seal, asked, answered);
            insert.setString(1, asked);
            insert.setString(2, seal.close(token));
            insert.setString(3, refreshToken == null ? null : seal.close(refreshToken));
            insert.executeUpdate();
        }
    }

    private static void exchange(Connection connection, Seal seal, String asked, String answered) throws SQLException {
        try (var insert = connection.prepareStatement("insert into exchange (platform, workspace, channel, thread,"
                + " message_id, opens_thread, author, asked, answered, kept_at)"
                + " values ('slack', 'T1', 'C1', '1', ?, true, 'U1', ?, ?, current_timestamp)")) {
            insert.setString(1, asked);
            insert.setString(2, seal.close(asked));
            insert.setString(3, seal.close(answered));
            insert.executeUpdate();
        }
    }

    private static List<String> texts(DataSource database, Seal seal) throws SQLException {
        return closed(database).stream()
                .map(text -> text == null ? null : seal.open(text))
                .toList();
    }

    private static List<String> closed(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select asked, answered, token, refresh_token from exchange, installation order by exchange.id")) {
            var texts = new ArrayList<String>();
            rows.next();
            for (int i = 1; i <= 4; i++) {
                texts.add(rows.getString(i));
            }
            return texts;
        }
    }

    private static String key(byte content) {
        var bytes = new byte[32];
        java.util.Arrays.fill(bytes, content);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
