package dev.storychat.bedrock;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The calls so far: whether they allow another one, and what came of the latest. */
final class Calls {

    /**
     * The latest call.
     *
     * @param outcome as in {@link Result#code()}
     * @param milliseconds how long it took, retries included
     * @param at when it ended
     */
    record Latest(String outcome, long milliseconds, Instant at) {}

    private static final Logger LOG = System.getLogger(Calls.class.getName());

    private final InstantSource clock;
    private final Breaker breaker;
    private final Silence silence;
    private volatile @Nullable Latest latest;

    Calls(InstantSource clock) {
        this.clock = clock;
        this.breaker = new Breaker(clock);
        this.silence = new Silence(clock);
    }

    /** Whether a call may be made, as in {@link Breaker#admits} and {@link Silence#forbids}. */
    boolean admitAnother() {
        return !silence.forbids() && breaker.admits();
    }

    /** Tells of one that begins. */
    Silence.Call begin() {
        return silence.begin();
    }

    void ended(Result result, Duration took) {
        latest = new Latest(result.code(), took.toMillis(), clock.instant());
        if (result instanceof Result.Failed failed && failed.fault() == Fault.STOPPED) {
            LOG.log(Level.INFO, "model stopped after {0} ms by who asked", took.toMillis());
        } else if (result instanceof Result.Failed failed) {
            LOG.log(Level.WARNING, "model failed after {0} ms: {1} {2}", took.toMillis(), failed.code(), failed.id());
            learn(failed.fault());
        } else if (result instanceof Result.Answered answered) {
            LOG.log(Level.INFO, "model answered in {0} ms: {1}", took.toMillis(), answered.tokens());
            breaker.succeeded();
        }
    }

    private void learn(Fault fault) {
        if (fault.isPassing()) {
            breaker.failed();
        } else if (fault != Fault.INTERRUPTED) {
            // Bedrock refuses us for a reason, so it is there, and leaving it alone would help nobody.
            breaker.succeeded();
        }
    }

    /** As in {@link Breaker#state()}; {@code open} too while Bedrock is silent. */
    String breaker() {
        return silence.isLong() ? "open" : breaker.state();
    }

    Optional<Latest> latest() {
        return Optional.ofNullable(latest);
    }
}
