package dev.storychat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.SlackPayloads;
import dev.storychat.fakes.SlackRequests;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in at {@code POST /slack/events}, and what the others hear. */
@ExtendWith(SharedInstallation.class)
class DoorFlowIT {
    private static final String JSON = "application/json";

    private final Installation storychat;

    DoorFlowIT(Installation storychat) {
        this.storychat = storychat;
    }

    @Test
    void turns_away_what_another_secret_signed() {
        var stranger = SlackRequests.signedWith("00000000000000000000000000000000");

        assertIsProblem(storychat.receive(stranger.event(harmless())), 401);
    }

    @ParameterizedTest
    @ValueSource(ints = {-6, 6})
    void turns_away_time_stamps_that_are_far_off(int minutes) {
        assertIsProblem(storychat.receive(signedOffBy(minutes).event(harmless())), 401);
    }

    @ParameterizedTest
    @ValueSource(ints = {-4, 4})
    void lets_clocks_be_a_little_off(int minutes) {
        assertThat(storychat.receive(signedOffBy(minutes).event(harmless())).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/slack/install", "/slack/oauth_redirect?code=1&state=2"})
    void knows_no_installation_where_it_is_not_set_up(String path) {
        assertIsProblem(Http.get(storychat.at(path)), 404);
    }

    @Test
    void turns_away_more_than_a_mebibyte() {
        var body = "{\"type\":\"event_callback\",\"padding\":\"" + "x".repeat(1 << 20) + "\"}";

        assertIsProblem(storychat.receive(storychat.fromSlack.sign(JSON, body)), 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":", "{}", "[1,2]", "nonsense", ""})
    void says_so_when_a_body_is_not_readable(String body) {
        assertIsProblem(storychat.receive(storychat.fromSlack.sign(JSON, body)), 400);
    }

    @Test
    void acknowledges_events_that_it_does_not_know() {
        assertThat(storychat.receive(storychat.fromSlack.event(harmless())).statusCode())
                .isEqualTo(200);
    }

    @Test
    void answers_the_challenge_when_slack_verifies_the_address() {
        var response = storychat.receive(storychat.fromSlack.urlVerification("a-challenge-of-slack"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("a-challenge-of-slack");
    }

    @ParameterizedTest
    @MethodSource("dev.storychat.flow.RealPayloads#all")
    void copes_with_what_slack_really_sends(RealPayloads.Payload payload) {
        var response = storychat.receive(payload.signedBy(storychat.fromSlack));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).doesNotContain("Exception", "\tat ");
    }

    private SlackRequests signedOffBy(int minutes) {
        return storychat.fromSlack.withClockOffset(Duration.ofMinutes(minutes));
    }

    private static JsonObject harmless() {
        return SlackPayloads.envelope(Json.createObjectBuilder().add("type", "never_heard_of"));
    }

    private static void assertIsProblem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(Http.header(response, "Content-Type")).startsWith("application/problem+json");
        assertThat(Http.json(response).getInt("status")).isEqualTo(status);
    }
}
