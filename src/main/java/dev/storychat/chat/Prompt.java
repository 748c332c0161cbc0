package dev.storychat.chat;

import java.util.Collection;
import java.util.List;

/**
 * All that a model is told before its next move.
 *
 * @param instructions the system prompt
 * @param lines begins with a person's words and alternates between the two sides
 * @param tools what it may use
 */
public record Prompt(String instructions, List<Line> lines, Collection<Tool> tools) {
    public Prompt {
        lines = List.copyOf(lines);
        tools = List.copyOf(tools);
    }
}
