package dev.storychat.slack.socket;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: twice as long after each failure, up to a limit. A part of it is left to
 * chance, so that those who lost their connections together do not come back together.
 */
final class Backoff {
    private static final int MOST_DOUBLINGS = 16;

    private final Duration first;
    private final Duration most;
    private final RandomGenerator random;
    private int failures;

    Backoff(Duration first, Duration most, RandomGenerator random) {
        this.first = first;
        this.most = most;
        this.random = random;
    }

    /** After one more failure: between half of what it has come to and all of it. */
    Duration next() {
        var doubled = first.multipliedBy(1L << Math.min(failures++, MOST_DOUBLINGS));
        return partly(doubled.compareTo(most) < 0 ? doubled : most);
    }

    /** Between half of a duration and all of it. */
    Duration partly(Duration whole) {
        return whole.dividedBy(2).plusMillis(random.nextLong(whole.toMillis() / 2 + 1));
    }

    /** It worked: the next failure is the first again. */
    void reset() {
        failures = 0;
    }
}
