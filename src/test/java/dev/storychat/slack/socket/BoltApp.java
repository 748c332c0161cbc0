package dev.storychat.slack.socket;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import dev.storychat.chat.InboxUnavailableException;
import dev.storychat.slack.PostEvent;
import dev.storychat.slack.api.WebApi;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A small Bolt app that answers in every way there is, and fails or takes its time when it is told to. */
final class BoltApp {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final CountDownLatch first = new CountDownLatch(1);
    private volatile CountDownLatch busy = new CountDownLatch(0);

    App build(WebApi api) {
        var app = new App(
                AppConfig.builder()
                        .slack(api.slack())
                        .requestVerificationEnabled(false)
                        .allEventsApiAutoAckEnabled(true)
                        .unmatchedRequestHandler(request -> Response.ok())
                        .build(),
                List.of());
        app.event(PostEvent.Mention.class, (payload, context) -> {
            heard.add(payload.getEventId() + " " + context.getRetryNum());
            first.countDown();
            awaitLeisure();
            if (failures.getAndDecrement() > 0) {
                throw new InboxUnavailableException(new IllegalStateException("the database is down"));
            }
            return context.ack();
        });
        app.command("/words", (request, context) -> context.ack("words"));
        app.command("/nothing", (request, context) -> context.ack());
        app.blockAction("button", (request, context) -> Response.ok(Map.of("text", "not wanted")));
        app.viewSubmission("modal", (request, context) -> context.ackWithErrors(Map.of("name", "Too long")));
        return app;
    }

    /** Waits until the first mention is being handled. */
    void awaitFirst() throws InterruptedException {
        first.await();
    }

    private void awaitLeisure() {
        try {
            busy.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The ids of the mentions that came, each followed by the number of the repetition as HTTP has it: null for none. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    void fails(int times) {
        failures.set(times);
    }

    /** Every mention takes until the latch is open. */
    CountDownLatch isBusy() {
        var latch = new CountDownLatch(1);
        busy = latch;
        return latch;
    }
}
