package dev.storychat.chat;

import java.util.Map;

/**
 * The model asks for a tool.
 *
 * @param id the model's own id of the call, repeated in its {@link ToolReturn}
 * @param tool a {@link Tool#name()}; the model may name one that does not exist
 * @param arguments JSON as the JDK has it: String, Number, Boolean, List, Map, null
 */
public record ToolCall(String id, String tool, Map<String, ?> arguments) {}
