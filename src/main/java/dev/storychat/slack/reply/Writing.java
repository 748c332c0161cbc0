package dev.storychat.slack.reply;

import com.slack.api.model.block.LayoutBlock;
import dev.storychat.slack.api.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts the words of one answer into messages, one after the other, and knows what to do when Slack refuses one. */
final class Writing {
    /** Slack takes 12,000 characters of Markdown a message, and 13,200 of all text: sources stand under it. */
    static final int MOST_IN_MESSAGE = 11_500;

    /** From here on words go out by paragraphs only, so that the message ends with one. */
    private static final int BY_PARAGRAPHS = MOST_IN_MESSAGE - 1_500;

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final int MOST_ATTEMPTS = 3;
    private static final int MOST_BREAKS = 4;
    private static final int MOST_ROUNDS_AT_END = 24;

    private final Bubbles bubbles;
    private final Pace pace;
    private final StringBuilder words = new StringBuilder();
    private @Nullable Bubble bubble;
    private boolean shown;
    private boolean stopped;
    private int attempts;
    private int breaks;

    Writing(Bubbles bubbles, Pace pace) {
        this.bubbles = bubbles;
        this.pace = pace;
    }

    /** The words that are not written yet. */
    StringBuilder words() {
        return words;
    }

    /** Whether people see anything of it. */
    boolean isShown() {
        return shown;
    }

    boolean isBlank() {
        return Border.isBlank(words, words.length());
    }

    /** Closes a block of code that is open at the end of the words: what follows is not part of it. */
    void closeCode() {
        var all = (bubble == null ? "" : bubble.text()) + words;
        Fence.openAtEndOf(all).ifPresent(code -> words.append(code.closingUnder(all)));
    }

    /** Writes so many characters, or as many of them as fit and read well, if a call is allowed now. */
    void write(int ready) {
        if (stopped || breaks >= MOST_BREAKS) {
            return;
        }
        var open = current();
        var standing = open.text();
        if (open.isOld() || standing.length() + words.length() > MOST_IN_MESSAGE) {
            if (pace.allows(bubbles.lastCall(open))) {
                turnPage(Cut.of(standing, words, open.isOld() ? standing.length() + ready : MOST_IN_MESSAGE));
            }
        } else {
            var fits = standing.length() + ready <= BY_PARAGRAPHS
                    ? ready
                    : Cut.ofParagraphs(standing, words, standing.length() + ready);
            if ((fits > 0 || open.hasNews()) && pace.allows(open.nextCall(false))) {
                add(fits);
            }
        }
        if (bubble != open && !isBlank()) {
            write(Math.min(ready, words.length())); // Slack did not take it, but may take another
        }
    }

    private void add(int length) {
        if (took(into -> into.add(words.substring(0, length)))) {
            words.delete(0, length);
        }
    }

    /**
     * Writes the rest and ends it; waits for as long as Slack asks.
     *
     * @return whether all of it stands there
     */
    boolean end(List<LayoutBlock> blocks) {
        attempts = 0;
        for (int i = 0; i < MOST_ROUNDS_AT_END && attempts < MOST_ATTEMPTS && breaks < MOST_BREAKS; i++) {
            var nothingIsLeft = bubble == null && isBlank() && blocks.isEmpty();
            if (stopped || nothingIsLeft || tookRest(blocks)) {
                bubbles.finish();
                return true;
            }
        }
        return false;
    }

    private boolean tookRest(List<LayoutBlock> blocks) {
        var open = current();
        pace.await(bubbles.lastCall(open));
        if (open.text().length() + words.length() > MOST_IN_MESSAGE) {
            turnPage(Cut.of(open.text(), words, MOST_IN_MESSAGE));
            return false;
        }
        bubble = bubbles.toEnd(open);
        bubbles.removeSurplus();
        var rest = words.toString().stripTrailing();
        if (took(into -> into.end(rest, blocks))) {
            words.setLength(0);
            return true;
        }
        return false;
    }

    /** Ends this message; code that it cuts is closed in it and opened again in the next. */
    private void turnPage(int length) {
        var open = current();
        var page = words.substring(0, length);
        var fence = Fence.openAtEndOf(open.text() + page);
        var closing = fence.map(code -> code.closingUnder(open.text() + page)).orElse("");
        bubble = bubbles.toEnd(open);
        if (took(into -> into.end(page + closing, List.of()))) {
            words.delete(0, length);
            fence.ifPresent(code -> words.insert(0, code.reopening()));
            bubble = null;
        }
    }

    private Bubble current() {
        var open = bubble == null ? bubbles.next() : bubble;
        bubble = open;
        return open;
    }

    private boolean took(Function<Bubble, Outcome> call) {
        var into = current();
        var wasOpen = into.isOpen();
        var outcome = call.apply(into);
        if (outcome instanceof Outcome.Done) {
            shown = true;
            attempts = 0;
            breaks = wasOpen ? 0 : breaks;
            pace.next(into.interval());
            bubbles.wrote(into, wasOpen);
            return true;
        }
        attempts++;
        if (!wasOpen) {
            bubble = bubbles.insteadOf(into, outcome);
            attempts = bubble == into ? attempts : 0;
        }
        if (outcome instanceof Outcome.Failed failed) {
            recover(into, failed);
        }
        return false;
    }

    private void recover(Bubble into, Outcome.Failed failed) {
        if (failed.isStoppedByPerson()) {
            stopped = true;
        } else if (into.isOpen() && !failed.isPassing()) {
            // Slack ended the stream, or somebody deleted the message: what is left goes on in another one.
            breaks++;
            attempts = 0;
            Fence.openAtEndOf(into.text()).ifPresent(code -> words.insert(0, code.reopening()));
            bubbles.broke(into, failed);
            bubble = null;
        } else if (into == bubble) {
            pace.holdBack(AFTER_FAILURE);
        }
    }
}
