package dev.storychat.slack;

import dev.storychat.slack.api.Outcome;
import dev.storychat.slack.api.WebApi;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Opens windows and shows something else in them, by <a href="https://docs.slack.dev/surfaces/modals">Slack's modals</a>.
 * Views are JSON.
 */
@Dependent
class Windows {
    private static final Logger LOG = System.getLogger(Windows.class.getName());

    /** What came before Slack has read our acknowledgement would be covered by it. */
    private static final Duration UNTIL_ACKNOWLEDGED = Duration.ofMillis(300);

    private final WebApi api;
    private final Duration untilAcknowledged;

    @Inject
    Windows(WebApi api) {
        this(api, UNTIL_ACKNOWLEDGED);
    }

    Windows(WebApi api, Duration untilAcknowledged) {
        this.api = api;
        this.untilAcknowledged = untilAcknowledged;
    }

    /**
     * Opens one.
     *
     * @param trigger good for 3 seconds after the person did something
     * @return its id; empty when it did not open
     */
    Optional<String> open(Caller caller, String trigger, String view) {
        return begin("views.open", caller, trigger, view);
    }

    /** The same over the window in which the person did something; closing it leads back there. */
    Optional<String> push(Caller caller, String trigger, String view) {
        return begin("views.push", caller, trigger, view);
    }

    private Optional<String> begin(String method, Caller caller, String trigger, String view) {
        var outcome = api.call(caller.workspace(), method, Map.of("trigger_id", trigger, "view", view));
        return outcome instanceof Outcome.Done done && done.answer().get("view") != null
                ? Optional.of(done.answer().getAsJsonObject("view").get("id").getAsString())
                : Optional.empty();
    }

    /** What is to be shown, or an apology where that fails: a window that says that something runs must not stay so. */
    static <T> T orApology(T apology, Supplier<T> shown) {
        try {
            return shown.get();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "what a window waited for failed", e);
            return apology;
        }
    }

    /** Shows another view in a window; tells whether it is shown. */
    boolean update(Caller caller, String id, String view) {
        return api.call(caller.workspace(), "views.update", Map.of("view_id", id, "view", view))
                instanceof Outcome.Done;
    }

    /**
     * The same after the acknowledgement of the submission of that window has put something into it.
     *
     * @param begun when it was submitted, by {@link System#nanoTime}
     */
    void updateAfter(long begun, Caller caller, String id, String view) {
        try {
            var left = untilAcknowledged.minusNanos(System.nanoTime() - begun);
            Thread.sleep(Math.max(0, left.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        update(caller, id, view);
    }
}
