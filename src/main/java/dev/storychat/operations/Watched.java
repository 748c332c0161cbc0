package dev.storychat.operations;

import dev.storychat.chat.Part;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One part, looked at by one thread at a time and not too often. */
final class Watched {
    private static final Duration FRESH_LOCAL = Duration.ofSeconds(1);
    private static final Duration FRESH_REMOTE = Duration.ofSeconds(15);

    /** One on this side of the network that takes longer than that to be looked at answers nobody. */
    private static final Duration SILENCE = Duration.ofSeconds(2);

    private static final Part.State SILENT = new Part.State("real", false, Map.of("problem", "It does not answer."));

    private record Look(Part.State state, long began, long ended) {}

    private final Part part;
    private final Executor threads;
    private final LongSupplier nanos;
    private final boolean isLocal;
    private @Nullable CompletableFuture<Look> running;
    private volatile long began;
    private volatile @Nullable Look last;

    /**
     * Looks at a part.
     *
     * @param nanos as {@link System#nanoTime}
     */
    Watched(Part part, Executor threads, LongSupplier nanos) {
        this.part = part;
        this.threads = threads;
        this.nanos = nanos;
        this.isLocal = part.name().equals("database");
    }

    Optional<Pulse.Reading> read(Duration patience) {
        var look = refreshIfOld();
        if (look != null) {
            await(look, patience.minus(since(began)));
            if (isLocal && !look.isDone() && since(began).compareTo(SILENCE) > 0) {
                return Optional.of(new Pulse.Reading(SILENT, since(began), Duration.ZERO));
            }
        }
        return Optional.ofNullable(last)
                .map(seen -> new Pulse.Reading(
                        seen.state(), Duration.ofNanos(seen.ended() - seen.began()), since(seen.ended())));
    }

    /** Begins to look unless that was done lately; gives the look that goes on, if one does. */
    @Nullable
    CompletableFuture<Look> refreshIfOld() {
        var look = last;
        var fresh = isLocal ? FRESH_LOCAL : FRESH_REMOTE;
        return look == null || since(look.ended()).compareTo(fresh) > 0 ? refresh() : null;
    }

    synchronized CompletableFuture<Look> refresh() {
        if (running == null || running.isDone()) {
            began = nanos.getAsLong();
            try {
                running = CompletableFuture.supplyAsync(this::look, threads);
            } catch (RejectedExecutionException e) {
                running = CompletableFuture.failedFuture(e);
            }
        }
        return running;
    }

    private Look look() {
        Part.State state;
        try {
            state = part.look();
        } catch (RuntimeException e) {
            state = new Part.State("real", false, Map.of("error", e.getClass().getSimpleName()));
        }
        var look = new Look(state, began, nanos.getAsLong());
        last = look;
        return look;
    }

    private static void await(CompletableFuture<Look> look, Duration patience) {
        try {
            look.get(Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | CompletionException e) {
            // the last look stands, with its age
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration since(long nanoTime) {
        return Duration.ofNanos(nanos.getAsLong() - nanoTime);
    }
}
