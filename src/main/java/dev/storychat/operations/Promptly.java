package dev.storychat.operations;

import dev.storychat.chat.HistoryUnavailableException;
import dev.storychat.chat.InboxUnavailableException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.ServiceUnavailableException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What lies in the database, for somebody who wants an answer: it may be away, or take connections and say nothing. */
@Dependent
class Promptly {
    private final Executor threads;
    private final Duration patience;

    @Inject
    Promptly(ManagedExecutorService threads) {
        this(threads, Duration.ofSeconds(2));
    }

    Promptly(Executor threads, Duration patience) {
        this.threads = threads;
        this.patience = patience;
    }

    /**
     * Reads it, or changes it.
     *
     * @throws ServiceUnavailableException when the database does not answer in time; what was to be changed may change yet
     */
    <T> T require(Supplier<T> work) {
        return find(work).orElseThrow(ServiceUnavailableException::new);
    }

    /** Reads it; empty when the database does not answer in time. */
    <T> Optional<T> find(Supplier<T> work) {
        try {
            return Optional.of(
                    CompletableFuture.supplyAsync(work, threads).get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            if (isAway(e.getCause())) {
                return Optional.empty();
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static boolean isAway(@Nullable Throwable thrown) {
        return thrown instanceof InboxUnavailableException || thrown instanceof HistoryUnavailableException;
    }
}
