package dev.storychat.fakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.bedrockruntime.model.ContentBlock.fromText;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.token.credentials.StaticTokenProvider;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.auth.scheme.BearerAuthScheme;
import software.amazon.awssdk.http.auth.spi.scheme.AuthSchemeOption;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClientBuilder;
import software.amazon.awssdk.services.bedrockruntime.model.BedrockRuntimeException;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.ThrottlingException;
import software.amazon.awssdk.services.bedrockruntime.model.ToolConfiguration;
import software.amazon.awssdk.services.bedrockruntime.model.ToolInputSchema;
import software.amazon.awssdk.services.bedrockruntime.model.ToolResultContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ValidationException;

/** Drives the stand-in with the AWS SDK, which signs, parses and reassembles for itself. */
class FakeBedrockTest {

    private static final AwsCredentials RIGHT =
            AwsBasicCredentials.create(FakeBedrock.ACCESS_KEY, FakeBedrock.SECRET_KEY);
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final SdkAsyncHttpClient HTTP =
            NettyNioAsyncHttpClient.builder().protocol(Protocol.HTTP1_1).build();

    private final FakeBedrock bedrock = FakeBedrock.start();
    private final List<AutoCloseable> open = new ArrayList<>(List.of(bedrock));

    @AfterEach
    void close() throws Exception {
        for (var each : open) {
            each.close();
        }
    }

    @AfterAll
    static void closeHttp() {
        HTTP.close();
    }

    @Test
    void answers_whoever_signs_with_the_right_key() {
        bedrock.script(Script.say("We open at nine."));

        var answer = converse(client(RIGHT), user("When?")).join();

        assertThat(answer.output().message().content().get(0).text()).isEqualTo("We open at nine.");
        assertThat(answer.stopReasonAsString()).isEqualTo("end_turn");
        assertThat(bedrock.requests()).extracting(BedrockCall::modelId).containsExactly(FakeBedrock.MODEL);
    }

    @Test
    void turns_away_a_wrong_key_and_a_wrong_secret_each_in_its_own_words() {
        var wrongKey = client(AwsBasicCredentials.create("AKIAWRONG", FakeBedrock.SECRET_KEY));
        var wrongSecret = client(AwsBasicCredentials.create(FakeBedrock.ACCESS_KEY, "wrong"));

        assertRefused(wrongKey, "UnrecognizedClientException");
        assertRefused(wrongSecret, "InvalidSignatureException");
        assertThat(bedrock.requests()).noneMatch(BedrockCall::accepted);
    }

    @Test
    void wants_the_session_token_that_belongs_to_the_key() {
        bedrock.withCredentials("ASIAFAKE", "secret", "token/+=", FakeBedrock.REGION);

        assertRefused(client(AwsBasicCredentials.create("ASIAFAKE", "secret")), "UnrecognizedClientException");
        assertRefused(client(AwsSessionCredentials.create("ASIAFAKE", "secret", "t")), "UnrecognizedClientException");
        assertThat(converse(client(AwsSessionCredentials.create("ASIAFAKE", "secret", "token/+=")), user("When?")))
                .succeedsWithin(SOON);
    }

    @Test
    void says_so_when_the_key_has_expired() {
        bedrock.expireCredentials();

        assertRefused(client(RIGHT), "ExpiredTokenException");
    }

    @Test
    void turns_away_a_signature_for_another_region() {
        bedrock.withCredentials(FakeBedrock.ACCESS_KEY, FakeBedrock.SECRET_KEY, "", "eu-central-1");

        assertRefused(client(RIGHT), "InvalidSignatureException");
    }

    @Test
    void turns_away_a_bearer_token_and_remembers_the_breach() {
        var client = keep(builder()
                .tokenProvider(StaticTokenProvider.create(() -> "bearer"))
                .authSchemeProvider(params -> List.of(AuthSchemeOption.builder()
                        .schemeId(BearerAuthScheme.SCHEME_ID)
                        .build()))
                .build());

        assertRefused(client, "AccessDeniedException");
        assertThat(bedrock.violations()).containsExactly("A bearer token instead of a signature");
    }

    @Test
    void streams_an_answer_in_pieces() {
        bedrock.script(Script.say("We open at nine."));

        var stream = new Heard();
        assertThat(stream.listen(client(RIGHT), user("When?"))).succeedsWithin(SOON);

        assertThat(stream.text).containsExactly("We ", "open ", "at ", "nine.");
        assertThat(stream.events).startsWith("messageStart").endsWith("messageStop", "metadata");
    }

    @Test
    void takes_a_tool_s_result_after_it_asked_for_it() {
        bedrock.answer(request -> request.toString().contains("toolResult")
                ? Script.say("It opens at nine.")
                : Script.say("Let me look.").thenUseTool("search", "{\"words\":\"opening hours\"}"));
        var client = client(RIGHT);

        var call = converse(client, user("When?")).join().output().message();
        var use = call.content().get(1).toolUse();
        var result = ContentBlock.fromToolResult(
                r -> r.toolUseId(use.toolUseId()).content(ToolResultContentBlock.fromText("nine to five")));
        var answer = converse(client, user("When?"), call, message(ConversationRole.USER, result))
                .join();

        assertThat(use.input().asMap()).containsEntry("words", Document.fromString("opening hours"));
        assertThat(answer.output().message().content().get(0).text()).isEqualTo("It opens at nine.");
    }

    @Test
    void sends_the_input_of_a_tool_in_pieces_that_join_to_json() {
        bedrock.script(Script.useTool("search", "{\"words\":\"opening hours\"}"));

        var stream = new Heard();
        assertThat(stream.listen(client(RIGHT), user("When?"))).succeedsWithin(SOON);

        assertThat(stream.input.size()).isGreaterThan(1);
        assertThat(JsonText.object(String.join("", stream.input)).getString("words"))
                .isEqualTo("opening hours");
    }

    @Test
    void breaks_off_with_an_error_in_the_stream() {
        bedrock.script(Script.failInStream("We open ", "throttlingException", "Too many tokens"));

        var stream = new Heard();
        var done = stream.listen(client(RIGHT), user("When?"));

        assertThat(done).failsWithin(SOON).withThrowableThat().havingCause().isInstanceOf(ThrottlingException.class);
        assertThat(stream.text).containsExactly("We ", "open ");
    }

    /** The SDK takes a broken connection for the end: only the missing {@code messageStop} tells. */
    @Test
    void cuts_the_connection_before_the_message_has_ended() {
        bedrock.script(Script.cutAfter("We open "));

        var stream = new Heard();
        assertThat(stream.listen(client(RIGHT), user("When?"))).succeedsWithin(SOON);

        assertThat(stream.text).containsExactly("We ", "open ");
        assertThat(stream.events).doesNotContain("contentBlockStop", "messageStop", "metadata");
    }

    @Test
    void hangs_until_the_client_gives_up() {
        bedrock.script(Script.hang());

        var done = converse(client(RIGHT), user("When?"));

        bedrock.awaitRequests(1, SOON);
        assertThat(done).isNotDone();
    }

    @Test
    void fails_with_the_status_and_type_it_was_told() {
        bedrock.script(Script.failHttp(429, "ThrottlingException", "Too many requests"));

        assertThatThrownBy(() -> converse(client(RIGHT), user("When?")).join())
                .hasCauseInstanceOf(ThrottlingException.class)
                .hasMessageContaining("Too many requests");
    }

    @Test
    void refuses_a_wrong_request_over_the_wire() {
        assertThatThrownBy(() -> converse(client(RIGHT), user(" ")).join())
                .hasCauseInstanceOf(ValidationException.class)
                .hasMessageContaining("blank");
        assertThat(bedrock.requests()).extracting(BedrockCall::refusal).containsExactly("ValidationException");
    }

    private void assertRefused(BedrockRuntimeAsyncClient client, String errorType) {
        assertThatThrownBy(() -> converse(client, user("When?")).join())
                .cause()
                .isInstanceOfSatisfying(
                        BedrockRuntimeException.class,
                        e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo(errorType));
    }

    private BedrockRuntimeAsyncClient client(AwsCredentials credentials) {
        return keep(builder()
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .build());
    }

    private BedrockRuntimeAsyncClientBuilder builder() {
        return BedrockRuntimeAsyncClient.builder()
                .region(Region.of(FakeBedrock.REGION))
                .endpointOverride(bedrock.endpoint())
                .overrideConfiguration(c -> c.retryStrategy(r -> r.maxAttempts(1)))
                .httpClient(HTTP);
    }

    private BedrockRuntimeAsyncClient keep(BedrockRuntimeAsyncClient client) {
        open.add(client);
        return client;
    }

    private static CompletableFuture<ConverseResponse> converse(BedrockRuntimeAsyncClient client, Message... messages) {
        return client.converse(r -> r.modelId(FakeBedrock.MODEL)
                .messages(messages)
                .inferenceConfig(c -> c.maxTokens(100))
                .toolConfig(tools()));
    }

    private static ToolConfiguration tools() {
        var schema = ToolInputSchema.fromJson(
                Document.mapBuilder().putString("type", "object").build());
        return ToolConfiguration.builder()
                .tools(t -> t.toolSpec(s -> s.name("search").inputSchema(schema)))
                .build();
    }

    private static Message user(String text) {
        return message(ConversationRole.USER, fromText(text));
    }

    private static Message message(ConversationRole role, ContentBlock content) {
        return Message.builder().role(role).content(content).build();
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
            return client.converseStream(
                    r -> r.modelId(FakeBedrock.MODEL)
                            .messages(message)
                            .inferenceConfig(c -> c.maxTokens(100))
                            .toolConfig(tools()),
                    ConverseStreamResponseHandler.builder().subscriber(visitor).build());
        }
    }
}
