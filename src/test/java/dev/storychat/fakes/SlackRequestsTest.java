package dev.storychat.fakes;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SlackRequestsTest {

    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final SlackRequests requests =
            SlackRequests.signedWith(SECRET).withClock(Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void signs_as_in_the_published_example() {
        var example = JsonText.object(JsonText.resource("slack/signature-vector.json"));
        var then = Instant.ofEpochSecond(Long.parseLong(example.getString("timestamp")));

        var request = SlackRequests.signedWith(example.getString("signing_secret"))
                .withClock(Clock.fixed(then, ZoneOffset.UTC))
                .sign("application/x-www-form-urlencoded", example.getString("body"));

        assertThat(request.headers()).containsEntry("X-Slack-Signature", example.getString("signature"));
    }

    @Test
    void is_believed_by_slack_s_own_verifier() {
        var request = requests.mention("C0CONTENT", "U0MEMBER", "wann öffnet ihr?", "1726133698.626339");

        var expected = new SlackSignature.Generator(SECRET)
                .generate(request.headers().get("X-Slack-Request-Timestamp"), request.body());
        assertThat(request.headers()).containsEntry("X-Slack-Signature", expected);
    }

    @Test
    void signs_in_the_past_or_the_future_when_asked() {
        var stale = requests.withClockOffset(Duration.ofMinutes(-6)).urlVerification("abc");
        var early = requests.withClockOffset(Duration.ofHours(1)).urlVerification("abc");

        assertThat(stale.headers()).containsEntry("X-Slack-Request-Timestamp", seconds(NOON.minusSeconds(360)));
        assertThat(early.headers()).containsEntry("X-Slack-Request-Timestamp", seconds(NOON.plusSeconds(3600)));
    }

    @Test
    void marks_a_repetition() {
        var again = requests.withRetry(1, "http_timeout").directMessage("D0MEMBER", "U0MEMBER", "hello", "1.1");

        assertThat(again.headers())
                .containsEntry("X-Slack-Retry-Num", "1")
                .containsEntry("X-Slack-Retry-Reason", "http_timeout");
    }

    @Test
    void sends_a_command_as_a_form_that_reads_back() {
        var command = requests.slash("/search", "öffnungszeiten type:article & more", "http://127.0.0.1/response/R1");

        var fields = Received.form(command.body());
        assertThat(fields)
                .containsEntry("command", "/search")
                .containsEntry("text", "öffnungszeiten type:article & more")
                .containsEntry("response_url", "http://127.0.0.1/response/R1");
    }

    @Test
    void sends_a_mention_shaped_like_a_recorded_one() {
        var recorded = JsonText.object(JsonText.resource("slack/events/app_mention_12.json"));

        var mention = SlackPayloads.mention("C0CONTENT", "U0MEMBER", "hello", "1726133698.626339");

        var notOurs = java.util.Set.of("enterprise_id", "event_context");
        assertThat(mention.keySet())
                .containsAll(recorded.keySet().stream()
                        .filter(k -> !notOurs.contains(k))
                        .toList());
        assertThat(mention.getJsonObject("event").keySet())
                .containsAll(recorded.getJsonObject("event").keySet());
    }

    private static String seconds(Instant instant) {
        return Long.toString(instant.getEpochSecond());
    }
}
