package dev.storychat.chat;

import dev.storychat.chat.search.Results;

/** What came of a tool's run. */
public sealed interface ToolResult {

    /**
     * It did what was asked.
     *
     * @param text what the model reads
     * @param action what was done, in the words of {@link Answer#action()}
     * @param results the stories that the model now knows
     */
    record Found(String text, String action, Results results) implements ToolResult {}

    /** It could not; {@code why} tells the model what to do about it. */
    record Refused(String why) implements ToolResult {}
}
