package dev.storychat.slack.reply;

import dev.storychat.chat.Posting;
import dev.storychat.slack.api.Outcome;
import dev.storychat.slack.reply.Skills.Skill;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The messages that an answer goes into: those that an earlier try began, and then new ones. */
final class Bubbles {
    /** chat.update: 50 a minute, of all answers of a workspace. */
    private static final Duration UPDATES = Duration.ofMillis(1_250);

    /** The same where so much is going on that Slack takes no more streams: fewer and larger pieces. */
    private static final Duration UPDATES_WHEN_BUSY = Duration.ofSeconds(5);

    /** Longer than this nobody waits for a stream that could be posted now. */
    private static final Duration SHORT_WAIT = Duration.ofSeconds(5);

    private static final int MOST_STARTS = 3;
    private static final int MOST_BROKEN = 2;

    private final SlackThread thread;
    private final Skills skills;
    private final Steps steps;
    private final Timing timing;
    private final Journal journal;
    private final Leftovers leftovers;
    private final List<PostBubble> broken = new ArrayList<>();
    private boolean streams = true;
    private int starts;
    private Duration updates = UPDATES;

    Bubbles(SlackThread thread, Skills skills, Steps steps, Timing timing, Journal journal, Leftovers leftovers) {
        this.thread = thread;
        this.skills = skills;
        this.steps = steps;
        this.timing = timing;
        this.journal = journal;
        this.leftovers = leftovers;
    }

    /** The next one to write into. */
    Bubble next() {
        return leftovers.next().map(this::begun).orElseGet(this::fresh);
    }

    /** The one to write the last words into: one call instead of the two of a stream that is not open yet. */
    Bubble toEnd(Bubble open) {
        return open.isOpen() ? open : post();
    }

    /** The method that {@link #toEnd} comes to. */
    String lastCall(Bubble open) {
        return toEnd(open).nextCall(true);
    }

    /** What to write into after a call that was to open one did not. */
    Bubble insteadOf(Bubble unopened, Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed && failed.isPassing()) {
            // It may be there all the same, and only Slack's answer was lost.
            var trace = leftovers.trace();
            if (trace.isPresent()) {
                return begun(trace.get());
            }
        }
        if (!unopened.streams() || outcome instanceof Outcome.Limited && ++starts < MOST_STARTS && startsSoon()) {
            return unopened;
        }
        streams = false;
        if (outcome instanceof Outcome.Failed failed && failed.isLasting()) {
            skills.lacks(thread.workspace(), Skill.STREAM);
        }
        return post();
    }

    /** Words went into one. */
    void wrote(Bubble bubble, boolean wasOpen) {
        if (!wasOpen) {
            journal.posted(bubble.ts(), bubble.streams());
        }
    }

    /** Nothing more goes into this one: Slack refuses it. Its words stay. */
    void broke(Bubble bubble, Outcome.Failed why) {
        if (bubble.streams() && !why.isAboutMissingMessage()) {
            broken.add(PostBubble.holding(thread, bubble.ts(), bubble.text(), !why.isAboutEndedStream()));
            streams = streams && broken.size() < MOST_BROKEN;
        }
    }

    /** Takes away what an earlier try wrote and this one does not need. */
    void removeSurplus() {
        leftovers.remove();
    }

    /** The whole answer stands there. */
    void finish() {
        leftovers.remove();
        journal.finished();
        broken.forEach(PostBubble::rewrite); // which takes Slack's mark of a broken stream off them
        broken.clear();
    }

    private Bubble fresh() {
        if (streams && !startsSoon()) {
            streams = false;
            updates = UPDATES_WHEN_BUSY;
        }
        return streams && skills.has(thread.workspace(), Skill.STREAM)
                ? new StreamBubble(thread, new StreamCalls(thread, skills, steps), timing)
                : post();
    }

    private boolean startsSoon() {
        return thread.untilTurn("chat.startStream").compareTo(SHORT_WAIT) <= 0;
    }

    private PostBubble post() {
        return PostBubble.fresh(thread, updates);
    }

    private Bubble begun(Posting posting) {
        return PostBubble.begun(thread, updates, posting.id(), posting.streams());
    }
}
