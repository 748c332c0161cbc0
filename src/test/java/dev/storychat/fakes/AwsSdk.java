package dev.storychat.fakes;

import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClientBuilder;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.ToolConfiguration;
import software.amazon.awssdk.services.bedrockruntime.model.ToolInputSchema;

/** The AWS SDK as a client of the stand-in, which signs, parses and reassembles for itself. */
final class AwsSdk {

    static final AwsCredentials RIGHT = AwsBasicCredentials.create(FakeBedrock.ACCESS_KEY, FakeBedrock.SECRET_KEY);

    private static final int MAX_TOKENS = 100;

    /** One for all tests and never closed, which takes two seconds each; its threads are daemons. */
    private static final SdkAsyncHttpClient HTTP =
            NettyNioAsyncHttpClient.builder().protocol(Protocol.HTTP1_1).build();

    private AwsSdk() {}

    static BedrockRuntimeAsyncClient client(FakeBedrock bedrock, AwsCredentials credentials) {
        return builder(bedrock)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .build();
    }

    static BedrockRuntimeAsyncClientBuilder builder(FakeBedrock bedrock) {
        return BedrockRuntimeAsyncClient.builder()
                .region(Region.of(FakeBedrock.REGION))
                .endpointOverride(bedrock.endpoint())
                .overrideConfiguration(c -> c.retryStrategy(r -> r.maxAttempts(1)))
                .httpClient(HTTP);
    }

    static CompletableFuture<ConverseResponse> converse(BedrockRuntimeAsyncClient client, Message... messages) {
        return client.converse(r -> r.modelId(FakeBedrock.MODEL)
                .messages(messages)
                .inferenceConfig(c -> c.maxTokens(MAX_TOKENS))
                .toolConfig(tools()));
    }

    static CompletableFuture<Void> converseStream(
            BedrockRuntimeAsyncClient client, ConverseStreamResponseHandler handler, Message... messages) {
        return client.converseStream(
                r -> r.modelId(FakeBedrock.MODEL)
                        .messages(messages)
                        .inferenceConfig(c -> c.maxTokens(MAX_TOKENS))
                        .toolConfig(tools()),
                handler);
    }

    static Message user(String text) {
        return message(ConversationRole.USER, ContentBlock.fromText(text));
    }

    static Message message(ConversationRole role, ContentBlock content) {
        return Message.builder().role(role).content(content).build();
    }

    private static ToolConfiguration tools() {
        var schema = ToolInputSchema.fromJson(
                Document.mapBuilder().putString("type", "object").build());
        return ToolConfiguration.builder()
                .tools(t -> t.toolSpec(s -> s.name("search").inputSchema(schema)))
                .build();
    }
}
