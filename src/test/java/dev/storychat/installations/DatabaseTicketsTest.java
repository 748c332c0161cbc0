package dev.storychat.installations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseTicketsTest {
    private static final String DATABASES = "dev.storychat.storage.TestDatabase#all";
    private static final Duration A_WHILE = Duration.ofMinutes(10);

    @ParameterizedTest
    @MethodSource(DATABASES)
    void takes_a_ticket_once_at_whichever_instance(DataSource database) {
        tickets(database).give("word", A_WHILE);

        assertThat(tickets(database).take("word")).isTrue();
        assertThat(tickets(database).take("word")).isFalse();
        assertThat(tickets(database).take("another")).isFalse();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void takes_none_that_is_too_old(DataSource database) {
        var tickets = tickets(database);
        tickets.give("word", Duration.ofMillis(-1));

        assertThat(tickets.take("word")).isFalse();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void gives_no_more_than_the_database_has_room_for(DataSource database) throws SQLException {
        var tickets = tickets(database);
        fill(database, "timestamp with time zone '2099-01-01 00:00:00+00'");

        assertThat(tickets.give("one too many", A_WHILE)).isFalse();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void makes_room_by_throwing_old_ones_away(DataSource database) throws SQLException {
        var tickets = tickets(database);
        fill(database, "timestamp with time zone '2020-01-01 00:00:00+00'");

        assertThat(tickets.give("word", A_WHILE)).isTrue();
        assertThat(tickets.take("word")).isTrue();
    }

    private static void fill(DataSource database, String goodUntil) throws SQLException {
        var product = "h2".equalsIgnoreCase(product(database)) ? "system_range" : "generate_series";
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into ticket (word, good_until) select cast(x as varchar(255)), " + goodUntil
                    + " from " + product + "(1, 10000)" + (product.startsWith("g") ? " as numbers(x)" : ""));
        }
    }

    private static String product(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        }
    }

    private static DatabaseTickets tickets(DataSource database) {
        return new DatabaseTickets(new Statements(database));
    }
}
