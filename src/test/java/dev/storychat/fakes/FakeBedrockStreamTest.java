package dev.storychat.fakes;

import static dev.storychat.fakes.AwsSdk.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.ThrottlingException;

class FakeBedrockStreamTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final FakeBedrock bedrock = FakeBedrock.start();
    private final BedrockRuntimeAsyncClient client = AwsSdk.client(bedrock, AwsSdk.RIGHT);

    @AfterEach
    void close() {
        client.close();
        bedrock.close();
    }

    @Test
    void streams_an_answer_in_pieces() {
        bedrock.script(Script.say("We open at nine."));

        var stream = new Heard();
        assertThat(stream.listen(client, user("When?"))).succeedsWithin(SOON);

        assertThat(stream.text).containsExactly("We ", "open ", "at ", "nine.");
        assertThat(stream.events).startsWith("messageStart").endsWith("messageStop", "metadata");
    }

    @Test
    void sends_the_input_of_a_tool_in_pieces_that_join_to_json() {
        bedrock.script(Script.useTool("search", "{\"words\":\"opening hours\"}"));

        var stream = new Heard();
        assertThat(stream.listen(client, user("When?"))).succeedsWithin(SOON);

        assertThat(stream.input.size()).isGreaterThan(1);
        assertThat(JsonText.object(String.join("", stream.input)).getString("words"))
                .isEqualTo("opening hours");
    }

    @Test
    void breaks_off_with_an_error_in_the_stream() {
        bedrock.script(Script.failInStream("We open ", "throttlingException", "Too many tokens"));

        var stream = new Heard();
        var done = stream.listen(client, user("When?"));

        assertThat(done).failsWithin(SOON).withThrowableThat().havingCause().isInstanceOf(ThrottlingException.class);
        assertThat(stream.text).containsExactly("We ", "open ");
    }

    /** The SDK takes a broken connection for the end: only the missing {@code messageStop} tells. */
    @Test
    void cuts_the_connection_before_the_message_has_ended() {
        bedrock.script(Script.cutAfter("We open "));

        var stream = new Heard();
        assertThat(stream.listen(client, user("When?"))).succeedsWithin(SOON);

        assertThat(stream.text).containsExactly("We ", "open ");
        assertThat(stream.events).doesNotContain("contentBlockStop", "messageStop", "metadata");
    }

    /** What came over a stream, piece by piece. */
    private static final class Heard {
        private final List<String> events = new CopyOnWriteArrayList<>();
        private final List<String> text = new CopyOnWriteArrayList<>();
        private final List<String> input = new CopyOnWriteArrayList<>();

        CompletableFuture<Void> listen(BedrockRuntimeAsyncClient client, Message message) {
            var visitor = ConverseStreamResponseHandler.Visitor.builder()
                    .onMessageStart(e -> events.add("messageStart"))
                    .onContentBlockDelta(e -> {
                        events.add("delta");
                        if (e.delta().text() != null) {
                            text.add(e.delta().text());
                        } else {
                            input.add(e.delta().toolUse().input());
                        }
                    })
                    .onContentBlockStop(e -> events.add("contentBlockStop"))
                    .onMessageStop(e -> events.add("messageStop"))
                    .onMetadata(e -> events.add("metadata"))
                    .build();
            var handler =
                    ConverseStreamResponseHandler.builder().subscriber(visitor).build();
            return AwsSdk.converseStream(client, handler, message);
        }
    }
}
