package dev.storychat.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** A tool that gives what it is told to, and remembers what it was run for. */
final class ScriptedTool implements Tool {
    final List<Inquiry> inquiries = new ArrayList<>();
    private final String name;
    private final Function<Inquiry, ToolResult> result;

    ScriptedTool(String name, Function<Inquiry, ToolResult> result) {
        this.name = name;
        this.result = result;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return "Does what it is told to.";
    }

    @Override
    public Map<String, ?> schema() {
        return Map.of("type", "object");
    }

    @Override
    public String status(Locale language) {
        return "is busy…";
    }

    @Override
    public ToolResult run(Map<String, ?> arguments, Inquiry inquiry) {
        inquiries.add(inquiry);
        return result.apply(inquiry);
    }
}
