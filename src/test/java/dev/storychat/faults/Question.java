package dev.storychat.faults;

import dev.storychat.fakes.SlackPayloads;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * What one person asks. Its number is in its words, and in every word of the answer.
 *
 * @param ts its own time stamp
 * @param thread the time stamp of the post that its thread began with: its own in a new one
 */
record Question(int number, String channel, String ts, String thread) {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String PERSON = "U0MEMBER";

    /** Begins a thread. */
    static Question in(String channel) {
        var ts = SlackPayloads.newTimeStamp();
        return new Question(COUNT.incrementAndGet(), channel, ts, ts);
    }

    /** So many, each in a thread of its own. */
    static List<Question> several(int count, String channel) {
        return Stream.generate(() -> in(channel)).limit(count).toList();
    }

    /** One more in the same thread. */
    Question next() {
        return new Question(COUNT.incrementAndGet(), channel, SlackPayloads.newTimeStamp(), thread);
    }

    /** As Slack tells of it: as a mention, or as a reply without one in a thread that goes on. */
    JsonObject asEvent() {
        return ts.equals(thread)
                ? SlackPayloads.mention(channel, PERSON, words(), ts)
                : SlackPayloads.threadReply(channel, PERSON, words(), thread, ts);
    }

    /** The {@code message} event that Slack sends beside the mention. */
    JsonObject asMessageEvent() {
        return SlackPayloads.mentionAsMessage(channel, PERSON, words(), ts);
    }

    String words() {
        return "Question " + number + ", please";
    }
}
