package dev.storychat.slack.reply;

import dev.storychat.chat.Message;
import dev.storychat.chat.Postings;
import dev.storychat.slack.api.Outcome;
import dev.storychat.slack.api.RateLimits;
import dev.storychat.slack.api.WebApi;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The thread that an answer goes into, and calls about it. */
final class SlackThread {
    /** What would make a second answer, or take another's away. What goes on in a stream of ours Slack refuses once another ended it. */
    private static final Set<String> DOUBLING =
            Set.of("chat.startStream", "chat.postMessage", "chat.update", "chat.delete");

    private final WebApi api;
    private final Postings postings;
    private final Message question;

    SlackThread(WebApi api, Postings postings, Message question) {
        this.api = api;
        this.postings = postings;
        this.question = question;
    }

    Message question() {
        return question;
    }

    String workspace() {
        return question.place().workspace();
    }

    /** The team of who asked, which is not the workspace where a whole enterprise installed us. */
    String teamOfAuthor() {
        return api.teams().of(workspace(), question.author());
    }

    String ts() {
        return question.place().thread();
    }

    boolean isDirect() {
        return channel().startsWith("D");
    }

    /**
     * Calls a method; its channel need not be among the arguments. Fails with {@code taken_over} where another instance answers
     * by now.
     */
    Outcome call(String method, Map<String, String> arguments) {
        if (DOUBLING.contains(method) && !postings.mayPost(question)) {
            return new Outcome.Failed("taken_over");
        }
        var all = new HashMap<>(arguments);
        var isOfAgents = method.startsWith("assistant.") || method.startsWith("agents.");
        all.put(isOfAgents ? "channel_id" : "channel", channel());
        return api.call(workspace(), method, all);
    }

    /**
     * Asks Slack whether it is there, before the model is asked once more for an answer that Slack did not take: each try
     * would cost another call of the model.
     *
     * @throws UnreachableException when it is not
     */
    void requireSlack() {
        if (api.call(workspace(), "auth.test", Map.of()) instanceof Outcome.Failed failed && failed.isPassing()) {
            throw new UnreachableException(failed.code());
        }
    }

    boolean tryTakeTurn(String method) {
        return limits().tryTake(workspace(), method, channel());
    }

    /** Takes the next turn of a method: the time until then is to be waited. */
    Duration takeTurn(String method) {
        return limits().take(workspace(), method, channel());
    }

    Duration untilTurn(String method) {
        return limits().left(workspace(), method, channel());
    }

    private RateLimits limits() {
        return api.limits();
    }

    private String channel() {
        return question.place().channel();
    }
}
