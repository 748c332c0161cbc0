package dev.storychat.bedrock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Notices that Bedrock takes requests and begins no answer, long before the first of them is given up: else thousands
 * would wait for their whole time, and be over in the same moment.
 */
final class Silence {
    /** So many must be waiting: a few slow answers are no outage. */
    static final int MANY = 20;

    /** Claude begins within some seconds, and of many calls one always begins sooner. */
    static final Duration LONG = Duration.ofSeconds(10);

    /** How often one more call is let through, to hear whether Bedrock is back. */
    static final Duration BETWEEN_TRIALS = Duration.ofSeconds(5);

    private final InstantSource clock;
    /** In the order in which they began. */
    private final Set<Call> waiting = new LinkedHashSet<>();

    private Instant heardAt = Instant.MIN;
    private Instant nextTrial = Instant.MIN;

    Silence(InstantSource clock) {
        this.clock = clock;
    }

    /** A call that has not been answered yet. */
    final class Call implements AutoCloseable {
        private final Instant began = clock.instant();

        /** Bedrock has begun to answer it. */
        void heard() {
            synchronized (Silence.this) {
                heardAt = clock.instant();
                waiting.remove(this);
            }
        }

        @Override
        public void close() {
            synchronized (Silence.this) {
                waiting.remove(this);
            }
        }
    }

    /** Tells of a call that begins to wait. */
    synchronized Call begin() {
        var call = new Call();
        waiting.add(call);
        return call;
    }

    /** Whether a call has to be spared: it would only wait as well. */
    synchronized boolean forbids() {
        if (!isLong()) {
            return false;
        }
        var now = clock.instant();
        if (now.isBefore(nextTrial)) {
            return true;
        }
        nextTrial = now.plus(BETWEEN_TRIALS);
        return false;
    }

    /** Whether many have been waiting for long and none was answered meanwhile. */
    synchronized boolean isLong() {
        var longAgo = clock.instant().minus(LONG);
        return !heardAt.isAfter(longAgo)
                && waiting.stream()
                                .limit(MANY)
                                .filter(call -> !call.began.isAfter(longAgo))
                                .count()
                        == MANY;
    }
}
