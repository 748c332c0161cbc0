package dev.storychat.slack.reply;

import dev.storychat.chat.Message;
import dev.storychat.chat.Texts;
import dev.storychat.slack.api.Outcome;
import dev.storychat.slack.api.People;
import dev.storychat.slack.api.WebApi;
import java.util.Map;

/**
 * Tells a person that others are answered first: as the status under the message, which goes when the answer begins (<a
 * href="https://docs.slack.dev/reference/methods/assistant.threads.setStatus">assistant.threads.setStatus</a>). Where Slack
 * shows none, in words that only this person sees, or else in the thread.
 */
final class BusyNotice {
    private final WebApi api;
    private final People people;

    BusyNotice(WebApi api, People people) {
        this.api = api;
        this.people = people;
    }

    void tell(Message message, int number) {
        var place = message.place();
        var texts = Texts.of(
                BusyNotice.class,
                people.find(place.workspace(), message.author()).language());
        var status = Map.of(
                "channel_id", place.channel(),
                "thread_ts", place.thread(),
                "status", texts.text("busy.status", number));
        if (isRefused(message, "assistant.threads.setStatus", status)) {
            var words = texts.text("busy.words", number);
            var toAll = Map.of("channel", place.channel(), "thread_ts", place.thread(), "text", words);
            var toOne = Map.of(
                    "channel", place.channel(), "thread_ts", place.thread(), "user", message.author(), "text", words);
            if (isRefused(message, "chat.postEphemeral", toOne)) {
                isRefused(message, "chat.postMessage", toAll);
            }
        }
    }

    private boolean isRefused(Message message, String method, Map<String, String> arguments) {
        return !(api.call(message.place().workspace(), method, arguments) instanceof Outcome.Done);
    }
}
