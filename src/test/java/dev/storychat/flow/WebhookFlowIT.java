package dev.storychat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.JsonText;
import dev.storychat.fakes.StoryblokCall;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Storyblok tells that something was published. */
@ExtendWith(SharedInstallation.class)
class WebhookFlowIT {
    private static final String WEBHOOK = "/storyblok/webhook";
    private static final String PUBLISHED = "{\"text\":\"Somebody published a story\",\"action\":\"published\","
            + "\"space_id\":123456,\"story_id\":107350,\"full_slug\":\"blog/prices\"}";

    private static final JsonObject KIOSK = JsonText.object("""
            {"id": 950001, "uuid": "00000000-0000-0000-0000-000000950001", "name": "Kiosk", "slug": "kiosk",
             "full_slug": "places/kiosk", "lang": "default", "published_at": "2026-01-02T03:04:05.000Z",
             "created_at": "2026-01-02T03:04:05.000Z", "tag_list": [],
             "content": {"_uid": "u", "component": "place", "text": "It sells postcards of a quokka."}}
            """);

    private final Installation storychat;

    WebhookFlowIT(Installation storychat) {
        this.storychat = storychat;
    }

    @ParameterizedTest
    @ValueSource(strings = {PUBLISHED, "{\"action\":\"story.unpublished\",\"story_id\":1}", "{}"})
    void looks_at_the_space_at_once(String body) {
        Http.postJson(storychat.at("/api/conversation"), "{\"message\":\"so that the space is known\"}");
        var before = looks();

        var answer = post(body, signature(body));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Http.json(answer).getString("status")).isEqualTo("ok");
        Until.holds("the space is looked at again", () -> looks() > before, Chat.SOON);
    }

    /** Storyblok still has it: the word of the webhook is enough. */
    @Test
    void finds_what_is_published_by_its_text_and_no_more_once_it_is_not() {
        var person = new Searching(storychat, Chat.inChannel(storychat));
        storychat.storyblok.withStory(KIOSK);
        post(PUBLISHED, signature(PUBLISHED));
        assertThat(person.search("quokka", "Kiosk").getString("text")).isEqualTo("1 story for “quokka”");

        var unpublished = "{\"action\":\"unpublished\",\"story_id\":" + KIOSK.getInt("id") + "}";
        post(unpublished, signature(unpublished));

        assertThat(person.search("quokka").toString()).doesNotContain("Kiosk");
        storychat.storyblok.withoutStory(KIOSK.getString("full_slug"));
    }

    @Test
    void takes_nothing_that_storyblok_did_not_sign() {
        var unsigned = Http.postJson(storychat.at(WEBHOOK), PUBLISHED);
        var changed = post(PUBLISHED + " ", signature(PUBLISHED));
        var wrong = post(PUBLISHED, "0".repeat(40));

        assertThat(unsigned.statusCode()).isEqualTo(401);
        assertThat(changed.statusCode()).isEqualTo(401);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(Http.header(wrong, "Content-Type")).startsWith("application/problem+json");
        assertThat(Http.json(wrong).getString("detail")).contains("webhook-signature");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[]", "\"text\""})
    void says_that_it_cannot_read_what_is_no_webhook(String body) {
        var answer = post(body, signature(body));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Http.json(answer).getString("detail")).isNotBlank();
    }

    @Test
    void takes_no_more_than_a_webhook_may_have() {
        var huge = "{\"text\":\"" + "x".repeat(1 << 20) + "\"}";

        assertThat(post(huge, signature(huge)).statusCode()).isEqualTo(413);
    }

    private long looks() {
        return storychat.storyblok.calls().stream()
                .map(StoryblokCall::path)
                .filter("/v2/cdn/spaces/me"::equals)
                .count();
    }

    private HttpResponse<String> post(String body, String signature) {
        return Http.postJson(storychat.at(WEBHOOK), body, "webhook-signature", signature);
    }

    private static String signature(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(SharedInstallation.WEBHOOK_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
