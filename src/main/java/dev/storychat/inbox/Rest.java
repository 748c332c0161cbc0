package dev.storychat.inbox;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Time between two writings, for those to gather who come meanwhile: each writing costs as much as several answers' words. */
class Rest {
    private static final int SHORTEST_MILLIS = 3;
    private static final int LONGEST_MILLIS = 20;

    /**
     * Rests after a writing, in the thread that wrote.
     *
     * @param waited how many did for that writing
     * @param isOver ends it at once, when the thread is unparked
     */
    void after(int waited, BooleanSupplier isOver) {
        var end = System.nanoTime() + howLong(waited).toNanos();
        for (var left = end - System.nanoTime(); left > 0 && !isOver.getAsBoolean(); left = end - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
    }

    /** Half a millisecond for each who waited: where many do, more are to share the next writing. */
    static Duration howLong(int waited) {
        return Duration.ofMillis(Math.max(SHORTEST_MILLIS, Math.min(LONGEST_MILLIS, waited / 2)));
    }
}
