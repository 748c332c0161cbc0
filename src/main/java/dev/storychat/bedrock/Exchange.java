package dev.storychat.bedrock;

import dev.storychat.chat.Stop;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockDeltaEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.MessageStartEvent;

/** One request and the stream that answers it. The client's threads only hand over, the caller's does the work. */
final class Exchange {
    /** So late nobody wakes who only waits: the process stood still, and what came meanwhile is on its way to here. */
    private static final Duration STOOD_STILL = Duration.ofSeconds(1);

    private final BedrockRuntimeAsyncClient client;
    private final ConverseStreamRequest request;
    private final Duration patience;
    private final long end;
    private final Stop stop;
    private final Ear ear;
    private final Arrivals arrivals = new Arrivals(Thread.currentThread());
    private final Gathering gathering;
    private @Nullable Result outcome;
    private boolean isHeard;
    private long deadline;

    /**
     * Prepares one.
     *
     * @param patience how long the stream may pause once the model has begun
     * @param end the {@link System#nanoTime} until which all must be over
     * @param stop ends it when it is given
     */
    Exchange(
            BedrockRuntimeAsyncClient client,
            ConverseStreamRequest request,
            Duration patience,
            long end,
            Stop stop,
            Ear ear) {
        this.client = client;
        this.request = request;
        this.patience = patience;
        this.end = end;
        this.stop = stop;
        this.ear = ear;
        this.gathering = new Gathering(ear.words());
    }

    /**
     * Sends the request and waits for the end of the answer. Nothing of it goes on when this returns or throws.
     *
     * @param firstToken the {@link System#nanoTime} until which the model must have begun
     */
    Result run(long firstToken) {
        if (Thread.currentThread().isInterrupted()) {
            // The SDK would notice it too, but forget it and report a failure of its own.
            return new Result.Failed(Fault.INTERRUPTED);
        }
        var now = System.nanoTime();
        deadline = now + patienceUntil(firstToken, now).toNanos();
        var sent = send();
        try (var listening = stop.whenGiven(() -> arrivals.add(() -> outcome = new Result.Failed(Fault.STOPPED)))) {
            while (outcome == null) {
                var arrival = arrivals.next(deadline);
                if (arrival == null) {
                    outcome = late(firstToken);
                } else {
                    arrival.run();
                    if (arrivals.isEmpty()) {
                        gathering.handOver();
                    }
                }
            }
            return outcome;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result.Failed(Fault.INTERRUPTED);
        } finally {
            sent.cancel(true);
        }
    }

    /** How long it waits for a first word before it asks again whether that makes sense. */
    private Duration patienceUntil(long firstToken, long now) {
        return ear.patience().apply(Duration.ofNanos(Math.max(0, firstToken - now)));
    }

    private @Nullable Result late(long firstToken) {
        var now = System.nanoTime();
        if (now - deadline > STOOD_STILL.toNanos()) {
            deadline = now + STOOD_STILL.toNanos();
            return null;
        }
        if (isHeard || now - firstToken >= 0) {
            return new Result.Failed(now - end < 0 ? Fault.TIMEOUT : Fault.TOOK_TOO_LONG);
        }
        var more = patienceUntil(firstToken, now);
        deadline = now + more.toNanos();
        return more.isZero() ? new Result.Failed(Fault.SILENT) : null;
    }

    boolean hasSaidSomething() {
        return gathering.hasSaidSomething();
    }

    private CompletableFuture<Void> send() {
        var handler =
                ConverseStreamResponseHandler.builder().subscriber(this::arrive).build();
        var sent = client.converseStream(request, handler);
        var unused = sent.whenComplete((nothing, thrown) -> arrivals.add(() -> end(thrown)));
        return sent;
    }

    private void arrive(ConverseStreamOutput event) {
        if (event instanceof ContentBlockDeltaEvent) {
            arrivals.addPiece(() -> hear(event));
        } else {
            arrivals.add(() -> hear(event));
        }
    }

    private void hear(ConverseStreamOutput event) {
        // Bedrock opens the message before the model has begun: that is no sign of life.
        if (!(event instanceof MessageStartEvent)) {
            var now = System.nanoTime();
            deadline = now + Math.min(patience.toNanos(), end - now);
            isHeard = true;
            ear.alive().run();
        }
        event.accept(gathering);
    }

    private void end(@Nullable Throwable thrown) {
        gathering.handOver();
        // What comes after the end of the answer are figures: without them it is whole all the same.
        outcome = thrown == null || gathering.isWhole() ? gathering.outcome() : failed(thrown);
    }

    private static Result failed(Throwable thrown) {
        return new Result.Failed(Diagnoses.of(thrown), RetryAfter.of(thrown), thrown);
    }
}
