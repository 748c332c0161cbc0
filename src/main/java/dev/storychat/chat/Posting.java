package dev.storychat.chat;

/**
 * A message on a platform that holds an answer, or a part of one.
 *
 * @param part which part, counted from 0
 * @param id the platform's id of it; a Slack {@code ts}
 * @param streams whether it was opened as a stream, which may still be open
 */
public record Posting(int part, String id, boolean streams) {}
