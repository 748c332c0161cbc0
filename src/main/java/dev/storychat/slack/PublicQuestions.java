package dev.storychat.slack;

import dev.storychat.chat.Inbox;
import dev.storychat.chat.InboxUnavailableException;
import dev.storychat.chat.Manner;
import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.chat.search.AboutResults;
import dev.storychat.slack.api.Outcome;
import dev.storychat.slack.api.UnidentifiedException;
import dev.storychat.slack.api.WebApi;
import dev.storychat.slack.blocks.Question;
import dev.storychat.slack.blocks.SearchHelp;
import dev.storychat.slack.blocks.Sheet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;

/**
 * Asks for somebody what they typed into a window: as a post of ours that says who asks, in the thread of which the
 * answer then comes. It goes through the {@link Inbox} as if the person had written it there.
 */
@Dependent
class PublicQuestions {
    private final WebApi api;
    private final Inbox inbox;
    private final Audience audience;
    private final Sender sender;
    private final Manner manner;

    @Inject
    PublicQuestions(WebApi api, Inbox inbox, Audience audience, Sender sender, Manner manner) {
        this.api = api;
        this.inbox = inbox;
        this.audience = audience;
        this.sender = sender;
        this.manner = manner;
    }

    /** What became of a question. */
    sealed interface Fate {
        /** It is stored and will be answered where it was to be asked. */
        record Asked() implements Fate {}

        /** The same, in a direct message: we are not in the channel. */
        record AskedDirectly() implements Fate {}

        /** It is not, and {@code why} is for the person. */
        record NotAsked(String why) implements Fate {}
    }

    /** Asks it, if it may be asked there. When this returns, it is committed. */
    Fate ask(Caller caller, Question question) {
        try {
            var refusal = audience.refusalOfQuestion(caller);
            return refusal.isPresent() ? new Fate.NotAsked(refusal.get()) : askAdmitted(caller, question);
        } catch (UnidentifiedException e) {
            return busy(question);
        }
    }

    private Fate askAdmitted(Caller caller, Question question) {
        var sheet = question.postedBy(caller.user());
        var posted = post(caller, caller.channel(), sheet);
        if (posted instanceof Outcome.Done done) {
            return store(caller, done, question, new Fate.Asked());
        }
        if (posted instanceof Outcome.Limited || posted instanceof Outcome.Failed failed && failed.isPassing()) {
            return busy(question);
        }
        return audience.admitsDirectly(caller) && post(caller, caller.user(), sheet) instanceof Outcome.Done done
                ? store(caller, done, question, new Fate.AskedDirectly())
                : new Fate.NotAsked(new SearchHelp(question.language())
                        .notInChannel(manner.name())
                        .text());
    }

    private Outcome post(Caller caller, String channel, Sheet sheet) {
        return sender.post(caller, "chat.postMessage", Map.of("channel", channel), sheet);
    }

    /** A post that nobody will answer is taken back. */
    private Fate store(Caller caller, Outcome.Done posted, Question question, Fate then) {
        var ts = posted.text("ts").orElse("");
        var channel = posted.text("channel").orElse(caller.channel());
        var place = new Place(Delivery.PLATFORM, caller.workspace(), channel, ts);
        var text = AboutResults.text(question.words(), question.stories(), question.written(), question.language());
        try {
            inbox.accept(new Message(ts, place, caller.user(), text, Instant.now()), "question " + channel + " " + ts);
            return then;
        } catch (InboxUnavailableException e) {
            api.call(caller.workspace(), "chat.delete", Map.of("channel", channel, "ts", ts));
            return busy(question);
        }
    }

    private static Fate busy(Question question) {
        return new Fate.NotAsked(new SearchHelp(question.language()).busy().text());
    }
}
