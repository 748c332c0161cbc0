package dev.storychat.chat;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * All that a model is told before its next move.
 *
 * @param instructions the system prompt
 * @param lines begins with a person's words and alternates between the two sides
 * @param tools what it may use
 * @param patience how long the whole move may take
 * @param stop when it is given, the move is to end at once
 */
public record Prompt(String instructions, List<Line> lines, Collection<Tool> tools, Duration patience, Stop stop) {
    private static final Duration AS_LONG_AS_IT_LIKES = Duration.ofDays(1);

    public Prompt {
        lines = List.copyOf(lines);
        tools = List.copyOf(tools);
    }

    /** One that sets no limit of its own. */
    public Prompt(String instructions, List<Line> lines, Collection<Tool> tools) {
        this(instructions, lines, tools, AS_LONG_AS_IT_LIKES);
    }

    /** One that nobody stops. */
    public Prompt(String instructions, List<Line> lines, Collection<Tool> tools, Duration patience) {
        this(instructions, lines, tools, patience, new Stop());
    }
}
