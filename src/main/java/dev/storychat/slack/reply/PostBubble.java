package dev.storychat.slack.reply;

import com.google.gson.JsonObject;
import com.slack.api.model.block.LayoutBlock;
import dev.storychat.slack.api.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A message that is posted and then updated: where Slack does not let us stream, or where the message is there already. */
final class PostBubble implements Bubble {
    private final SlackThread thread;
    private final Duration interval;
    private String ts;
    private String text;
    private boolean mayStream;
    private boolean stopped;

    private PostBubble(SlackThread thread, Duration interval, String ts, String text, boolean mayStream) {
        this.thread = thread;
        this.interval = interval;
        this.ts = ts;
        this.text = text;
        this.mayStream = mayStream;
    }

    /** A new one. */
    static PostBubble fresh(SlackThread thread, Duration interval) {
        return new PostBubble(thread, interval, "", "", false);
    }

    /** One that an earlier try began; what stands in it gives way to the first words. */
    static PostBubble begun(SlackThread thread, Duration interval, String ts, boolean mayStream) {
        return new PostBubble(thread, interval, ts, "", mayStream);
    }

    /** One that holds these words already. */
    static PostBubble holding(SlackThread thread, String ts, String text, boolean mayStream) {
        return new PostBubble(thread, Duration.ZERO, ts, text, mayStream);
    }

    @Override
    public boolean isOpen() {
        return !ts.isEmpty();
    }

    @Override
    public String ts() {
        return ts;
    }

    @Override
    public boolean streams() {
        return false;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public boolean isOld() {
        return false;
    }

    @Override
    public boolean hasNews() {
        return false;
    }

    @Override
    public String nextCall(boolean ending) {
        if (mayStream) {
            return "chat.stopStream";
        }
        return isOpen() ? "chat.update" : "chat.postMessage";
    }

    @Override
    public Duration interval() {
        return interval;
    }

    @Override
    public Outcome add(String words) {
        return write(words, List.of());
    }

    @Override
    public Outcome end(String words, List<LayoutBlock> blocks) {
        return words.isEmpty() && blocks.isEmpty() ? new Outcome.Done(new JsonObject()) : write(words, blocks);
    }

    @Override
    public void stop() {
        stopped = true;
    }

    @Override
    public boolean endedStream() {
        return false;
    }

    /** Ends the stream that it was opened as: Slack updates no message that streams. */
    Outcome settle() {
        if (mayStream) {
            var outcome = thread.call("chat.stopStream", Map.of("ts", ts));
            var again = outcome instanceof Outcome.Limited
                    || outcome instanceof Outcome.Failed failed
                            && (failed.isPassing() || failed.isStoppedByPerson() && !stopped);
            if (again) {
                return outcome;
            }
            mayStream = false;
        }
        return new Outcome.Done(new JsonObject());
    }

    /** Writes once more what stands in it, which takes away Slack's mark that its stream broke. */
    Outcome rewrite() {
        return write("", List.of());
    }

    /**
     * Writes all of it anew where words may stand twice, because they were sent again. Where Slack refuses that for good,
     * twice is better than no end.
     */
    Outcome correct(String words, List<LayoutBlock> blocks) {
        var outcome = write(words, blocks);
        var isRefused = outcome instanceof Outcome.Failed failed && !failed.isPassing();
        return isRefused ? new Outcome.Done(new JsonObject()) : outcome;
    }

    private Outcome write(String words, List<LayoutBlock> below) {
        var settled = settle();
        if (!(settled instanceof Outcome.Done)) {
            return settled;
        }
        var whole = text + words;
        var outcome = new Post(thread, ts).write(whole, below);
        if (outcome instanceof Outcome.Done done) {
            ts = done.text("ts").orElse(ts);
            text = whole;
        }
        return outcome;
    }
}
