package dev.storychat.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.BackwardsSeal;
import dev.storychat.chat.Place;
import dev.storychat.chat.search.RecentSearches.Searcher;
import dev.storychat.config.AppSettings;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseRecentSearchesTest {
    private static final String DATABASES = "dev.storychat.storage.TestDatabase#all";
    private static final Searcher ADA = new Searcher("slack", "T1", "U1");

    @ParameterizedTest
    @MethodSource(DATABASES)
    void gives_the_last_ten_newest_first(DataSource database) {
        var searches = searches(database, 30);
        for (int i = 1; i <= 12; i++) {
            searches.keep(ADA, "search " + i + " tag:\"zwei Wörter\"");
        }

        assertThat(searches.of(ADA))
                .hasSize(10)
                .startsWith("search 12 tag:\"zwei Wörter\"", "search 11 tag:\"zwei Wörter\"")
                .endsWith("search 3 tag:\"zwei Wörter\"");
        assertThat(rows(database)).isEqualTo(10);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void keeps_the_same_search_once_as_the_newest(DataSource database) {
        var searches = searches(database, 30);
        searches.keep(ADA, "pricing");
        searches.keep(ADA, "ferry");
        searches.keep(ADA, "pricing");

        assertThat(searches.of(ADA)).containsExactly("pricing", "ferry");
        assertThat(rows(database)).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void never_tells_one_person_or_workspace_about_another(DataSource database) {
        var searches = searches(database, 30);
        searches.keep(ADA, "pricing");

        assertThat(searches.of(new Searcher("slack", "T1", "U2"))).isEmpty();
        assertThat(searches.of(new Searcher("slack", "T2", "U1"))).isEmpty();
        assertThat(searches.of(new Searcher("web", "T1", "U1"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void leaves_nothing_readable_in_the_database(DataSource database) throws SQLException {
        searches(database, 30).keep(ADA, "pricing");

        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select written from recent_search")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("gnicirp");
        }
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void keeps_nothing_when_retention_is_zero_days(DataSource database) {
        var searches = searches(database, 0);
        searches.keep(ADA, "pricing");

        assertThat(searches.of(ADA)).isEmpty();
        assertThat(rows(database)).isZero();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void erases_what_is_older_than_the_retention(DataSource database) throws SQLException {
        var searches = searches(database, 30);
        searches.keep(ADA, "pricing");

        new Retention(database, settings(30)).eraseBefore(OffsetDateTime.now().plusMinutes(1));

        assertThat(rows(database)).isZero();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void forgets_a_workspace_and_no_channel(DataSource database) {
        var searches = searches(database, 30);
        searches.keep(ADA, "pricing");
        searches.keep(new Searcher("slack", "T2", "U1"), "ferry");

        assertThat(searches.forget(new Place("slack", "T1", "C1", ""))).isZero();
        assertThat(searches.forgetWorkspace("slack", "T1")).isEqualTo(1);
        assertThat(searches.of(new Searcher("slack", "T2", "U1"))).containsExactly("ferry");
    }

    private static DatabaseRecentSearches searches(DataSource database, int days) {
        return new DatabaseRecentSearches(database, new BackwardsSeal(), settings(days));
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

    private static int rows(DataSource database) {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select count(*) from recent_search")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Shows when something is kept that was not closed. */
}
