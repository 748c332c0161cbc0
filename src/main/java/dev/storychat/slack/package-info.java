/**
 * Slack, as it comes in: one class for each thing that a person can do there. {@link SlackApp} is the table of
 * contents.
 *
 * <p>What checks a request before it gets here is in {@code door}, calls to Slack are in {@code api}, installation
 * into a workspace in {@code install}, answers on their way out in {@code reply}, what they look like in {@code blocks}.
 * Slack's SDK stays inside.
 */
@NullMarked
package dev.storychat.slack;

import org.jspecify.annotations.NullMarked;
