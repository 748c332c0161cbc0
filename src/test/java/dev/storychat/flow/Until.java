package dev.storychat.flow;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for something that can only be looked at, with a deadline. */
public final class Until {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Until() {}

    /** Waits, and tells how long; fails when the time is over. */
    public static Duration holds(String what, BooleanSupplier condition, Duration atMost) {
        var begun = System.nanoTime();
        if (!holdsWithin(atMost, condition)) {
            throw new AssertionError("Waited " + atMost.toSeconds() + " s in vain: " + what);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Waits, and tells whether it came to hold. */
    public static boolean holdsWithin(Duration atMost, BooleanSupplier condition) {
        var end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(BETWEEN_LOOKS.toNanos());
        }
        return true;
    }

    /** Lets so much time pass, for what lasts by its nature: an outage, the pause between two kills. */
    public static void passed(Duration time) {
        var end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            pause(end - System.nanoTime());
        }
    }

    private static void pause(long nanos) {
        LockSupport.parkNanos(nanos);
        if (Thread.interrupted()) {
            throw new AssertionError("The time for this test is over");
        }
    }
}
