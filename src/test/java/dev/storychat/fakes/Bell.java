package dev.storychat.fakes;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Rung at every change, so that a test can wait for a condition without sleeping. */
final class Bell {
    private static final long BETWEEN_LOOKS = 50;

    synchronized void ring() {
        notifyAll();
    }

    /**
     * Looks until there is something to see; fails saying what never came. It looks at every ring, and now and then as
     * well: a condition may be about more than what rings here.
     */
    synchronized <T> T await(String what, Duration atMost, Supplier<Optional<T>> look) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            var seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            var millisLeft = (deadline - System.nanoTime()) / 1_000_000;
            if (millisLeft <= 0) {
                throw new AssertionError("Waited " + atMost + " in vain for " + what);
            }
            pause(Math.min(millisLeft, BETWEEN_LOOKS));
        }
    }

    private void pause(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting", e);
        }
    }
}
