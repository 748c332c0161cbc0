package dev.storychat.slack.reply;

import java.time.Duration;

/** Time, as it passes. */
interface Timing {

    /** As {@link System#nanoTime()}. */
    long nanos();

    void pause(Duration duration) throws InterruptedException;

    /** The real one. */
    Timing REAL = new Timing() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void pause(Duration duration) throws InterruptedException {
            Thread.sleep(duration.toMillis());
        }
    };
}
