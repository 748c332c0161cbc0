package dev.storychat.slack.reply;

import java.time.Duration;

/** A clock that stands still until somebody waits or a test moves it. */
final class QuickTiming implements Timing {
    private Duration now = Duration.ZERO;
    private Duration waited = Duration.ZERO;

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** How long was waited in all. */
    Duration waited() {
        return waited;
    }

    @Override
    public long nanos() {
        return now.toNanos();
    }

    @Override
    public void pause(Duration duration) {
        waited = waited.plus(duration);
        pass(duration);
    }
}
