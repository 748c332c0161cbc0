package dev.storychat.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.config.Secret;
import dev.storychat.config.SlackSettings;
import dev.storychat.fakes.FakeSlack;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private final FakeSlack slack = FakeSlack.start();
    private Instant now = Instant.parse("2026-11-24T10:00:00Z");
    private final People people = new People(api(), () -> now);

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void knows_in_which_language_somebody_uses_slack() {
        slack.withUser(user("U1").add("locale", "de-DE").build());

        assertThat(people.find(FakeSlack.TEAM, "U1").language()).isEqualTo(Locale.GERMANY);
    }

    @Test
    void knows_where_somebodys_clock_runs() {
        slack.withUser(user("U1").add("tz", "Europe/Vienna").build());
        slack.withUser(user("U2").add("tz", "Nowhere/Known").build());

        assertThat(people.find(FakeSlack.TEAM, "U1").zone()).isEqualTo(ZoneId.of("Europe/Vienna"));
        assertThat(people.find(FakeSlack.TEAM, "U2").zone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void knows_guests_and_admins() {
        slack.withUser(user("U1").add("is_restricted", true).build());
        slack.withUser(user("U2").add("is_admin", true).build());

        assertThat(people.find(FakeSlack.TEAM, "U1")).matches(Person::isGuest).matches(person -> !person.isAdmin());
        assertThat(people.find(FakeSlack.TEAM, "U2")).matches(Person::isAdmin).matches(person -> !person.isGuest());
    }

    @Test
    void knows_who_belongs_to_another_workspace() {
        slack.withUser(Json.createObjectBuilder()
                .add("id", "U1")
                .add("team_id", "T0OTHER")
                .build());

        assertThat(people.find(FakeSlack.TEAM, "U1").isOutsider()).isTrue();
        assertThat(people.find(FakeSlack.TEAM, "U2").isOutsider()).isFalse();
    }

    @Test
    void takes_those_that_slack_does_not_tell_of_for_members_who_read_english() {
        slack.fail("users.info", "missing_scope", 1);

        assertThat(people.find(FakeSlack.TEAM, "U1")).isEqualTo(Person.unknown("U1"));
    }

    @Test
    void asks_once_an_hour_for_each() {
        people.find(FakeSlack.TEAM, "U1");
        people.find(FakeSlack.TEAM, "U1");
        assertThat(slack.calls("users.info")).hasSize(1);

        now = now.plus(Duration.ofMinutes(61));
        people.find(FakeSlack.TEAM, "U1");
        assertThat(slack.calls("users.info")).hasSize(2);
    }

    private WebApi api() {
        var settings = new SlackSettings(
                new Secret(FakeSlack.TOKEN), List.of(new Secret("s")), null, null, null, URI.create(slack.apiUrl()));
        return new WebApi(settings, Duration.ofSeconds(5));
    }

    private static JsonObjectBuilder user(String id) {
        return Json.createObjectBuilder().add("id", id).add("team_id", FakeSlack.TEAM);
    }
}
