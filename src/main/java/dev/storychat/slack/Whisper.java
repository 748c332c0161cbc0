package dev.storychat.slack;

import dev.storychat.chat.Message;
import dev.storychat.slack.api.Outcome;
import dev.storychat.slack.api.WebApi;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Tells the author of a message something that nobody else sees. */
@Dependent
class Whisper {
    private static final int MOST_WAITS = 2;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final WebApi api;

    @Inject
    Whisper(WebApi api) {
        this.api = api;
    }

    /** Says it once, in mrkdwn, when Slack lets us; where that does not work nothing is tried in public. */
    void to(Message message, String text) {
        var place = message.place();
        var arguments = new HashMap<>(Map.of("channel", place.channel(), "user", message.author(), "text", text));
        // Slack shows it in a thread only where there is one already.
        if (!message.opensThread()) {
            arguments.put("thread_ts", place.thread());
        }
        var outcome = api.call(place.workspace(), "chat.postEphemeral", arguments);
        for (int i = 0; i < MOST_WAITS && outcome instanceof Outcome.Limited limited; i++) {
            sleep(limited.retryAfter());
            outcome = api.call(place.workspace(), "chat.postEphemeral", arguments);
        }
        if (outcome instanceof Outcome.Failed && place.channel().startsWith("D")) {
            arguments.remove("user");
            api.call(place.workspace(), "chat.postMessage", arguments);
        }
    }

    private static void sleep(Duration wanted) {
        try {
            Thread.sleep(Math.min(wanted.toMillis(), LONGEST_WAIT.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
