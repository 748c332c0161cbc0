package dev.storychat.slack;

import dev.storychat.slack.api.Outcome;
import dev.storychat.slack.api.WebApi;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The addresses at which commands and buttons are answered. Each takes <a
 * href="https://docs.slack.dev/interactivity/handling-user-interaction#message_responses">5 answers within 30
 * minutes</a>: what comes after that is not even sent.
 */
final class ResponseUrls {
    /** The code of an outcome: no answer is taken there any more. */
    static final String USED_UP = "response_url_used_up";

    private static final int MOST_USES = 5;

    /** A little less than Slack's, as we hear of an address a little later than it is made. */
    private static final Duration LIFE = Duration.ofMinutes(29);

    private static final int MOST_KNOWN = 10_000;

    private final WebApi api;
    private final InstantSource clock;
    private final Map<String, Use> known = new LinkedHashMap<>();

    private record Use(int times, long until) {}

    ResponseUrls(WebApi api) {
        this(api, InstantSource.system());
    }

    ResponseUrls(WebApi api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    /** Notes that an address was just received. */
    void received(String url) {
        synchronized (known) {
            known.computeIfAbsent(url, u -> new Use(0, clock.millis() + LIFE.toMillis()));
            if (known.size() > MOST_KNOWN) {
                known.remove(known.keySet().iterator().next());
            }
        }
    }

    /** Answers there, or fails with {@link #USED_UP}. */
    Outcome respond(String url, String json) {
        if (!take(url)) {
            return new Outcome.Failed(USED_UP);
        }
        var outcome = api.respond(url, json);
        return outcome instanceof Outcome.Failed failed && isOver(failed) ? new Outcome.Failed(USED_UP) : outcome;
    }

    private boolean take(String url) {
        received(url);
        synchronized (known) {
            var use = known.computeIfPresent(url, (u, before) -> new Use(before.times() + 1, before.until()));
            return use != null && use.times() <= MOST_USES && use.until() > clock.millis();
        }
    }

    /** Other instances may have answered there too: Slack is the one that knows. */
    private static boolean isOver(Outcome.Failed failed) {
        return failed.code().equals("http_404") || failed.code().equals("http_410");
    }
}
