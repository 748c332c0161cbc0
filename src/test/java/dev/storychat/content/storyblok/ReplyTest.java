package dev.storychat.content.storyblok;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplyTest {

    static Stream<String> broken() {
        return Stream.of("", "<html>Bad gateway</html>", "{\"stories\":[", "[".repeat(2_000) + "]".repeat(2_000));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void takes_a_body_that_cannot_be_read_for_none(String body) {
        var response = Response.ok(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
                .build();

        var reply = Reply.of(response);

        assertThat(reply.body()).isEqualTo(JsonValue.NULL);
        assertThat(reply.stories()).isEmpty();
    }
}
