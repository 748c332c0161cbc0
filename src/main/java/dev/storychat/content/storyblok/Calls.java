package dev.storychat.content.storyblok;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Calls that are repeated where repeating helps: at most {@value #MOST_ATTEMPTS} attempts in all, and none begins when
 * more than half of the time for one call has gone, so that a person never waits for several time-outs in a row. A
 * connection that broke is left to the HTTP client below, which repeats that on its own and cannot be told not to
 * through MicroProfile Rest Client.
 */
final class Calls {
    private static final Logger LOG = System.getLogger(Calls.class.getName());
    private static final int MOST_ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);

    private final Duration timeout;

    Calls(Duration timeout) {
        this.timeout = timeout;
    }

    /**
     * Asks.
     *
     * @return whatever was answered, errors too
     * @throws dev.storychat.chat.search.SearchUnavailableException when nothing was answered
     */
    Reply ask(Supplier<Response> call) {
        var start = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            var pause = FIRST_PAUSE.multipliedBy(attempt);
            try {
                var reply = Reply.of(call.get());
                var wait = reply.retryAfter() == null ? pause : reply.retryAfter();
                if (!PASSING.contains(reply.status()) || isEnough(attempt, start, wait)) {
                    return reply;
                }
                LOG.log(Level.DEBUG, "attempt {0} answered {1}", attempt, reply.status());
                sleep(wait);
            } catch (ProcessingException e) {
                if (!Failures.isRefused(e) || isEnough(attempt, start, pause)) {
                    throw Failures.of(e);
                }
                sleep(pause);
            }
        }
    }

    private boolean isEnough(int attempt, long start, Duration wait) {
        var gone = Duration.ofNanos(System.nanoTime() - start);
        return attempt == MOST_ATTEMPTS || gone.plus(wait).compareTo(timeout.dividedBy(2)) > 0;
    }

    private static void sleep(Duration wait) {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failures.interrupted();
        }
    }
}
