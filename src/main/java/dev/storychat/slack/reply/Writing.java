package dev.storychat.slack.reply;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/** Puts the words of one answer into messages, one after the other: which words go where, and when. */
final class Writing {
    private static final int MOST_ROUNDS_AT_END = 24;

    private final Manuscript words;
    private final Bubbles bubbles;
    private final Pace pace;
    private final Attempts attempts;

    Writing(Manuscript words, Bubbles bubbles, Pace pace) {
        this.words = words;
        this.bubbles = bubbles;
        this.pace = pace;
        this.attempts = new Attempts(words, bubbles, pace);
    }

    /** Whether people see anything of it. */
    boolean isShown() {
        return attempts.isShown();
    }

    /** What stands in the message at hand. */
    String standing() {
        return attempts.bubble().map(Bubble::text).orElse("");
    }

    /** Writes so many characters, or as many of them as fit and read well, if a call is allowed now. */
    void write(int ready) {
        if (attempts.isStopped() || attempts.areOver()) {
            return;
        }
        var open = attempts.current();
        var standing = open.text();
        if (open.isOld() || words.overflows(standing)) {
            if (pace.allows(bubbles.lastCall(open))) {
                turnPage(words.lastOf(standing, open.isOld() ? standing.length() + ready : Manuscript.MOST_IN_MESSAGE));
            }
        } else {
            var fits = words.fits(standing, ready);
            if ((fits > 0 || open.hasNews())
                    && pace.allows(open.nextCall(false))
                    && attempts.took(into -> into.add(words.first(fits)))) {
                words.wrote(fits);
            }
        }
        if (!attempts.isAt(open) && !words.isBlank()) {
            write(Math.min(ready, words.length())); // Slack did not take it, but may take another
        }
    }

    /** The person wants no more of it, and Slack may have ended the stream: what comes now is the last, and is written. */
    void stop() {
        attempts.resume();
        attempts.bubble().ifPresent(Bubble::stop);
    }

    /** Whether the last call ended a stream. */
    boolean endedByStream() {
        return attempts.bubble().filter(Bubble::endedStream).isPresent();
    }

    /** Writes the rest and ends it, waiting for as long as Slack asks; false: not all of it stands there. */
    boolean end(List<LayoutBlock> blocks) {
        attempts.startOver();
        for (int i = 0; i < MOST_ROUNDS_AT_END && attempts.mayGoOn(); i++) {
            var nothingIsLeft = attempts.bubble().isEmpty() && words.isBlank() && blocks.isEmpty();
            if (attempts.isStopped() || nothingIsLeft || tookRest(blocks)) {
                bubbles.finish();
                return true;
            }
        }
        return false;
    }

    private boolean tookRest(List<LayoutBlock> blocks) {
        var open = attempts.current();
        pace.await(bubbles.lastCall(open));
        if (words.overflows(open.text())) {
            turnPage(words.lastOf(open.text(), Manuscript.MOST_IN_MESSAGE));
            return false;
        }
        attempts.goTo(bubbles.toEnd(open));
        bubbles.removeSurplus();
        return attempts.took(into -> into.end(words.rest(), blocks));
    }

    /** Why the rest does not stand there, as Slack tells it. */
    String refusal() {
        return attempts.refusal();
    }

    /** Ends this message; code and tables that it cuts are opened again in the next. */
    private void turnPage(int length) {
        var open = attempts.current();
        var whole = open.text() + words.first(length);
        var closing =
                Fence.openAtEndOf(whole).map(code -> code.closingUnder(whole)).orElse("");
        attempts.goTo(bubbles.toEnd(open));
        if (attempts.took(into -> into.end(words.first(length) + closing, List.of()))) {
            words.wrote(length);
            words.reopen(whole);
            attempts.leave();
        }
    }
}
