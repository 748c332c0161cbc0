package dev.storychat.slack.reply;

import dev.storychat.chat.Pause;
import java.time.Duration;

/** Time, as it passes. */
interface Timing {

    /** As {@link System#nanoTime()}. */
    long nanos();

    void pause(Duration duration) throws InterruptedException;

    /** The real one, in which waiting for Slack keeps nobody else waiting. */
    static Timing of(Pause pause) {
        return new Timing() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void pause(Duration duration) throws InterruptedException {
                pause.pause(duration);
            }
        };
    }
}
