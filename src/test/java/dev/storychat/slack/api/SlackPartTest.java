package dev.storychat.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Part;
import dev.storychat.config.Secret;
import dev.storychat.config.SlackSettings;
import dev.storychat.fakes.FakeSlack;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackPartTest {
    private final FakeSlack slack = FakeSlack.start();

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void knows_its_team_where_the_token_is_right() {
        var state = look(FakeSlack.TOKEN);

        assertThat(state.mode()).isEqualTo("real");
        assertThat(state.works()).isTrue();
        assertThat(state.data()).containsKeys("team", "bot_user", "latency_ms").doesNotContainKey("last_error");
    }

    @Test
    void tells_why_it_does_not_work_without_telling_the_token() {
        var state = look("xoxb-wrong-token-0123456789");

        assertThat(state.works()).isFalse();
        assertThat(state.data().get("last_error")).isEqualTo("invalid_auth");
        assertThat(state.data().get("last_error_age_seconds")).isEqualTo(0L);
        assertThat(state.data().toString()).doesNotContain("0123456789");
    }

    @Test
    void does_not_call_slack_where_it_is_off() {
        var settings = new SlackSettings(null, List.of(), null, null, null, URI.create(slack.apiUrl()));

        var state = new SlackPart(
                        settings, new WebApi(settings, Duration.ofSeconds(5)), new Sockets(), new MemoryInstallations())
                .look();

        assertThat(state).isEqualTo(new Part.State("off", false, Map.of()));
        assertThat(slack.calls()).isEmpty();
    }

    @Test
    void works_over_socket_mode_as_long_as_a_connection_is_open() {
        var settings = new SlackSettings(
                new Secret(FakeSlack.TOKEN), List.of(), new Secret("xapp-1"), null, null, URI.create(slack.apiUrl()));
        var sockets = new Sockets();
        var part = new SlackPart(
                settings, new WebApi(settings, Duration.ofSeconds(5)), sockets, new MemoryInstallations());

        sockets.failed("unreachable");
        var before = part.look();
        sockets.opened();
        var after = part.look();
        sockets.closed();

        assertThat(before.works()).isFalse();
        assertThat(before.data().get("last_connect_error")).isEqualTo("unreachable");
        assertThat(after.works()).isTrue();
        assertThat(after.data().get("connections")).isEqualTo(1L);
        assertThat(after.data().get("transport")).isEqualTo("Socket Mode");
        assertThat(part.look().works()).isFalse();
    }

    private Part.State look(String token) {
        var settings = new SlackSettings(
                new Secret(token), List.of(new Secret("s")), null, null, null, URI.create(slack.apiUrl()));
        return new SlackPart(
                        settings, new WebApi(settings, Duration.ofSeconds(5)), new Sockets(), new MemoryInstallations())
                .look();
    }
}
