package dev.storychat.bedrock;

import dev.storychat.chat.Prompt;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;

/**
 * Prompts in Bedrock's words. No sampling parameters and no tool choice: newer models refuse them.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ConverseStream.html">ConverseStream</a>
 */
final class Requests {
    /**
     * Tokens of one move. Always set, because throttling reserves it up front and a model's own limit of 64,000 would
     * use a small quota up with a few calls; 4,096 are some 3,000 words, more than anybody reads in a chat.
     */
    static final int MOST_TOKENS = 4096;

    private final Tools tools = new Tools();

    ConverseStreamRequest of(Prompt prompt, String modelId, AwsCredentials credentials) {
        var request = ConverseStreamRequest.builder()
                .modelId(modelId)
                .messages(Messages.of(prompt.lines()))
                .inferenceConfig(limits -> limits.maxTokens(MOST_TOKENS))
                .toolConfig(tools.of(prompt))
                .overrideConfiguration(c -> c.credentialsProvider(StaticCredentialsProvider.create(credentials)));
        if (!prompt.instructions().isBlank()) {
            request.system(SystemContentBlock.fromText(prompt.instructions()));
        }
        return request.build();
    }
}
