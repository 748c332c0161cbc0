package dev.storychat.faults;

import dev.storychat.fakes.Fakes;
import dev.storychat.fakes.SlackRequests;
import dev.storychat.faults.Delivery.Attempt;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * Slack's side of the <a href="https://docs.slack.dev/apis/events-api/#retries">Events API</a>: what is not acknowledged
 * within 3 seconds is sent again at once, after a minute and after 5 minutes; then Slack gives up.
 */
final class EventsApi {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final List<Duration> PAUSES = List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

    private final Route route;
    private final int hurry;
    private final SlackRequests slack;
    private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();

    /**
     * Sends along a route.
     *
     * @param hurry by how much Slack's pauses are shortened
     */
    EventsApi(Route route, int hurry) {
        this(route, hurry, SlackRequests.signedWith(Fakes.SIGNING_SECRET));
    }

    private EventsApi(Route route, int hurry, SlackRequests slack) {
        this.route = route;
        this.hurry = hurry;
        this.slack = slack;
    }

    /** The same with a clock that is ahead of the server's by so much, or behind it. */
    EventsApi ahead(Duration offset) {
        return new EventsApi(route, hurry, slack.withClockOffset(offset));
    }

    CompletableFuture<Delivery> deliver(Question question) {
        return deliver(question.asEvent(), 0);
    }

    /**
     * Delivers an event.
     *
     * @param retry 0 for the first time, else Slack's number of the repetition
     */
    CompletableFuture<Delivery> deliver(JsonObject event, int retry) {
        return deliver(event, retry, List.of());
    }

    /** Sends it once, whatever becomes of it. */
    CompletableFuture<Attempt> attempt(JsonObject event, int retry) {
        var begun = System.nanoTime();
        var at = Instant.now();
        var sent = (retry == 0 ? slack : slack.withRetry(retry, "http_timeout")).event(event);
        return route.post(sent)
                .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> 0)
                .thenApply(status -> note(new Attempt(status, at, Duration.ofNanos(System.nanoTime() - begun))));
    }

    /** All of them, of all events, those that failed too. */
    List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    private CompletableFuture<Delivery> deliver(JsonObject event, int retry, List<Attempt> before) {
        return attempt(event, retry).thenCompose(attempt -> {
            var all = new ArrayList<>(before);
            all.add(attempt);
            return attempt.acknowledged() || retry == PAUSES.size()
                    ? CompletableFuture.completedFuture(new Delivery(List.copyOf(all)))
                    : after(PAUSES.get(retry)).thenCompose(nothing -> deliver(event, retry + 1, all));
        });
    }

    private CompletableFuture<Void> after(Duration pause) {
        return CompletableFuture.runAsync(
                () -> {},
                CompletableFuture.delayedExecutor(pause.dividedBy(hurry).toMillis(), TimeUnit.MILLISECONDS));
    }

    private Attempt note(Attempt attempt) {
        attempts.add(attempt);
        return attempt;
    }
}
