package dev.storychat.chat;

/**
 * How the assistant behaves, as the operator set it.
 *
 * @param name the name that people see
 * @param historyLines how many lines of history the model is told
 * @param searchLimit how many stories a search shows
 */
public record Manner(String name, int historyLines, int searchLimit) {}
