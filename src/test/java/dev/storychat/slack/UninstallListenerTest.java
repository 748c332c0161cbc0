package dev.storychat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Installation;
import dev.storychat.chat.Installation.Grant;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.slack.door.Exchange;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UninstallListenerTest {
    private static final String UNINSTALLED = "{\"type\": \"app_uninstalled\"}";
    private static final String MENTION = """
            {"type": "app_mention", "user": "U1", "channel": "C1", "ts": "1700000001.000100", "text": "<@U0BOT> hello"}""";

    private final SlackDesk desk = SlackDesk.installable("http://127.0.0.1:9/api/");

    @BeforeEach
    void install() {
        installAt(Instant.now());
    }

    @Test
    void takes_what_comes_from_a_workspace_that_installed_us() {
        send("T1", now(), MENTION);
        send("T2", now(), MENTION);

        assertThat(desk.inbox.messages())
                .extracting(message -> message.place().workspace())
                .containsExactly("T1");
    }

    @Test
    void erases_a_workspace_that_uninstalls_us() {
        var exchange = send("T1", now(), UNINSTALLED);

        assertThat(exchange.status()).isEqualTo(200);
        assertThat(desk.installations.find("slack", "T1")).isEmpty();
        assertThat(desk.keeper.workspaces).containsExactly("slack/T1");
    }

    @Test
    void leaves_alone_what_still_comes_from_it() {
        send("T1", now(), UNINSTALLED);

        var exchange = send("T1", now(), MENTION);

        assertThat(exchange.status()).isEqualTo(200);
        assertThat(desk.inbox.messages()).isEmpty();
    }

    @Test
    void erases_once_more_what_answers_left_that_were_being_given() {
        send("T1", now(), UNINSTALLED);

        desk.later.forEach(Runnable::run);

        assertThat(desk.keeper.workspaces).containsExactly("slack/T1", "slack/T1");
    }

    @Test
    void erases_nothing_of_the_next_installation() {
        send("T1", now() - 60, UNINSTALLED);

        assertThat(desk.installations.find("slack", "T1")).isPresent();
        assertThat(desk.keeper.workspaces).isEmpty();
    }

    @Test
    void erases_nothing_of_an_installation_that_comes_while_answers_are_over() {
        send("T1", now(), UNINSTALLED);
        installAt(Instant.now().plusSeconds(1));

        desk.later.forEach(Runnable::run);

        assertThat(desk.keeper.workspaces).hasSize(1);
    }

    @Test
    void erases_a_workspace_that_takes_the_bots_token_back() {
        send("T1", now(), "{\"type\": \"tokens_revoked\", \"tokens\": {\"oauth\": [], \"bot\": [\"U0BOT\"]}}");

        assertThat(desk.installations.find("slack", "T1")).isEmpty();
        assertThat(desk.keeper.workspaces).containsExactly("slack/T1");
    }

    @Test
    void goes_on_when_only_a_person_takes_a_token_back() {
        send("T1", now(), "{\"type\": \"tokens_revoked\", \"tokens\": {\"oauth\": [\"U1\"]}}");

        assertThat(desk.installations.find("slack", "T1")).isPresent();
        assertThat(desk.keeper.workspaces).isEmpty();
    }

    @Test
    void does_not_acknowledge_what_could_not_be_erased() {
        desk.keeper.breakDown();

        assertThat(send("T1", now(), UNINSTALLED).status()).isEqualTo(503);
    }

    @Test
    void does_not_acknowledge_anything_while_nobody_knows_who_installed_us() {
        desk.installations.breakDown();

        assertThat(send("T1", now(), MENTION).status()).isEqualTo(503);
        assertThat(send("T1", now(), UNINSTALLED).status()).isEqualTo(503);
    }

    @Test
    void uses_the_token_of_the_settings_no_more_when_slack_refuses_it_after_an_uninstall() {
        try (var slack = FakeSlack.start()) {
            var single = new SlackDesk(slack.apiUrl(), "xoxb-refused", List.of());

            single.event("Ev1", UNINSTALLED);
            single.event("Ev2", MENTION);

            assertThat(single.keeper.workspaces).containsExactly("slack/T1");
            assertThat(single.inbox.messages()).isEmpty();
        }
    }

    @Test
    void goes_on_with_the_token_of_the_settings_when_it_still_works_after_news_of_an_uninstall() {
        try (var slack = FakeSlack.start()) {
            var single = new SlackDesk(slack.apiUrl(), FakeSlack.TOKEN, List.of());

            single.event("Ev1", UNINSTALLED);
            single.event("Ev2", MENTION);

            assertThat(single.inbox.messages()).hasSize(1);
        }
    }

    private void installAt(Instant time) {
        desk.installations.keep(new Installation("slack", "T1", "Team", new Grant("xoxb-1", null, null), time, 0));
    }

    private Exchange send(String team, long time, String event) {
        return desk.receives("""
                {"type": "event_callback", "event_id": "Ev%s", "team_id": "%s", "event_time": %d,
                 "authorizations": [{"enterprise_id": null, "team_id": "%s", "user_id": "U0BOT", "is_bot": true}],
                 "event": %s}""".formatted(event.hashCode(), team, time, team, event));
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }
}
