package dev.storychat.bedrock;

import static dev.storychat.bedrock.ScriptedBedrock.stream;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class BearerTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "the-bearer"})
    void signs_with_the_keys_whatever_bearer_token_is_in_the_environment(String token) throws Exception {
        try (var bedrock = new ScriptedBedrock()) {
            bedrock.then(stream(Frames.start(), Frames.text("yes"), Frames.stop("end_turn")));

            var exit = askWith(token, bedrock);

            assertThat(exit).isZero();
            assertThat(bedrock.requests())
                    .singleElement()
                    .extracting(ScriptedBedrock.Request::authorization)
                    .asString()
                    .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/");
        }
    }

    private static int askWith(String token, ScriptedBedrock bedrock) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var probe = new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BearerProbe.class.getName(),
                bedrock.uri().toString());
        probe.environment().put("AWS_BEARER_TOKEN_BEDROCK", token);
        var process = probe.inheritIO().start();
        try {
            return process.waitFor(40, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } finally {
            process.destroyForcibly();
        }
    }
}
