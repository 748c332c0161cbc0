package dev.storychat.slack.reply;

import com.slack.api.model.block.LayoutBlock;
import dev.storychat.slack.api.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts the words of one answer into messages, one after the other, and knows what to do when Slack refuses one. */
final class Writing {
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final int MOST_ATTEMPTS = 3;
    private static final int MOST_BREAKS = 4;
    private static final int MOST_ROUNDS_AT_END = 24;

    private final Manuscript words;
    private final Bubbles bubbles;
    private final Pace pace;
    private @Nullable Bubble bubble;
    private boolean shown;
    private boolean stopped;
    private int attempts;
    private int breaks;

    Writing(Manuscript words, Bubbles bubbles, Pace pace) {
        this.words = words;
        this.bubbles = bubbles;
        this.pace = pace;
    }

    /** Whether people see anything of it. */
    boolean isShown() {
        return shown;
    }

    /** What stands in the message at hand. */
    String standing() {
        return bubble == null ? "" : bubble.text();
    }

    /** Writes so many characters, or as many of them as fit and read well, if a call is allowed now. */
    void write(int ready) {
        if (stopped || breaks >= MOST_BREAKS) {
            return;
        }
        var open = current();
        var standing = open.text();
        if (open.isOld() || words.overflows(standing)) {
            if (pace.allows(bubbles.lastCall(open))) {
                turnPage(words.lastOf(standing, open.isOld() ? standing.length() + ready : Manuscript.MOST_IN_MESSAGE));
            }
        } else {
            var fits = words.fits(standing, ready);
            if ((fits > 0 || open.hasNews())
                    && pace.allows(open.nextCall(false))
                    && took(into -> into.add(words.first(fits)))) {
                words.wrote(fits);
            }
        }
        if (bubble != open && !words.isBlank()) {
            write(Math.min(ready, words.length())); // Slack did not take it, but may take another
        }
    }

    /** The person wants no more of it, and Slack may have ended the stream: what comes now is the last, and is written. */
    void stop() {
        stopped = false;
        if (bubble != null) {
            bubble.stop();
        }
    }

    /** Whether the last call ended a stream. */
    boolean endedByStream() {
        return bubble != null && bubble.endedStream();
    }

    /** Writes the rest and ends it, waiting for as long as Slack asks; false: not all of it stands there. */
    boolean end(List<LayoutBlock> blocks) {
        attempts = 0;
        for (int i = 0; i < MOST_ROUNDS_AT_END && attempts < MOST_ATTEMPTS && breaks < MOST_BREAKS; i++) {
            var nothingIsLeft = bubble == null && words.isBlank() && blocks.isEmpty();
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
        if (words.overflows(open.text())) {
            turnPage(words.lastOf(open.text(), Manuscript.MOST_IN_MESSAGE));
            return false;
        }
        bubble = bubbles.toEnd(open);
        bubbles.removeSurplus();
        return took(into -> into.end(words.rest(), blocks));
    }

    /** Ends this message; code that it cuts is closed in it and opened again in the next. */
    private void turnPage(int length) {
        var open = current();
        var whole = open.text() + words.first(length);
        var closing =
                Fence.openAtEndOf(whole).map(code -> code.closingUnder(whole)).orElse("");
        bubble = bubbles.toEnd(open);
        if (took(into -> into.end(words.first(length) + closing, List.of()))) {
            words.wrote(length);
            words.reopenCode(whole);
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
            words.reopenCode(into.text());
            bubbles.broke(into, failed);
            bubble = null;
        } else if (into == bubble) {
            pace.holdBack(AFTER_FAILURE);
        }
    }
}
