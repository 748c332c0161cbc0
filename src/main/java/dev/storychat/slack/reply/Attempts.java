package dev.storychat.slack.reply;

import dev.storychat.slack.api.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The message at hand, the calls that write into it, and what follows when Slack refuses one. */
final class Attempts {
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final int MOST_ATTEMPTS = 3;
    private static final int MOST_BREAKS = 4;

    private final Manuscript words;
    private final Bubbles bubbles;
    private final Pace pace;
    private @Nullable Bubble bubble;
    private boolean shown;
    private boolean stopped;
    private int attempts;
    private int breaks;
    private String refusal = "no call was allowed in time";

    Attempts(Manuscript words, Bubbles bubbles, Pace pace) {
        this.words = words;
        this.bubbles = bubbles;
        this.pace = pace;
    }

    /** Whether people see anything of it. */
    boolean isShown() {
        return shown;
    }

    /** Whether the person pressed Stop under the stream. */
    boolean isStopped() {
        return stopped;
    }

    /** Writes all the same. */
    void resume() {
        stopped = false;
    }

    /** Whether Slack broke off so many messages that one more makes no sense. */
    boolean areOver() {
        return breaks >= MOST_BREAKS;
    }

    /** Whether another call makes sense. */
    boolean mayGoOn() {
        return attempts < MOST_ATTEMPTS && !areOver();
    }

    /** Why Slack did not take the last call that it did not take: its error, for whoever looks after messages. */
    String refusal() {
        return refusal;
    }

    /** Forgets the calls that failed until now. */
    void startOver() {
        attempts = 0;
    }

    /** The message at hand; empty between two. */
    Optional<Bubble> bubble() {
        return Optional.ofNullable(bubble);
    }

    boolean isAt(Bubble one) {
        return bubble == one;
    }

    /** What is written next goes into this one. */
    void goTo(Bubble next) {
        bubble = next;
    }

    /** What is written next goes into a new one. */
    void leave() {
        bubble = null;
    }

    /** The message at hand, or the next one. */
    Bubble current() {
        var open = bubble == null ? bubbles.next() : bubble;
        bubble = open;
        return open;
    }

    /** Makes a call; false: it changed nothing, and another one may do. */
    boolean took(Function<Bubble, Outcome> call) {
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
        refusal = outcome instanceof Outcome.Failed failed ? failed.code() : "ratelimited";
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
            words.reopen(into.text());
            bubbles.broke(into, failed);
            bubble = null;
        } else if (into == bubble) {
            pace.holdBack(AFTER_FAILURE);
        }
    }
}
