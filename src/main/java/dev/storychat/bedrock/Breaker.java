package dev.storychat.bedrock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stops calling what has failed several times in a row, and tries it again with a single call after a pause. */
final class Breaker {
    static final int FAILURES_IN_A_ROW = 5;
    static final Duration PAUSE = Duration.ofSeconds(30);

    private final InstantSource clock;
    private int failures;
    private Instant pausedUntil = Instant.MIN;

    Breaker(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether a call may be made. After the pause one may; the others wait another pause for what comes of it. */
    synchronized boolean admits() {
        if (failures < FAILURES_IN_A_ROW) {
            return true;
        }
        if (clock.instant().isBefore(pausedUntil)) {
            return false;
        }
        pausedUntil = clock.instant().plus(PAUSE);
        return true;
    }

    synchronized void failed() {
        failures++;
        if (failures >= FAILURES_IN_A_ROW) {
            pausedUntil = clock.instant().plus(PAUSE);
        }
    }

    synchronized void succeeded() {
        failures = 0;
    }

    /** {@code closed}, {@code open} or {@code half-open}. */
    synchronized String state() {
        if (failures < FAILURES_IN_A_ROW) {
            return "closed";
        }
        return clock.instant().isBefore(pausedUntil) ? "open" : "half-open";
    }
}
