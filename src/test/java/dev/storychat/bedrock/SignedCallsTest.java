package dev.storychat.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.storychat.chat.Line;
import dev.storychat.chat.ModelUnavailableException;
import dev.storychat.chat.Prompt;
import dev.storychat.chat.ToolCall;
import dev.storychat.chat.ToolReturn;
import dev.storychat.chat.Turn;
import dev.storychat.config.BedrockSettings;
import dev.storychat.config.Secret;
import dev.storychat.fakes.FakeBedrock;
import dev.storychat.fakes.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a stand-in that recomputes the signature and judges requests as AWS does. */
@Timeout(60)
class SignedCallsTest {
    private static final Line.Asked QUESTION = new Line.Asked("what do we say about pricing?");

    private final FakeBedrock bedrock = FakeBedrock.start();
    private final List<String> words = new ArrayList<>();
    private BedrockModel model = model(FakeBedrock.SECRET_KEY, null, FakeBedrock.MODEL, Duration.ofSeconds(20));

    @AfterEach
    void close() {
        bedrock.close();
        Models.closeLater(model);
    }

    @Test
    void aws_accepts_our_signature_and_our_request() {
        bedrock.script(Script.say("We publish three prices."));

        var turn = model.next(prompt(QUESTION), words::add);

        assertThat(turn).isEqualTo(new Turn.Say("We publish three prices.", true));
        assertThat(String.join("", words)).isEqualTo("We publish three prices.");
        assertThat(bedrock.violations()).isEmpty();
    }

    @Test
    void aws_accepts_temporary_keys() {
        bedrock.withCredentials(FakeBedrock.ACCESS_KEY, FakeBedrock.SECRET_KEY, "the+session/token==", "us-east-1")
                .script(Script.say("Yes."));
        model = model(FakeBedrock.SECRET_KEY, "the+session/token==", FakeBedrock.MODEL, Duration.ofSeconds(20));

        model.next(prompt(QUESTION), words::add);

        assertThat(words).containsExactly("Yes.");
    }

    @Test
    void a_tool_goes_there_and_back() {
        bedrock.script(
                Script.say("Let me look.").thenUseTool("search", "{\"query\":\"pricing\"}"), Script.say("Three."));

        var use = (Turn.Use) model.next(prompt(QUESTION), words::add);
        var results = use.calls().stream()
                .map(call -> new ToolReturn(call.id(), "three stories", false))
                .toList();
        var say = model.next(
                prompt(QUESTION, new Line.Called(use.text(), use.calls()), new Line.Returned(results)), words::add);

        assertThat(use.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.arguments()).isEqualTo(Map.of("query", "pricing")));
        assertThat(say).isEqualTo(new Turn.Say("Three.", true));
        assertThat(bedrock.violations()).isEmpty();
    }

    @Test
    void even_an_untidy_conversation_becomes_a_request_that_aws_accepts() {
        bedrock.script(Script.say("Yes."));

        model.next(
                prompt(
                        new Line.Answered("hello"),
                        new Line.Asked("a"),
                        new Line.Asked(" "),
                        new Line.Called(" ", List.of(new ToolCall("tooluse_1", "search", Map.of()))),
                        new Line.Asked("b")),
                words::add);

        assertThat(words).containsExactly("Yes.");
        assertThat(bedrock.violations()).isEmpty();
    }

    @Test
    void a_wrong_secret_is_told_from_an_unknown_key() {
        model = model("another/secret", null, FakeBedrock.MODEL, Duration.ofSeconds(20));

        assertThat(failure()).isEqualTo("signature_invalid");
    }

    @Test
    void keys_that_aws_does_not_know_are_told() {
        bedrock.withCredentials("AKIAANOTHERKEY000000", FakeBedrock.SECRET_KEY, "", "us-east-1");

        assertThat(failure()).isEqualTo("credentials_invalid");
    }

    @Test
    void expired_keys_are_told() {
        bedrock.expireCredentials();

        assertThat(failure()).isEqualTo("credentials_expired");
    }

    @Test
    void a_model_without_its_inference_profile_is_told() {
        model = model(
                FakeBedrock.SECRET_KEY, null, "anthropic.claude-sonnet-4-5-20250929-v1:0", Duration.ofSeconds(20));

        assertThat(failure()).isEqualTo("inference_profile_needed");
    }

    @Test
    void a_model_that_does_not_exist_is_told() {
        model = model(FakeBedrock.SECRET_KEY, null, "anthropic.claude-sonnet-4-5-v1:0", Duration.ofSeconds(20));

        assertThat(failure()).isEqualTo("model_unknown");
    }

    @Test
    void throttling_in_the_stream_before_any_word_is_tried_three_times_at_the_most() {
        var throttled = Script.failInStream("", "throttlingException", "Too many tokens");
        bedrock.script(throttled, throttled, throttled, Script.say("too late"));

        assertThat(failure()).isEqualTo("throttled");
        assertThat(bedrock.requests()).hasSize(3);
        assertThat(words).isEmpty();
    }

    @Test
    void an_error_in_the_stream_after_words_repeats_none() {
        bedrock.script(
                Script.failInStream("We publish ", "internalServerException", "sorry"),
                Script.say("We publish three."));

        assertThat(failure()).isEqualTo("upstream_error");
        assertThat(bedrock.requests()).hasSize(1);
        assertThat(String.join("", words)).isEqualTo("We publish ");
    }

    @Test
    void a_cut_connection_repeats_no_words() {
        bedrock.script(Script.cutAfter("We publish "), Script.say("We publish three."));

        assertThat(failure()).isEqualTo("unreachable");
        assertThat(bedrock.requests()).hasSize(1);
        assertThat(String.join("", words)).isEqualTo("We publish ");
    }

    @Test
    void silence_ends_at_the_deadline() {
        model = model(FakeBedrock.SECRET_KEY, null, FakeBedrock.MODEL, Duration.ofSeconds(2));
        bedrock.script(Script.hang());
        var started = System.nanoTime();

        assertThat(failure()).isEqualTo("timeout");
        assertThat(Duration.ofNanos(System.nanoTime() - started))
                .isBetween(Duration.ofMillis(1_700), Duration.ofSeconds(8)); // a tenth is for what answers instead
    }

    @Test
    void slow_but_steady_words_are_waited_for() {
        model = model(FakeBedrock.SECRET_KEY, null, FakeBedrock.MODEL, Duration.ofSeconds(3));
        model.next(prompt(QUESTION), piece -> {});
        bedrock.script(Script.sayPieces("a", "b", "c", "d", "e", "f", "g", "h").paced(Duration.ofMillis(500)));

        model.next(prompt(QUESTION), words::add);

        assertThat(words).containsExactly("a", "b", "c", "d", "e", "f", "g", "h");
    }

    private String failure() {
        return catchThrowableOfType(ModelUnavailableException.class, () -> model.next(prompt(QUESTION), words::add))
                .diagnosis()
                .code();
    }

    private static Prompt prompt(Line... lines) {
        return new Prompt("Be brief.", List.of(lines), List.of(new SearchTool()));
    }

    private BedrockModel model(String secret, @Nullable String token, String id, Duration timeout) {
        var settings = new BedrockSettings(
                FakeBedrock.ACCESS_KEY,
                new Secret(secret),
                token == null ? null : new Secret(token),
                null,
                FakeBedrock.REGION,
                id,
                bedrock.endpoint(),
                true);
        return Models.of(settings, timeout, new ManualClock());
    }
}
