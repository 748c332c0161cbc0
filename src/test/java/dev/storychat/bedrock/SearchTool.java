package dev.storychat.bedrock;

import dev.storychat.chat.Message;
import dev.storychat.chat.Tool;
import dev.storychat.chat.ToolResult;
import java.util.List;
import java.util.Map;

/** A tool to offer. */
final class SearchTool implements Tool {
    @Override
    public String name() {
        return "search";
    }

    @Override
    public String description() {
        return "Finds stories.";
    }

    @Override
    public Map<String, ?> schema() {
        return Map.of("type", "object", "required", List.of("query"));
    }

    @Override
    public String status() {
        return "is searching…";
    }

    @Override
    public ToolResult run(Map<String, ?> arguments, Message asked) {
        throw new AssertionError("the model runs no tools");
    }
}
