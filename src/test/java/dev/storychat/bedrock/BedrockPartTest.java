package dev.storychat.bedrock;

import static dev.storychat.bedrock.ScriptedBedrock.error;
import static dev.storychat.bedrock.ScriptedBedrock.stream;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Part;
import dev.storychat.chat.SelfTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.exception.SdkClientException;

@Timeout(30)
class BedrockPartTest {
    private final ScriptedBedrock bedrock = new ScriptedBedrock();
    private final ManualClock clock = new ManualClock();
    private final BedrockModel model = Models.at(bedrock.uri(), Duration.ofSeconds(10), clock);
    private final BedrockPart part = new BedrockPart(model, clock);

    @AfterEach
    void close() {
        bedrock.close();
        Models.closeLater(model);
    }

    @Test
    void looks_without_calling_the_model() {
        var state = part.look();

        assertThat(state.mode()).isEqualTo("real");
        assertThat(state.works()).isTrue();
        assertThat(data(state))
                .isEqualTo(Map.of(
                        "region", "us-east-1", "model", Models.ID, "credentials", "static keys", "breaker", "closed"));
        assertThat(bedrock.requests()).isEmpty();
    }

    @Test
    void tells_what_came_of_the_last_call_and_when() {
        bedrock.then(error(403, "UnrecognizedClientException", "The security token is invalid"));

        new BedrockSelfTest(model).run("");
        clock.pass(Duration.ofSeconds(7));

        assertThat(data(part.look()))
                .containsEntry("last_outcome", "credentials_invalid")
                .containsEntry("last_age_seconds", 7L)
                .containsKey("last_latency_ms");
    }

    @Test
    void does_not_work_while_the_breaker_is_open() {
        bedrock.then(error(503, "ServiceUnavailableException", "no", "Retry-After", "60"));
        for (int i = 0; i < Breaker.FAILURES_IN_A_ROW; i++) {
            new BedrockSelfTest(model).run("");
        }

        var state = part.look();

        assertThat(state.works()).isFalse();
        assertThat(data(state)).containsEntry("breaker", "open");
    }

    @Test
    void does_not_work_without_credentials_and_says_what_to_do() {
        var missing = Credentials.of(
                true,
                () -> {
                    throw SdkClientException.create("Unable to load credentials from any of the providers");
                },
                clock);
        var model = new BedrockModel(Models.keys(bedrock.uri(), null), Duration.ofSeconds(10), missing, clock);

        var state = new BedrockPart(model, clock).look();

        assertThat(state.works()).isFalse();
        assertThat(data(state)).containsEntry("problem", "credentials_missing").containsKey("cure");
    }

    @Test
    void the_self_test_makes_one_real_call_and_tells_its_facts() {
        bedrock.then(stream(Frames.start(), Frames.text("Yes, I am. "), Frames.stop("end_turn"), Frames.usage(20, 5)));

        var outcome = new BedrockSelfTest(model).run("");

        assertThat(bedrock.requests()).hasSize(1);
        assertThat(outcome)
                .extracting(o -> ((SelfTest.Outcome.Passed) o).facts())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("status", "success")
                .containsEntry(
                        "response", Map.of("action", "chat", "response", "Yes, I am.", "raw_response", "Yes, I am. "))
                .containsEntry("model", Models.ID)
                .containsEntry("region", "us-east-1")
                .containsEntry("credentials", "static keys")
                .containsEntry("usage", Map.of("input_tokens", 20, "output_tokens", 5, "total_tokens", 25))
                .containsKey("latency_ms");
    }

    @Test
    void the_self_test_asks_what_it_is_told_to() {
        bedrock.then(stream(Frames.start(), Frames.text("4"), Frames.stop("end_turn")));

        new BedrockSelfTest(model).run("two and two?");

        assertThat(bedrock.requests().get(0).body()).contains("{\"text\":\"two and two?\"}");
    }

    @Test
    void the_self_test_tells_what_is_wrong() {
        bedrock.then(error(403, "InvalidSignatureException", "The request signature we calculated does not match"));

        var outcome = new BedrockSelfTest(model).run("");

        assertThat(outcome).isEqualTo(new SelfTest.Outcome.Failed(Fault.SIGNATURE_INVALID.diagnosis(model.settings())));
    }

    private static Map<String, Object> data(Part.State state) {
        return new HashMap<>(state.data());
    }
}
