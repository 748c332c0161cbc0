package dev.storychat.bedrock;

import static dev.storychat.bedrock.ScriptedBedrock.stream;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class BearerTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "the-bearer"})
    void signs_with_the_keys_whatever_bearer_token_is_in_the_environment(String token) throws IOException {
        try (var bedrock = new ScriptedBedrock()) {
            bedrock.then(stream(Frames.start(), Frames.text("yes"), Frames.stop("end_turn")));

            var outcome = AskingProbe.outcome(bedrock.uri(), Map.of("AWS_BEARER_TOKEN_BEDROCK", token));

            assertThat(outcome).isEqualTo("ok");
            assertThat(bedrock.requests())
                    .singleElement()
                    .extracting(ScriptedBedrock.Request::authorization)
                    .asString()
                    .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/");
        }
    }
}
