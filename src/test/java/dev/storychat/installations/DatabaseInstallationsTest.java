package dev.storychat.installations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storychat.chat.BackwardsSeal;
import dev.storychat.chat.Installation;
import dev.storychat.chat.Installation.Grant;
import dev.storychat.chat.InstallationsUnavailableException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseInstallationsTest {
    private static final String DATABASES = "dev.storychat.storage.TestDatabase#all";
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);

    @ParameterizedTest
    @MethodSource(DATABASES)
    void finds_what_it_keeps(DataSource database) {
        var installations = installations(database);
        var grant = new Grant("xoxb-1", "xoxe-1", NOON);
        installations.keep(new Installation("slack", "T1", "One", grant, NOON, 0));

        assertThat(installations.find("slack", "T1")).hasValue(new Installation("slack", "T1", "One", grant, NOON, 1));
        assertThat(installations.find("slack", "T2")).isEmpty();
        assertThat(installations.find("teams", "T1")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void keeps_tokens_sealed(DataSource database) throws SQLException {
        installations(database).keep(installation("T1", new Grant("xoxb-1", "xoxe-1", NOON)));

        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select token, refresh_token from installation")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("1-bxox");
            assertThat(rows.getString(2)).isEqualTo("1-exox");
        }
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void puts_the_latest_installation_in_place_of_the_one_before(DataSource database) {
        var installations = installations(database);
        installations.keep(installation("T1", new Grant("xoxb-1", "xoxe-1", NOON)));
        installations.keep(installation("T1", new Grant("xoxb-2", null, null)));

        var found = installations.find("slack", "T1").orElseThrow();
        assertThat(found.grant()).isEqualTo(new Grant("xoxb-2", null, null));
        assertThat(found.generation()).isEqualTo(2);
        assertThat(installations.count("slack")).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void removes_one_and_no_other(DataSource database) {
        var installations = installations(database);
        installations.keep(installation("T1", new Grant("xoxb-1", null, null)));
        installations.keep(installation("T2", new Grant("xoxb-2", null, null)));

        installations.remove("slack", "T1");

        assertThat(installations.find("slack", "T1")).isEmpty();
        assertThat(installations.count("slack")).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void lets_one_instance_renew_a_grant_at_a_time(DataSource database) {
        var installations = installations(database);
        installations.keep(installation("T1", new Grant("xoxb-1", "xoxe-1", NOON)));
        var found = installations.find("slack", "T1").orElseThrow();

        assertThat(installations.claim(found, LEASE)).isTrue();
        assertThat(installations.claim(found, LEASE)).isFalse();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void lets_another_instance_renew_it_when_the_first_is_gone(DataSource database) {
        var installations = installations(database);
        installations.keep(installation("T1", new Grant("xoxb-1", "xoxe-1", NOON)));
        var found = installations.find("slack", "T1").orElseThrow();

        installations.claim(found, LEASE.negated());

        assertThat(installations.claim(found, LEASE)).isTrue();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void keeps_a_renewed_grant(DataSource database) {
        var installations = installations(database);
        installations.keep(installation("T1", new Grant("xoxb-1", "xoxe-1", NOON)));
        var old = installations.find("slack", "T1").orElseThrow();
        installations.claim(old, LEASE);
        var grant = new Grant("xoxb-2", "xoxe-2", NOON.plusSeconds(1));

        assertThat(installations.renew(old, grant)).isTrue();

        var renewed = installations.find("slack", "T1").orElseThrow();
        assertThat(renewed.grant()).isEqualTo(grant);
        assertThat(installations.claim(old, LEASE)).isFalse();
        assertThat(installations.claim(renewed, LEASE)).isTrue();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void leaves_an_installation_that_came_while_the_one_before_was_renewed(DataSource database) {
        var installations = installations(database);
        installations.keep(installation("T1", new Grant("xoxb-1", "xoxe-1", NOON)));
        var old = installations.find("slack", "T1").orElseThrow();
        installations.keep(installation("T1", new Grant("xoxb-9", "xoxe-9", NOON)));

        assertThat(installations.renew(old, new Grant("xoxb-2", "xoxe-2", NOON)))
                .isFalse();

        assertThat(installations.find("slack", "T1").orElseThrow().grant().token())
                .isEqualTo("xoxb-9");
    }

    @Test
    void says_when_the_database_is_down() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:tcp://127.0.0.1:1/nobody-listens");

        assertThatThrownBy(() -> installations(database).find("slack", "T1"))
                .isInstanceOf(InstallationsUnavailableException.class);
    }

    @Test
    void tells_nobody_its_tokens() {
        assertThat(installation("T1", new Grant("xoxb-1", "xoxe-1", NOON)).toString())
                .doesNotContain("xox");
    }

    private static Installation installation(String workspace, Grant grant) {
        return new Installation("slack", workspace, "One", grant, NOON, 0);
    }

    private static DatabaseInstallations installations(DataSource database) {
        return new DatabaseInstallations(new Statements(database), new BackwardsSeal());
    }
}
