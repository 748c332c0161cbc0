package dev.storychat.chat;

import java.time.Duration;

/** How whoever answers a message waits for others, such as for a platform that takes no more calls for a while. */
public interface Pause {

    /**
     * Lets time pass. Meanwhile others may be answered in its place, so it may return later than asked for.
     *
     * @throws InterruptedException when the answer is to be given up
     */
    void pause(Duration duration) throws InterruptedException;
}
