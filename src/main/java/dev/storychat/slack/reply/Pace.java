package dev.storychat.slack.reply;

import java.time.Duration;

/** When the next call may be made: by the limits that all answers share, and so that one stream is not hectic. */
final class Pace {
    /** Slack asks for less as a rule; a worker is not held longer than that. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final Timing timing;
    private final SlackThread thread;
    private long dueAt;
    private long heldUntil;
    private long lastAt;

    Pace(Timing timing, SlackThread thread) {
        this.timing = timing;
        this.thread = thread;
        this.lastAt = timing.nanos();
        this.dueAt = lastAt;
        this.heldUntil = lastAt;
    }

    /** Whether the last call was long enough ago for more words. */
    boolean isDue() {
        return timing.nanos() - dueAt >= 0 && heldFor().isZero();
    }

    /** Whether a call with more words may be made now; takes the turn. */
    boolean allows(String method) {
        return isDue() && thread.tryTakeTurn(method);
    }

    /** Whether the last call was made so long ago. */
    boolean isQuietFor(Duration duration) {
        return timing.nanos() - lastAt >= duration.toNanos();
    }

    /** A call was made: more words not before this has passed. */
    void next(Duration after) {
        lastAt = timing.nanos();
        dueAt = lastAt + after.toNanos();
    }

    /** A call failed: no other before this has passed. */
    void holdBack(Duration time) {
        heldUntil = timing.nanos() + time.toNanos();
    }

    /** Waits until a call may be made. An interruption ends it early. */
    void await(String method) {
        var turn = thread.takeTurn(method);
        var wait = turn.compareTo(heldFor()) > 0 ? turn : heldFor();
        if (wait.isZero()) {
            return;
        }
        try {
            timing.pause(wait.compareTo(LONGEST_WAIT) < 0 ? wait.plusMillis(1) : LONGEST_WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration heldFor() {
        return Duration.ofNanos(Math.max(0, heldUntil - timing.nanos()));
    }
}
