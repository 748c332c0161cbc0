/** What people do in Slack, told as they do it; Slack itself is played by fakes. */
@NullMarked
package dev.storychat.slack;

import org.jspecify.annotations.NullMarked;
