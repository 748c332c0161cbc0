package dev.storychat.content;

import dev.storychat.chat.search.SearchUnavailableException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Whether Storyblok is away. While it is, nobody waits for it: whether it is back is found out beside their searches, once in
 * a while.
 */
final class Outage {
    private static final Logger LOG = System.getLogger(Outage.class.getName());

    /** Codes of failures that pass by themselves; a refused token does not, and hides what it no longer opens. */
    private static final Set<String> PASSING =
            Set.of("timeout", "unreachable", "upstream_failed", "rate_limited", "bad_answer");

    private static final Set<String> SILENCE = Set.of("timeout", "unreachable");

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);

    private final Runnable asking;
    private final Executor threads;
    private final LongSupplier nanos;
    private final AtomicLong nextLook = new AtomicLong();
    private volatile boolean lasts;

    /**
     * None yet.
     *
     * @param asking asks Storyblok for what searches ask for; throws as they do, and may take as long as they do
     * @param nanos the clock; see {@link System#nanoTime()}
     */
    Outage(Runnable asking, Executor threads, LongSupplier nanos) {
        this.asking = asking;
        this.threads = threads;
        this.nanos = nanos;
    }

    /** As far as is known now. */
    boolean lasts() {
        if (lasts) {
            lookIfDue();
        }
        return lasts;
    }

    private void lookIfDue() {
        var due = nextLook.get();
        var now = nanos.getAsLong();
        if (now - due >= 0 && nextLook.compareAndSet(due, now + BETWEEN_LOOKS.toNanos())) {
            try {
                threads.execute(this::look);
            } catch (RejectedExecutionException e) {
                LOG.log(Level.DEBUG, "no thread to look whether Storyblok is back");
            }
        }
    }

    private void look() {
        try {
            asking.run();
            end("success");
        } catch (SearchUnavailableException e) {
            if (!isPassing(e)) {
                end(e.diagnosis().code());
            }
        }
    }

    private void end(String code) {
        lasts = false;
        LOG.log(Level.INFO, "Storyblok answers again: {0}", code);
    }

    private static boolean isPassing(SearchUnavailableException failure) {
        return PASSING.contains(failure.diagnosis().code());
    }

    /** Storyblok did not answer something else than a search: where it does not answer at all, nobody has to wait for it. */
    void suspect(SearchUnavailableException failure) {
        if (SILENCE.contains(failure.diagnosis().code())) {
            var unused = isBegunBy(failure);
        }
    }

    /** Storyblok did not answer as it should; tells whether something else may answer in its place. */
    boolean isBegunBy(SearchUnavailableException failure) {
        if (!isPassing(failure)) {
            return false;
        }
        nextLook.set(nanos.getAsLong() + BETWEEN_LOOKS.toNanos());
        if (!lasts) {
            lasts = true;
            LOG.log(
                    Level.WARNING,
                    "the index answers instead of Storyblok: {0}",
                    failure.diagnosis().code());
        }
        return true;
    }
}
