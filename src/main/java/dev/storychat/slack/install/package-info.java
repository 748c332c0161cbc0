/**
 * Installation into a workspace: the way to Slack's question and back, and the pages that a person sees on it. Calls are
 * in {@code api}.
 */
@NullMarked
package dev.storychat.slack.install;

import org.jspecify.annotations.NullMarked;
