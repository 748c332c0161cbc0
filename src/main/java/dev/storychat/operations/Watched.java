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
import org.jspecify.annotations.Nullable;

/** One part, looked at by one thread at a time and not too often. */
final class Watched {
    private static final Duration FRESH_LOCAL = Duration.ofSeconds(1);
    private static final Duration FRESH_REMOTE = Duration.ofSeconds(15);

    private record Look(Part.State state, long began, long ended) {}

    private final Part part;
    private final Executor threads;
    private final Duration fresh;
    private @Nullable CompletableFuture<Look> running;
    private volatile @Nullable Look last;

    Watched(Part part, Executor threads) {
        this.part = part;
        this.threads = threads;
        this.fresh = part.name().equals("database") ? FRESH_LOCAL : FRESH_REMOTE;
    }

    Optional<Pulse.Reading> read(Duration patience) {
        var look = last;
        if (look == null || since(look.ended()).compareTo(fresh) > 0) {
            await(refresh(), patience);
        }
        return Optional.ofNullable(last)
                .map(seen -> new Pulse.Reading(
                        seen.state(), Duration.ofNanos(seen.ended() - seen.began()), since(seen.ended())));
    }

    synchronized CompletableFuture<Look> refresh() {
        if (running == null || running.isDone()) {
            try {
                running = CompletableFuture.supplyAsync(this::look, threads);
            } catch (RejectedExecutionException e) {
                running = CompletableFuture.failedFuture(e);
            }
        }
        return running;
    }

    private Look look() {
        var began = System.nanoTime();
        Part.State state;
        try {
            state = part.look();
        } catch (RuntimeException e) {
            state = new Part.State("real", false, Map.of("error", e.getClass().getSimpleName()));
        }
        var look = new Look(state, began, System.nanoTime());
        last = look;
        return look;
    }

    private static void await(CompletableFuture<Look> look, Duration patience) {
        try {
            look.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | CompletionException e) {
            // the last look stands, with its age
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }
}
