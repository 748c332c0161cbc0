package dev.storychat.bedrock;

import static dev.storychat.bedrock.ScriptedBedrock.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.storychat.chat.Line;
import dev.storychat.chat.ModelUnavailableException;
import dev.storychat.chat.Prompt;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;

@Timeout(30)
class CredentialsTest {
    private static final Prompt QUESTION = new Prompt("", List.of(new Line.Asked("hello?")), List.of());

    private final ScriptedBedrock bedrock =
            new ScriptedBedrock().then(stream(Frames.start(), Frames.text("yes"), Frames.stop("end_turn")));
    private final ManualClock clock = new ManualClock();
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void close() {
        bedrock.close();
    }

    @Test
    void temporary_keys_go_out_with_their_session_token() {
        var model = Models.of(Models.keys(bedrock.uri(), "the-token"), Duration.ofSeconds(10), clock);

        model.next(QUESTION, words -> {});
        Models.closeLater(model);

        assertThat(bedrock.requests().get(0).securityToken()).isEqualTo("the-token");
        assertThat(bedrock.requests().get(0).authorization()).contains("x-amz-security-token");
    }

    @Test
    void lasting_keys_go_out_without_one() {
        var model = Models.at(bedrock.uri(), Duration.ofSeconds(10), clock);

        model.next(QUESTION, words -> {});
        Models.closeLater(model);

        assertThat(bedrock.requests().get(0).securityToken()).isEqualTo("null");
        assertThat(bedrock.requests().get(0).authorization())
                .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/")
                .contains("/us-east-1/bedrock/aws4_request");
    }

    @Test
    void a_bearer_token_is_ignored() {
        System.setProperty("aws.bearerTokenBedrock", "the-bearer");
        try {
            var model = Models.at(bedrock.uri(), Duration.ofSeconds(10), clock);

            model.next(QUESTION, words -> {});
            Models.closeLater(model);
        } finally {
            System.clearProperty("aws.bearerTokenBedrock");
        }

        assertThat(bedrock.requests().get(0).authorization()).startsWith("AWS4-HMAC-SHA256 ");
    }

    @Test
    void nobody_is_asked_when_nothing_is_configured() {
        var credentials = Credentials.of(false, missing(), clock);
        var model = new BedrockModel(Models.keys(bedrock.uri(), null), Duration.ofSeconds(10), credentials, clock);

        model.prepare();
        var thrown = catchThrowableOfType(ModelUnavailableException.class, () -> model.next(QUESTION, words -> {}));
        var state = new BedrockPart(model, clock).look();

        assertThat(thrown.diagnosis().isNotConfigured()).isTrue();
        assertThat(state.mode()).isEqualTo("embedded");
        assertThat(asked).hasValue(0);
        assertThat(bedrock.requests()).isEmpty();
    }

    @Test
    void credentials_that_are_nowhere_are_a_fault_when_something_is_configured() {
        var credentials = Credentials.of(true, missing(), clock);
        var model = new BedrockModel(Models.keys(bedrock.uri(), null), Duration.ofSeconds(10), credentials, clock);

        var thrown = catchThrowableOfType(ModelUnavailableException.class, () -> model.next(QUESTION, words -> {}));
        Models.closeLater(model);

        assertThat(thrown.diagnosis().code()).isEqualTo("credentials_missing");
    }

    @Test
    void a_chain_that_hangs_holds_no_message_longer_than_the_time_for_it() {
        var never = new CountDownLatch(1);
        var credentials = Credentials.of(true, hanging(never), clock);
        var model = new BedrockModel(Models.keys(bedrock.uri(), null), Duration.ofMillis(300), credentials, clock);

        var thrown = catchThrowableOfType(ModelUnavailableException.class, () -> model.next(QUESTION, words -> {}));
        never.countDown();
        Models.closeLater(model);

        assertThat(thrown.diagnosis().code()).isEqualTo("credentials_slow");
    }

    @Test
    void what_was_found_is_remembered_for_a_while() {
        var credentials = Credentials.of(true, found(), clock);

        credentials.resolve().join();
        credentials.resolve().join();
        var before = asked.get();
        clock.pass(Credentials.REMEMBERED);
        credentials.resolve().join();

        assertThat(before).isEqualTo(1);
        assertThat(asked).hasValue(2);
    }

    @Test
    void that_nothing_was_found_is_remembered_for_a_while() {
        var credentials = Credentials.of(true, missing(), clock);

        assertThatThrownBy(() -> credentials.resolve().join()).hasMessageContaining("Unable to load credentials");
        assertThatThrownBy(() -> credentials.resolve().join()).hasMessageContaining("Unable to load credentials");

        assertThat(asked).hasValue(1);
    }

    @Test
    void whoever_gives_up_waiting_does_not_spoil_it_for_the_others() {
        var never = new CountDownLatch(1);
        var credentials = Credentials.of(true, hanging(never), clock);

        credentials.resolve().cancel(true);
        never.countDown();

        assertThat(credentials.resolve().join().accessKeyId()).isEqualTo("AKID");
        assertThat(asked).hasValue(1);
    }

    private AwsCredentialsProvider found() {
        return hanging(new CountDownLatch(0));
    }

    private AwsCredentialsProvider hanging(CountDownLatch until) {
        return () -> {
            asked.incrementAndGet();
            try {
                until.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return AwsBasicCredentials.create("AKID", "secret");
        };
    }

    private AwsCredentialsProvider missing() {
        return () -> {
            asked.incrementAndGet();
            throw SdkClientException.create("Unable to load credentials from any of the providers in the chain");
        };
    }
}
