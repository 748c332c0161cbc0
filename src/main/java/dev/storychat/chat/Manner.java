package dev.storychat.chat;

import java.time.Duration;

/**
 * How the assistant behaves, as the operator set it.
 *
 * @param name the name that people see
 * @param historyLines how many lines of history the model is told
 * @param searchLimit how many stories a search shows
 * @param patience how long one answer may take, with all that it needs
 */
public record Manner(String name, int historyLines, int searchLimit, Duration patience) {}
