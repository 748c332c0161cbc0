package dev.storychat.slack.socket;

import java.time.Duration;

/**
 * How long what may take.
 *
 * @param hello from asking for a connection until Slack has said hello on it
 * @param ping between two pings; a connection on which the pong does not come until the next is dead
 * @param firstPause before the first try to replace a lost connection
 * @param longestPause between two tries, however many failed
 * @param refusedPause after Slack said that it does not want one
 * @param handling for what is being handled when the server stops; what Slack waits for an acknowledgement
 */
record Times(
        Duration hello,
        Duration ping,
        Duration firstPause,
        Duration longestPause,
        Duration refusedPause,
        Duration handling) {

    static final Times REAL = new Times(
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(1),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofSeconds(3));
}
