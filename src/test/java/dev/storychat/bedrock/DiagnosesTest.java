package dev.storychat.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.config.BedrockSettings;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.bedrockruntime.model.BedrockRuntimeException;
import software.amazon.awssdk.services.bedrockruntime.model.ThrottlingException;

class DiagnosesTest {
    private static final BedrockSettings SETTINGS =
            new BedrockSettings(null, null, null, "eu-central-1", "eu.some-model", null, true);

    @ParameterizedTest(name = "{1} {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            403 | UnrecognizedClientException   | The security token included in the request is invalid. | credentials_invalid
            403 | ExpiredTokenException         | The security token included in the request is expired | credentials_expired
            403 | InvalidSignatureException     | The request signature we calculated does not match     | signature_invalid
            400 | IncompleteSignature           | Authorization header requires 'Credential' parameter   | credentials_malformed
            403 | AccessDeniedException         | User: arn:aws:iam::1:user/a is not authorized to perform: bedrock:InvokeModel on resource: b | access_denied
            403 | AccessDeniedException         | Model access is denied due to IAM user or service role is not authorized to perform the required AWS Marketplace actions | marketplace_subscription
            403 | AccessDeniedException         | You don't have access to the model with the specified model ID. | model_access_denied
            404 | ResourceNotFoundException     | Model use case details have not been submitted for this account. | use_case_form
            404 | ResourceNotFoundException     | Access denied. This Model is marked by provider as Legacy | model_legacy
            404 | ResourceNotFoundException     | Could not resolve the foundation model                 | model_unknown
            400 | ValidationException           | Invocation of model ID a with on-demand throughput isn’t supported. | inference_profile_needed
            400 | ValidationException           | The provided model identifier is invalid.              | model_unknown
            400 | ValidationException           | Input is too long for requested model.                 | input_too_long
            400 | ValidationException           | A conversation must start with a user message.         | request_refused
            429 | ThrottlingException           | Too many requests, please wait before trying again.    | throttled
            429 | throttlingException           | Too many tokens                                        | throttled
            429 | ModelNotReadyException        | The model is not ready for inference                   | model_not_ready
            408 | ModelTimeoutException         | The model timed out                                    | model_timeout
            424 | ModelErrorException           | The model failed                                       | model_error
            424 | modelStreamErrorException     | The model failed                                       | model_error
            400 | ServiceQuotaExceededException | You have exceeded your quota                           | quota_exceeded
            500 | InternalServerException       | Internal                                               | upstream_error
            500 | internalServerException       | Internal                                               | upstream_error
            503 | ServiceUnavailableException   | Unavailable                                            | upstream_error
            502 | SomethingNobodyHasHeardOf     | ?                                                      | upstream_error
            403 | SomethingNobodyHasHeardOf     | ?                                                      | access_denied
            429 | SomethingNobodyHasHeardOf     | ?                                                      | throttled
            """)
    void tells_what_bedrock_means(int status, String code, String message, String expected) {
        var thrown = BedrockRuntimeException.builder()
                .message(message)
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .build();

        var fault = Diagnoses.of(new CompletionException(thrown));

        assertThat(fault.code()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource
    void tells_why_bedrock_was_not_reached(Throwable thrown, String expected) {
        var fault = Diagnoses.of(new CompletionException(thrown));

        assertThat(fault.code()).isEqualTo(expected);
    }

    static Stream<Arguments> tells_why_bedrock_was_not_reached() {
        return Stream.of(
                Arguments.of(client("Unable to load credentials from any of the providers"), "credentials_missing"),
                Arguments.of(client("Unable to load region from any of the providers"), "region_missing"),
                Arguments.of(client("region must not be blank or empty."), "region_missing"),
                Arguments.of(
                        client("Unable to load credentials [ProfileCredentialsProvider: The SSO session has expired]"),
                        "credentials_expired"),
                Arguments.of(client("x", new UnknownHostException("bedrock.example")), "unreachable"),
                Arguments.of(client("x", new ConnectException("Connection refused")), "unreachable"),
                Arguments.of(client("x", new SSLHandshakeException("unable to find certificate path")), "unreachable"),
                Arguments.of(client("x", new IOException("Connection reset by peer")), "unreachable"),
                Arguments.of(client("x", new IOException("Read timed out")), "timeout"),
                Arguments.of(client("x", new TimeoutException("?")), "timeout"),
                Arguments.of(client("x", new TimeoutException("Acquire operation took longer than…")), "unreachable"),
                Arguments.of(ApiCallTimeoutException.create(1), "timeout"),
                Arguments.of(new IllegalStateException("?"), "upstream_error"));
    }

    @Test
    void an_error_inside_the_stream_needs_no_error_code() {
        var fault =
                Diagnoses.of(ThrottlingException.builder().message("slow down").build());

        assertThat(fault).isEqualTo(Fault.THROTTLED);
    }

    @ParameterizedTest
    @EnumSource
    void every_fault_has_a_message_and_a_cure_in_whole_sentences(Fault fault) {
        var diagnosis = fault.diagnosis(SETTINGS);

        assertThat(diagnosis.message()).matches("[A-Z].*\\.").doesNotContain("{");
        assertThat(diagnosis.cure()).matches("[A-Z].*\\.").doesNotContain("{");
    }

    @Test
    void names_the_model_and_the_region_that_were_tried() {
        var diagnosis = Fault.MODEL_UNKNOWN.diagnosis(SETTINGS);

        assertThat(diagnosis.message()).isEqualTo("Bedrock knows no model eu.some-model in eu-central-1.");
    }

    private static SdkClientException client(String message) {
        return SdkClientException.create(message);
    }

    private static SdkClientException client(String message, Throwable cause) {
        return SdkClientException.create(message, cause);
    }
}
