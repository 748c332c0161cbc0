package dev.storychat.bedrock;

import dev.storychat.chat.Line;
import dev.storychat.chat.Prompt;
import dev.storychat.chat.ToolCall;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.Tool;
import software.amazon.awssdk.services.bedrockruntime.model.ToolConfiguration;

/**
 * A prompt in Bedrock's words. No sampling parameters and no tool choice: newer models refuse them.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ConverseStream.html">ConverseStream</a>
 */
final class Requests {
    /**
     * Tokens of one move. Always set, because throttling reserves it up front and a model's own limit of 64,000 would
     * use a small quota up with a few calls; 4,096 are some 3,000 words, more than anybody reads in a chat.
     */
    static final int MOST_TOKENS = 4096;

    private Requests() {}

    static ConverseStreamRequest of(Prompt prompt, String modelId, AwsCredentials credentials) {
        var request = ConverseStreamRequest.builder()
                .modelId(modelId)
                .messages(Messages.of(prompt.lines()))
                .inferenceConfig(limits -> limits.maxTokens(MOST_TOKENS))
                .toolConfig(tools(prompt))
                .overrideConfiguration(c -> c.credentialsProvider(StaticCredentialsProvider.create(credentials)));
        if (!prompt.instructions().isBlank()) {
            request.system(SystemContentBlock.fromText(prompt.instructions()));
        }
        return request.build();
    }

    private static @Nullable ToolConfiguration tools(Prompt prompt) {
        var offered = prompt.tools().stream()
                .map(tool -> specification(tool.name(), tool.description(), tool.schema()))
                .toList();
        var tools = offered.isEmpty() ? mentioned(prompt.lines()) : offered;
        return tools.isEmpty() ? null : ToolConfiguration.builder().tools(tools).build();
    }

    /** Bedrock wants tools declared that the conversation speaks of, also when they are not on offer any more. */
    private static List<Tool> mentioned(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> line instanceof Line.Called called ? called.calls().stream() : Stream.empty())
                .map(ToolCall::tool)
                .distinct()
                .map(name -> specification(name, "Not available any more.", Map.of("type", "object")))
                .toList();
    }

    private static Tool specification(String name, String description, Map<String, ?> schema) {
        return Tool.fromToolSpec(spec ->
                spec.name(name).description(description).inputSchema(input -> input.json(Documents.of(schema))));
    }
}
