package dev.storychat.slack.reply;

import java.time.Duration;

/** When the next call may be made. */
final class Pace {
    /** Slack asks for less as a rule; a worker is not held longer than that. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final Timing timing;
    private long allowedAt;
    private long lastAt;

    Pace(Timing timing) {
        this.timing = timing;
        this.allowedAt = timing.nanos();
        this.lastAt = allowedAt;
    }

    boolean isAllowed() {
        return timing.nanos() - allowedAt >= 0;
    }

    /** Whether the last call was made so long ago. */
    boolean isQuietFor(Duration duration) {
        return timing.nanos() - lastAt >= duration.toNanos();
    }

    /** A call was made: the next one not before this has passed. */
    void next(Duration after) {
        lastAt = timing.nanos();
        allowedAt = lastAt + after.toNanos();
    }

    /** Waits until a call may be made. An interruption ends it early. */
    void await() {
        var left = Duration.ofNanos(allowedAt - timing.nanos());
        if (left.isNegative() || left.isZero()) {
            return;
        }
        try {
            timing.pause(left.compareTo(LONGEST_WAIT) < 0 ? left.plusMillis(1) : LONGEST_WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
