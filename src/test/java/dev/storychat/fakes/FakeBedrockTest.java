package dev.storychat.fakes;

import static dev.storychat.fakes.AwsSdk.RIGHT;
import static dev.storychat.fakes.AwsSdk.converse;
import static dev.storychat.fakes.AwsSdk.message;
import static dev.storychat.fakes.AwsSdk.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.token.credentials.StaticTokenProvider;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.http.auth.scheme.BearerAuthScheme;
import software.amazon.awssdk.http.auth.spi.scheme.AuthSchemeOption;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.BedrockRuntimeException;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ThrottlingException;
import software.amazon.awssdk.services.bedrockruntime.model.ToolResultContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ValidationException;

class FakeBedrockTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final FakeBedrock bedrock = FakeBedrock.start();
    private final List<AutoCloseable> open = new ArrayList<>(List.of(bedrock));

    @AfterEach
    void close() throws Exception {
        for (var each : open) {
            each.close();
        }
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
        var client = keep(AwsSdk.builder(bedrock)
                .tokenProvider(StaticTokenProvider.create(() -> "bearer"))
                .authSchemeProvider(params -> List.of(AuthSchemeOption.builder()
                        .schemeId(BearerAuthScheme.SCHEME_ID)
                        .build()))
                .build());

        assertRefused(client, "AccessDeniedException");
        assertThat(bedrock.violations()).containsExactly("A bearer token instead of a signature");
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
        return keep(AwsSdk.client(bedrock, credentials));
    }

    private BedrockRuntimeAsyncClient keep(BedrockRuntimeAsyncClient client) {
        open.add(client);
        return client;
    }
}
