/**
 * What things look like in Slack: pure functions from data to Block Kit, within its limits. Nothing that talks to
 * anybody may enter.
 */
@NullMarked
package dev.storychat.slack.blocks;

import org.jspecify.annotations.NullMarked;
