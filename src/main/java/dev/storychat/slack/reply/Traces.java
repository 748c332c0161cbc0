package dev.storychat.slack.reply;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.storychat.chat.InboxUnavailableException;
import dev.storychat.chat.Postings;
import dev.storychat.slack.api.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Looks in a thread for a message of ours that nobody wrote down: it was posted in the moment before the process or the
 * connection broke.
 */
final class Traces {
    private static final int MOST_ATTEMPTS = 3;
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final SlackThread thread;
    private final Postings postings;
    private final Pace pace;

    Traces(SlackThread thread, Postings postings, Pace pace) {
        this.thread = thread;
        this.postings = postings;
        this.pace = pace;
    }

    /** The {@code ts} of the latest such message below the question; empty also where that cannot be told. */
    Optional<String> find() {
        try {
            var known = postings.in(thread.question().place());
            return ask("auth.test", Map.of()) instanceof Outcome.Done us
                            && ask("conversations.replies", belowTheQuestion()) instanceof Outcome.Done said
                    ? latest(said, us, known)
                    : Optional.empty();
        } catch (InboxUnavailableException e) {
            return Optional.empty(); // an answer to another question would be taken for a trace
        }
    }

    private Map<String, String> belowTheQuestion() {
        return Map.of("ts", thread.ts(), "oldest", thread.question().id(), "limit", "100");
    }

    private Optional<String> latest(Outcome.Done said, Outcome.Done us, Set<String> known) {
        var user = us.text("user_id").orElse("");
        var bot = us.text("bot_id").orElse("none");
        return StreamSupport.stream(said.list("messages").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(message -> text(message, "user").equals(user)
                        || text(message, "bot_id").equals(bot))
                .map(message -> text(message, "ts"))
                .filter(ts -> ts.compareTo(thread.question().id()) > 0 && !known.contains(ts))
                .max(String::compareTo);
    }

    private Outcome ask(String method, Map<String, String> arguments) {
        Outcome outcome = new Outcome.Failed("not_asked");
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            pace.await(method);
            outcome = thread.call(method, arguments);
            if (outcome instanceof Outcome.Done || outcome instanceof Outcome.Failed failed && !failed.isPassing()) {
                return outcome;
            }
            pace.holdBack(AFTER_FAILURE);
        }
        return outcome;
    }

    private static String text(JsonObject message, String name) {
        var value = message.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }
}
