package dev.storychat.slack.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.storychat.config.Secret;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    private final JsonObject published = published();
    private final byte[] body = text("body").getBytes(StandardCharsets.UTF_8);
    private final Instant sent = Instant.ofEpochSecond(Long.parseLong(text("timestamp")));

    @Test
    void covers_the_request_that_slack_published() {
        assertThat(signature(text("signing_secret")).covers(text("timestamp"), text("signature"), body, sent))
                .isTrue();
    }

    @Test
    void lets_any_of_several_secrets_sign_while_one_is_rotated() {
        assertThat(covers(text("signature"), sent, "old", text("signing_secret")))
                .isTrue();
        assertThat(covers(text("signature"), sent, text("signing_secret"), "new"))
                .isTrue();
        assertThat(covers(text("signature"), sent, "old", "new")).isFalse();
    }

    @Test
    void covers_nothing_without_secrets() {
        assertThat(covers(text("signature"), sent)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, -299, 0, 299, 300})
    void accepts_clocks_that_differ_by_five_minutes_either_way(long seconds) {
        assertThat(covers(text("signature"), sent.plusSeconds(seconds), text("signing_secret")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-3_600, -301, 301, 3_600})
    void refuses_what_is_older_or_from_the_future(long seconds) {
        assertThat(covers(text("signature"), sent.plusSeconds(seconds), text("signing_secret")))
                .isFalse();
    }

    @Test
    void refuses_a_part_of_a_second_past_the_five_minutes() {
        var late = sent.plus(Signature.TOLERANCE).plus(Duration.ofMillis(1));

        assertThat(covers(text("signature"), late, text("signing_secret"))).isFalse();
    }

    @Test
    void refuses_another_body() {
        var other = "token=other".getBytes(StandardCharsets.UTF_8);

        assertThat(signature(text("signing_secret")).covers(text("timestamp"), text("signature"), other, sent))
                .isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "now", "-1", "1531420618.5", "١٥٣١٤٢٠٦١٨", "99999999999999999999"})
    void refuses_garbled_time_stamps(String timestamp) {
        assertThat(signature(text("signing_secret")).covers(timestamp, text("signature"), body, sent))
                .isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "v0=", "v1=abc", "ü", "v0=A2114D57B48EAC39B9AD189DD8316235A7B4A8D21A10BD27519666489C69B503"})
    void refuses_garbled_signatures(String signature) {
        assertThat(covers(signature, sent, text("signing_secret"))).isFalse();
    }

    private boolean covers(String signature, Instant now, String... secrets) {
        return signature(secrets).covers(text("timestamp"), signature, body, now);
    }

    private static Signature signature(String... secrets) {
        return new Signature(List.of(secrets).stream().map(Secret::new).toList());
    }

    private String text(String name) {
        return published.get(name).getAsString();
    }

    private static JsonObject published() {
        var file = SignatureTest.class.getResourceAsStream("/dev/storychat/slack/signature-vector.json");
        return JsonParser.parseReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                .getAsJsonObject();
    }
}
