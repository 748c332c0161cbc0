package dev.storychat.slack.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.config.Secret;
import dev.storychat.config.SlackSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {
    private static final long NOW = 1_800_000_000L;
    private static final String SECRET = "a-signing-secret";
    private static final String EVENT =
            "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\",\"text\":\"grüße\"}}";

    private final List<String> inside = new ArrayList<>();
    private final Door door = door(new SlackSettings(
            new Secret("xoxb-1"), List.of(new Secret("another"), new Secret(SECRET)), null, null, null, api()));

    @Test
    void lets_in_what_slack_signed_with_its_body_still_readable() {
        var exchange = pass(Exchange.post(EVENT).signed(SECRET, NOW));

        assertThat(exchange.status()).isEqualTo(200);
        assertThat(inside).containsExactly(EVENT, EVENT);
    }

    @Test
    void turns_away_what_nobody_signed() {
        assertThatRefused(pass(Exchange.post(EVENT)), 401);
    }

    @Test
    void turns_away_what_somebody_else_signed() {
        assertThatRefused(pass(Exchange.post(EVENT).signed("guessed", NOW)), 401);
    }

    @ParameterizedTest
    @ValueSource(longs = {NOW - 301, NOW + 301, NOW + 3_000, 0})
    void turns_away_what_was_signed_at_another_time(long time) {
        assertThatRefused(pass(Exchange.post(EVENT).signed(SECRET, time)), 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "post"})
    void takes_nothing_but_posts(String method) {
        var exchange = pass(Exchange.post(EVENT).by(method).signed(SECRET, NOW));

        assertThatRefused(exchange, 405);
        assertThat(exchange.header("Allow")).isEqualTo("POST");
    }

    @Test
    void takes_a_body_of_just_one_mebibyte() {
        assertThat(pass(Exchange.post(eventOf(Door.MOST_BYTES)).signed(SECRET, NOW))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void turns_away_a_body_that_is_larger() {
        assertThatRefused(pass(Exchange.post(eventOf(Door.MOST_BYTES + 1)).signed(SECRET, NOW)), 413);
    }

    @Test
    void turns_away_a_larger_body_that_does_not_tell_its_length() {
        assertThatRefused(
                pass(Exchange.post(eventOf(Door.MOST_BYTES + 1)).chunked().signed(SECRET, NOW)), 413);
    }

    @Test
    void says_which_settings_are_missing() {
        var closed = door(new SlackSettings(new Secret("xoxb-1"), List.of(), null, null, null, api()));

        var exchange = Exchange.post(EVENT).signed(SECRET, NOW).through(closed, this::enter);

        assertThatRefused(exchange, 503);
        assertThat(exchange.body()).contains("SLACK_SIGNING_SECRET").doesNotContain("SLACK_BOT_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}",
                "[]",
                "{\"type\":1}",
                "{\"type\":null}",
                "{type:event_callback}",
                "{\"type\":\"event_callback\"}",
                "{\"type\":\"event_callback\",\"event\":[]}",
                "{\"type\":\"event_callback\",\"event\":{\"type\":{}}}",
                "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\"}} trailing",
                "payload=%7B",
                "payload=%zz",
                "payload=[]",
                "payload={\"type\":\"block_actions\"}",
                "payload={\"type\":\"block_actions\",\"actions\":[]}",
                "payload={\"type\":\"block_actions\",\"actions\":{\"action_id\":\"x\"}}",
                "payload={\"type\":\"block_actions\",\"actions\":[{\"value\":\"x\"}]}",
                "no=thing",
                "just words"
            })
    void refuses_what_slack_never_sends(String body) {
        assertThatRefused(pass(Exchange.post(body).signed(SECRET, NOW)), 400);
    }

    @Test
    void refuses_json_that_is_nested_to_break_its_reader() {
        assertThatRefused(pass(Exchange.post("{\"type\":" + "[".repeat(500_000)).signed(SECRET, NOW)), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"app_rate_limited\",\"team_id\":\"T1\"}",
                "payload={\"type\":\"new_thing\"}",
                "{\"type\":\"block_actions\",\"text\":\"words of people\"}",
                "ssl_check=1"
            })
    void acknowledges_what_nobody_waits_for(String body) {
        var exchange = pass(Exchange.post(body).signed(SECRET, NOW));

        assertThat(exchange.status()).isEqualTo(200);
        assertThat(inside).isEmpty();
    }

    private Exchange pass(Exchange exchange) {
        return exchange.through(door, this::enter);
    }

    private void enter(jakarta.servlet.ServletRequest request, jakarta.servlet.ServletResponse response)
            throws java.io.IOException {
        inside.add(String.join("\n", request.getReader().lines().toList()));
        inside.add(new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    private void assertThatRefused(Exchange exchange, int status) {
        assertThat(exchange.status()).isEqualTo(status);
        assertThat(exchange.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(exchange.body()).contains("\"status\":" + status).doesNotContain(SECRET);
        assertThat(inside).isEmpty();
    }

    private static String eventOf(int bytes) {
        var frame = "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\",\"text\":\"\"}}";
        return frame.replace("\"\"", "\"" + "x".repeat(bytes - frame.length()) + "\"");
    }

    private static Door door(SlackSettings settings) {
        return new Door(settings, Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC));
    }

    private static URI api() {
        return URI.create("http://127.0.0.1/api/");
    }
}
