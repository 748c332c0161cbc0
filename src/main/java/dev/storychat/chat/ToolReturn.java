package dev.storychat.chat;

/**
 * What a tool answered, for the model to read.
 *
 * @param callId the {@link ToolCall#id()}
 * @param text plain text or JSON
 * @param failed whether the call did not do what was asked
 */
public record ToolReturn(String callId, String text, boolean failed) {}
