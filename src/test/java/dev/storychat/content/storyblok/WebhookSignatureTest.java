package dev.storychat.content.storyblok;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.config.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {
    /** {@code printf '%s' "$BODY" | openssl dgst -sha1 -hmac "$SECRET"}. */
    private static final String RIGHT = "985c6d5e0083f527381760d6a8839af02e875919";

    private static final byte[] BODY =
            "{\"action\":\"published\",\"story_id\":107350,\"space_id\":123456}".getBytes(StandardCharsets.UTF_8);

    private final WebhookSignature signature = new WebhookSignature(new Secret("webhook-secret"));

    @Test
    void covers_what_the_secret_signed() {
        assertThat(signature.covers(RIGHT, BODY)).isTrue();
        assertThat(signature.covers(RIGHT.toUpperCase(Locale.ROOT), BODY)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "sha1=985c6d5e0083f527381760d6a8839af02e875919",
                "0000000000000000000000000000000000000000",
                "985c6d5e0083f527381760d6a8839af02e87591900"
            })
    void covers_nothing_else(String given) {
        assertThat(signature.covers(given, BODY)).isFalse();
    }

    @Test
    void covers_no_other_body() {
        assertThat(signature.covers(RIGHT, "{}".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }
}
