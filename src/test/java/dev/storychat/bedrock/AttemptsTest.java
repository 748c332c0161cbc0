package dev.storychat.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Line;
import dev.storychat.chat.Prompt;
import dev.storychat.chat.Stop;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AttemptsTest {
    private static final Duration SECONDS = Duration.ofSeconds(10);

    private final ScriptedBedrock bedrock = new ScriptedBedrock();

    @AfterEach
    void close() {
        bedrock.close();
    }

    @Test
    void gives_up_without_another_attempt_where_nobody_is_answered() {
        bedrock.then(bedrock.hang());

        assertThat(run(left -> Duration.ZERO).code()).isEqualTo("silent");
        assertThat(bedrock.requests()).hasSizeLessThan(2);
    }

    @Test
    void waits_on_as_long_as_that_makes_sense() {
        bedrock.then(ScriptedBedrock.stream(
                Frames.start(), Frames.text("Here."), Frames.stop("end_turn"), Frames.usage(1, 1)));

        assertThat(run(left -> Duration.ofMillis(1)).code()).isEqualTo("ok");
    }

    private Result run(UnaryOperator<Duration> patience) {
        var settings = Models.keys(bedrock.uri(), null);
        var prompt = new Prompt("Be brief.", List.of(new Line.Asked("hello?")), List.of());
        try (var client = Client.open(settings, SECONDS);
                var credentials = Credentials.of(settings, new ManualClock())) {
            var request = new Requests()
                    .of(prompt, settings.modelId(), credentials.resolve().join());
            var end = System.nanoTime() + SECONDS.toNanos();
            return new Attempts(client, SECONDS, end, new Stop())
                    .run(request, new Ear(words -> {}, () -> {}, patience), end);
        }
    }
}
