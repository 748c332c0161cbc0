/** Answers on their way to Slack: words that come one by one become messages that Slack accepts. */
@NullMarked
package dev.storychat.slack.reply;

import org.jspecify.annotations.NullMarked;
