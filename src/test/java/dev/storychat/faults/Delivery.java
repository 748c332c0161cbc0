package dev.storychat.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An event as Slack delivered it: every attempt, until one was acknowledged or Slack gave up. */
record Delivery(List<Attempt> attempts) {

    /**
     * One of them.
     *
     * @param status 0 when there was no answer within 3 seconds
     */
    record Attempt(int status, Instant at, Duration took) {
        boolean acknowledged() {
            return status >= 200 && status < 300;
        }
    }

    boolean acknowledged() {
        return attempts.get(attempts.size() - 1).acknowledged();
    }
}
