package dev.storychat.bedrock;

import dev.storychat.chat.Line;
import dev.storychat.chat.Prompt;
import dev.storychat.chat.ToolCall;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrockruntime.model.Tool;
import software.amazon.awssdk.services.bedrockruntime.model.ToolConfiguration;

/**
 * The tools of a prompt in Bedrock's words. As a rule they are those of the prompt before: a thousand answers under way
 * would each keep some 20 KB of the same otherwise.
 */
final class Tools {
    private volatile @Nullable Declared last;

    /** {@code null} where none is to be declared. */
    @Nullable
    ToolConfiguration of(Prompt prompt) {
        var offered = prompt.tools().stream()
                .map(tool -> new Offer(tool.name(), tool.description(), tool.schema()))
                .toList();
        return offered.isEmpty() ? ofMentioned(prompt.lines()) : ofOffered(offered);
    }

    private ToolConfiguration ofOffered(List<Offer> offered) {
        var declared = last;
        if (declared == null || !declared.offered.equals(offered)) {
            declared = new Declared(offered, configuration(offered));
            last = declared;
        }
        return declared.configuration;
    }

    /** Bedrock wants tools declared that the conversation speaks of, also when they are not on offer any more. */
    private static @Nullable ToolConfiguration ofMentioned(List<Line> lines) {
        var mentioned = lines.stream()
                .flatMap(line -> line instanceof Line.Called called ? called.calls().stream() : Stream.empty())
                .map(ToolCall::tool)
                .distinct()
                .map(name -> new Offer(name, "Not available any more.", Map.of("type", "object")))
                .toList();
        return mentioned.isEmpty() ? null : configuration(mentioned);
    }

    private static ToolConfiguration configuration(List<Offer> offers) {
        return ToolConfiguration.builder()
                .tools(offers.stream().map(Offer::specification).toList())
                .build();
    }

    private record Offer(String name, String description, Map<String, ?> schema) {
        Tool specification() {
            return Tool.fromToolSpec(spec ->
                    spec.name(name).description(description).inputSchema(input -> input.json(Documents.of(schema))));
        }
    }

    private record Declared(List<Offer> offered, ToolConfiguration configuration) {}
}
