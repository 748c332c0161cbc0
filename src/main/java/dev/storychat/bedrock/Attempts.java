package dev.storychat.bedrock;

import dev.storychat.chat.Stop;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;

/**
 * Tries again what failed in passing, but never once words have gone out: they would go out twice. The SDK's own retries
 * are switched off because they start a stream over at any time and know no deadline for all of them.
 */
final class Attempts {
    static final int MOST = 3;

    private static final Logger LOG = System.getLogger(Attempts.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(200);
    /** Longer, because the quota is counted by the minute. */
    private static final Duration PAUSE_WHEN_THROTTLED = Duration.ofMillis(500);

    private final BedrockRuntimeAsyncClient client;
    private final Duration patience;
    private final long end;
    private final Stop stop;

    /**
     * Prepares them.
     *
     * @param patience how long the stream may pause once the model has begun
     * @param end the {@link System#nanoTime} until which all must be over
     * @param stop ends them when it is given
     */
    Attempts(BedrockRuntimeAsyncClient client, Duration patience, long end, Stop stop) {
        this.client = client;
        this.patience = patience;
        this.end = end;
        this.stop = stop;
    }

    /**
     * Runs them.
     *
     * @param deadline the {@link System#nanoTime} until which the model must have begun
     */
    Result run(ConverseStreamRequest request, Ear ear, long deadline) {
        for (int attempt = 1; ; attempt++) {
            var exchange = new Exchange(client, request, patience, end, stop, ear);
            var outcome = exchange.run(deadline);
            if (!(outcome instanceof Result.Failed failed)) {
                return outcome;
            }
            LOG.log(Level.DEBUG, "attempt {0} of {1} failed: {2}", attempt, MOST, failed.code());
            var again = attempt < MOST && mayPass(failed.fault()) && !exchange.hasSaidSomething();
            if (!again || !waited(failed, attempt, deadline)) {
                return stop.isGiven() ? new Result.Failed(Fault.STOPPED) : failed;
            }
        }
    }

    /** Where nobody is answered, another attempt would only wait as well. */
    private static boolean mayPass(Fault fault) {
        return fault.isPassing() && fault != Fault.SILENT;
    }

    /** Whether the pause before the next attempt fitted. */
    private boolean waited(Result.Failed failed, int attempt, long deadline) {
        var pause = pause(failed, attempt);
        if (pause.toNanos() >= deadline - System.nanoTime()) {
            return false;
        }
        try {
            return !stop.within(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Duration pause(Result.Failed failed, int attempt) {
        var shortest = failed.fault() == Fault.THROTTLED ? PAUSE_WHEN_THROTTLED : PAUSE;
        // Anything between once and twice of it, so that many who failed together do not come back together.
        var jittered = shortest.multipliedBy(attempt)
                .plusMillis(ThreadLocalRandom.current().nextLong(shortest.toMillis()));
        return failed.retryAfter().compareTo(jittered) > 0 ? failed.retryAfter() : jittered;
    }
}
