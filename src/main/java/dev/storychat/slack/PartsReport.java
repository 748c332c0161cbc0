package dev.storychat.slack;

import dev.storychat.chat.Part;
import dev.storychat.chat.Part.State;
import dev.storychat.chat.Texts;
import dev.storychat.slack.blocks.AssistantWords;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** How all parts are, looked at side by side: one that hangs keeps nobody from hearing of the others. */
@Dependent
class PartsReport {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final List<Part> parts;
    private final Executor workers;

    @Inject
    PartsReport(@Any Instance<Part> parts, @Background ManagedExecutorService workers) {
        this(parts.stream().toList(), workers);
    }

    PartsReport(List<Part> parts, Executor workers) {
        this.parts = parts.stream().sorted(Comparator.comparing(Part::name)).toList();
        this.workers = workers;
    }

    /** A line for each, in mrkdwn. */
    List<String> lines(Texts texts) {
        var looks = parts.stream()
                .map(part -> CompletableFuture.supplyAsync(part::look, workers))
                .toList();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        return IntStream.range(0, parts.size())
                .mapToObj(i -> AssistantWords.part(texts, parts.get(i).name(), state(looks.get(i), deadline)))
                .toList();
    }

    private static Optional<State> state(CompletableFuture<State> look, long deadline) {
        try {
            return Optional.of(look.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
