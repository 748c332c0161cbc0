package dev.storychat.bedrock;

import dev.storychat.chat.Inquiry;
import dev.storychat.chat.Tool;
import dev.storychat.chat.ToolResult;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A tool to offer. */
record SearchTool(String description) implements Tool {
    SearchTool() {
        this("Finds stories.");
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public Map<String, ?> schema() {
        return Map.of("type", "object", "required", List.of("query"));
    }

    @Override
    public String status(Locale language) {
        return "is searching…";
    }

    @Override
    public ToolResult run(Map<String, ?> arguments, Inquiry inquiry) {
        throw new AssertionError("the model runs no tools");
    }
}
