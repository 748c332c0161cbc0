package dev.storychat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.Posted;
import dev.storychat.fakes.Script;
import dev.storychat.fakes.SlackInteractions;
import dev.storychat.fakes.SlackPayloads;
import dev.storychat.fakes.SlackRequests;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A person in a channel that no other test writes to.
 *
 * @param channel begins with D for a direct message
 */
record Chat(Installation storychat, String channel, String person) {
    static final Duration SOON = Duration.ofSeconds(20);

    private static final String ADMIN = "U0ADMIN";
    private static final AtomicInteger COUNT = new AtomicInteger();

    static Chat inChannel(Installation storychat) {
        return new Chat(storychat, "C0FLOW" + COUNT.incrementAndGet(), "U0MEMBER");
    }

    static Chat direct(Installation storychat) {
        return new Chat(storychat, "D0FLOW" + COUNT.incrementAndGet(), "U0MEMBER");
    }

    /** A new message's time stamp, which is its name too. */
    static String now() {
        return SlackPayloads.newTimeStamp();
    }

    /** Mentions the assistant and gives the message's time stamp. */
    String mention(String text) {
        return mention(text, now());
    }

    String mention(String text, String ts) {
        storychat.receive(slack().mention(channel, person, text, ts));
        return ts;
    }

    String reply(String text, String thread) {
        var ts = now();
        storychat.receive(slack().threadReply(channel, person, text, thread, ts));
        return ts;
    }

    Posted awaitAnswer(String thread) {
        return awaitAnswer(thread, "");
    }

    /** The answer as soon as anything of it is there. */
    Posted awaitBeginning(String thread) {
        return storychat.slack.awaitMessage(channel, posted -> posted.threadTs().equals(thread), SOON);
    }

    /** The finished answer with these words in it. */
    Posted awaitAnswer(String thread, String words) {
        return storychat.slack.awaitMessage(
                channel,
                posted -> posted.threadTs().equals(thread)
                        && posted.complete()
                        && posted.everything().contains(words),
                SOON);
    }

    /**
     * Asks one more thing in the thread and waits for its answer. Messages of one thread are answered in order: what
     * was to be answered before has been by then.
     */
    void awaitEndOf(String thread) {
        var question = "Is this thread done " + COUNT.incrementAndGet() + "?";
        var answer = "Thread done " + COUNT.incrementAndGet();
        storychat.whenAsked(question, Script.say(answer));
        reply(question, thread);
        awaitAnswer(thread, answer);
    }

    /** A person presses a button or sends a window off. */
    void does(JsonObject payload) {
        assertThat(storychat.receive(slack().interactive(payload)).statusCode()).isEqualTo(200);
    }

    /** Somebody types {@code /assistant} and a word here; gives what they get to see. */
    String assistant(String word, String person) {
        var url = storychat.slack.responseUrl();
        var fields = SlackInteractions.slash("/assistant", word, url);
        fields.put("channel_id", channel);
        fields.put("user_id", person);
        storychat.receive(slack().slash(fields));
        return storychat.slack.awaitResponse(url, response -> true, SOON).toString();
    }

    /** What an admin reads about the use of this channel. */
    String usageForAdmin() {
        storychat.slack.withUser(Json.createObjectBuilder()
                .add("id", ADMIN)
                .add("team_id", FakeSlack.TEAM)
                .add("is_admin", true)
                .build());
        return assistant("usage", ADMIN);
    }

    private SlackRequests slack() {
        return storychat.fromSlack;
    }
}
