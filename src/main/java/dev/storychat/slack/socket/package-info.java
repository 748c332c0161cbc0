/**
 * Socket Mode, Slack's other way in: connections that we open and over which Slack sends what it would else post to
 * {@code /slack/events}. Connections are kept here, and envelopes handed to the one Bolt app; no meaning of any event
 * may enter. See <a href="https://docs.slack.dev/apis/events-api/using-socket-mode">Using Socket Mode</a>.
 */
@NullMarked
package dev.storychat.slack.socket;

import org.jspecify.annotations.NullMarked;
