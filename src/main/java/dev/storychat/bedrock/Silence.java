package dev.storychat.bedrock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Notices that Bedrock takes requests and begins no answer, long before the first of them is given up: else thousands
 * would wait for their whole time, and be over in the same moment. Those that wait already are let go one by one, so that
 * the searches which answer instead do not come all at once.
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

    private volatile Instant heardAt = Instant.MIN;
    private Instant nextTrial = Instant.MIN;
    private Instant lastToGo = Instant.MIN;

    Silence(InstantSource clock) {
        this.clock = clock;
    }

    /** A call that has not been answered yet. */
    final class Call implements AutoCloseable {
        private final Instant began = clock.instant();
        private @Nullable Instant end;
        private boolean isHeard;

        /** Bedrock answers it. For each word of a thousand answers: they do not stand in line for a lock. */
        void heard() {
            heardAt = clock.instant();
            if (!isHeard) {
                isHeard = true;
                close();
            }
        }

        /**
         * How long it goes on waiting, to be asked again after that.
         *
         * @param left what it has left in all
         * @return nothing: it is given up, since no other call was answered either
         */
        Duration patience(Duration left) {
            synchronized (Silence.this) {
                var now = clock.instant();
                var untilLong = Duration.between(now, began.plus(LONG));
                if (untilLong.compareTo(Duration.ZERO) > 0) {
                    return shorter(untilLong, left);
                }
                return isLong() ? untilItsTurn(now, left) : left;
            }
        }

        private Duration untilItsTurn(Instant now, Duration left) {
            if (end == null) {
                lastToGo = later(now, lastToGo).plus(left.dividedBy(waiting.size()));
                end = lastToGo;
            }
            var rest = Duration.between(now, end);
            return rest.isNegative() ? Duration.ZERO : shorter(rest, left);
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

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
