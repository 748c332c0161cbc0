package dev.storychat.slack.reply;

import com.slack.api.model.block.LayoutBlock;
import dev.storychat.slack.api.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A message that streams, by <a href="https://docs.slack.dev/reference/methods/chat.startStream">chat.startStream</a>
 * and its two followers.
 */
final class StreamBubble implements Bubble {
    /** appendStream: 100 a minute, of all streams of a workspace. */
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    /** Slack ends a stream 5 minutes after its start, whatever is added to it. */
    private static final Duration LIFE = Duration.ofMinutes(4);

    private final SlackThread thread;
    private final StreamCalls calls;
    private final Timing timing;
    private final StringBuilder text = new StringBuilder();
    private String ts = "";
    private long openedAt;
    private boolean doubtful;
    private boolean mayHaveEnded;
    private boolean stopped;
    private boolean ended;

    StreamBubble(SlackThread thread, StreamCalls calls, Timing timing) {
        this.thread = thread;
        this.calls = calls;
        this.timing = timing;
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
        return true;
    }

    @Override
    public String text() {
        return text.toString();
    }

    @Override
    public boolean isOld() {
        return isOpen() && timing.nanos() - openedAt > LIFE.toNanos();
    }

    @Override
    public boolean hasNews() {
        return isOpen() && calls.hasNews();
    }

    @Override
    public String nextCall(boolean ending) {
        if (!isOpen()) {
            return "chat.startStream";
        }
        if (ended) {
            return "chat.update";
        }
        return ending ? "chat.stopStream" : "chat.appendStream";
    }

    @Override
    public Duration interval() {
        return INTERVAL;
    }

    @Override
    public Outcome add(String words) {
        var outcome = isOpen() ? calls.send("chat.appendStream", Map.of("ts", ts), words) : start(words);
        if (outcome instanceof Outcome.Done) {
            text.append(words);
        }
        doubtful |= isOpen() && outcome instanceof Outcome.Failed failed && failed.isDoubtful();
        return outcome;
    }

    @Override
    public Outcome end(String words, List<LayoutBlock> blocks) {
        if (ended) {
            return held().correct(words, blocks);
        }
        var outcome = calls.stop(ts, words, blocks);
        if (outcome instanceof Outcome.Failed failed) {
            if (failed.isAboutBlocks() && !blocks.isEmpty()) {
                return end(words, List.of());
            }
            if (failed.isAboutEndedStream() && mayHaveEnded || failed.isStoppedByPerson() && stopped) {
                // An earlier attempt did it, and only Slack's answer was lost; or the person's button did.
                return doubtful ? held().correct(words, blocks) : held().end(words, blocks);
            }
            mayHaveEnded |= failed.isPassing();
        } else if (outcome instanceof Outcome.Done) {
            ended = true;
            if (doubtful) {
                return held().correct(words, blocks);
            }
            text.append(words);
        }
        return outcome;
    }

    @Override
    public void stop() {
        stopped = true;
        mayHaveEnded = true;
    }

    @Override
    public boolean endedStream() {
        return ended;
    }

    private Outcome start(String words) {
        var outcome = calls.start(words);
        if (outcome instanceof Outcome.Done done) {
            ts = done.text("ts").orElse("");
            openedAt = timing.nanos();
            return isOpen() ? done : new Outcome.Failed("no_ts");
        }
        return outcome;
    }

    private PostBubble held() {
        return PostBubble.holding(thread, ts, text(), false);
    }
}
