/** Calls to Slack: one client, its failures as values, and its state for an operator. No message is composed here. */
@NullMarked
package dev.storychat.slack.api;

import org.jspecify.annotations.NullMarked;
