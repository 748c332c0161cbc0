package dev.storychat.slack.reply;

import com.slack.api.model.block.LayoutBlock;
import dev.storychat.chat.Message;
import dev.storychat.slack.api.Outcome;
import dev.storychat.slack.api.WebApi;
import java.time.Duration;
import java.util.List;

/** The messages that one answer becomes, one after the other, and what to do when Slack refuses one. */
final class Writing {
    /** Slack takes 12,000 characters of Markdown a message, and 13,200 of all text: sources stand under it. */
    static final int MOST_IN_MESSAGE = 11_500;

    /** Longer than this nobody waits for a stream that could be posted now. */
    private static final Duration SHORT_WAIT = Duration.ofSeconds(5);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final int MOST_ATTEMPTS = 3;

    private final WebApi api;
    private final Message message;
    private final Pace pace;
    private Bubble bubble;
    private boolean streams = true;
    private boolean shown;
    private int attempts;

    Writing(WebApi api, Message message, Pace pace) {
        this.api = api;
        this.message = message;
        this.pace = pace;
        this.bubble = new StreamBubble(api, message);
    }

    /** Whether people see anything of it. */
    boolean isShown() {
        return shown;
    }

    /** From here on attempts count. */
    void lastPatience() {
        attempts = 0;
    }

    boolean isGivenUp() {
        return attempts >= MOST_ATTEMPTS;
    }

    /** Writes as much as fits into the message at hand, and takes it off the words. */
    void write(StringBuilder words) {
        var room = MOST_IN_MESSAGE - bubble.length();
        var chunk = Cut.of(words, room);
        var isFull = chunk.length() < words.length();
        if (!chunk.isEmpty() && took(bubble.add(chunk))) {
            words.delete(0, chunk.length());
        } else if (!chunk.isEmpty()) {
            return;
        }
        if (isFull && took(bubble.end("", List.of()))) {
            bubble = another();
        }
    }

    /**
     * Writes the rest and ends it.
     *
     * @return whether all of it is done; else to be called again
     */
    boolean end(StringBuilder words, List<LayoutBlock> blocks) {
        if (words.toString().isBlank() && !bubble.isOpen()) {
            return blocks.isEmpty() || took(new PostBubble(api, message.place()).end("", blocks));
        }
        if (bubble.needsOpening() || bubble.length() + words.length() > MOST_IN_MESSAGE) {
            write(words);
            return false;
        }
        if (took(bubble.end(words.toString().stripTrailing(), blocks))) {
            words.setLength(0);
            return true;
        }
        return false;
    }

    private Bubble another() {
        return streams ? new StreamBubble(api, message) : new PostBubble(api, message.place());
    }

    private boolean took(Outcome outcome) {
        if (outcome instanceof Outcome.Limited limited) {
            attempts++;
            holdBack(limited.retryAfter());
        } else if (outcome instanceof Outcome.Failed failed) {
            recover(failed);
        } else {
            shown = true;
            attempts = 0;
            pace.next(bubble.interval());
        }
        return outcome instanceof Outcome.Done;
    }

    private void holdBack(Duration wait) {
        pace.next(wait);
        if (!bubble.isOpen() && streams && (wait.compareTo(SHORT_WAIT) > 0 || attempts >= MOST_ATTEMPTS)) {
            postInstead();
        }
    }

    private void recover(Outcome.Failed failed) {
        if (!bubble.isOpen() && streams) {
            postInstead();
            return;
        }
        attempts++;
        pace.next(AFTER_FAILURE);
        if (bubble.isOpen() && !failed.isPassing()) {
            // Slack ended the stream, or somebody deleted the message: what is left goes on in another one.
            attempts = 0;
            pace.next(Duration.ZERO);
            bubble = another();
        }
    }

    private void postInstead() {
        streams = false;
        attempts = 0;
        bubble = new PostBubble(api, message.place());
        pace.next(Duration.ZERO);
    }
}
