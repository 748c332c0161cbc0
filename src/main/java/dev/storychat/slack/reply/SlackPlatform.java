package dev.storychat.slack.reply;

import dev.storychat.chat.InboxUnavailableException;
import dev.storychat.chat.Message;
import dev.storychat.chat.Platform;
import dev.storychat.chat.Postings;
import dev.storychat.chat.Preferences;
import dev.storychat.chat.Reply;
import dev.storychat.slack.api.People;
import dev.storychat.slack.api.WebApi;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Slack as a place where answers go. */
final class SlackPlatform implements Platform {
    private final WebApi api;
    private final People people;
    private final Postings postings;
    private final Preferences preferences;
    private final Executor background;
    private final Timing timing;
    private final Skills skills;
    private final BusyNotice notice;

    SlackPlatform(
            WebApi api, People people, Postings postings, Preferences preferences, Executor background, Timing timing) {
        this.api = api;
        this.people = people;
        this.postings = postings;
        this.preferences = preferences;
        this.background = background;
        this.timing = timing;
        this.skills = new Skills(timing);
        this.notice = new BusyNotice(api, people);
    }

    @Override
    public String name() {
        return "slack";
    }

    @Override
    public Optional<Reply> replyTo(Message message) {
        var earlier = postings.before(message);
        if (earlier.finished()) {
            return Optional.empty();
        }
        var thread = new SlackThread(api, postings, message);
        if (earlier.retried()) {
            thread.requireSlack();
        }
        return Optional.of(reply(message, thread, earlier));
    }

    private SlackReply reply(Message message, SlackThread thread, Postings.Earlier earlier) {
        var pace = new Pace(timing, thread);
        var journal = new Journal(postings, message, earlier);
        var leftovers = new Leftovers(thread, new Traces(thread, postings, pace), journal, pace);
        leftovers.takeOver(earlier.retried(), earlier.postings());
        var steps = new Steps();
        var bubbles = new Bubbles(thread, skills, steps, timing, journal, leftovers);
        var words = new Manuscript();
        return new SlackReply(
                pace,
                words,
                new Writing(words, bubbles, pace),
                steps,
                sign(message, thread),
                new Listener(people, thread, background));
    }

    private Sign sign(Message message, SlackThread thread) {
        var session = new Session(thread, skills, () -> isFirst(message));
        var line = new StatusLine(thread, skills, session, background);
        return preferences.of(message.place()).reacts() ? new ReactionSign(thread, skills, background, line) : line;
    }

    /** Where that cannot be told, the thread keeps the name that it has. */
    private boolean isFirst(Message message) {
        try {
            return postings.in(message.place()).isEmpty();
        } catch (InboxUnavailableException e) {
            return false;
        }
    }

    @Override
    public void busy(Message message, int number) {
        notice.tell(message, number);
    }
}
