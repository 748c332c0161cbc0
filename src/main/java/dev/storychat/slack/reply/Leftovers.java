package dev.storychat.slack.reply;

import dev.storychat.chat.Posting;
import dev.storychat.slack.api.Outcome;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages that an earlier try to answer left in the thread. */
final class Leftovers {
    private static final Logger LOG = System.getLogger(Leftovers.class.getName());

    /** What stands in a message that cannot be deleted. */
    private static final String EMPTY = "…";

    private final SlackThread thread;
    private final Traces traces;
    private final Journal journal;
    private final Pace pace;
    private final Deque<Posting> postings = new ArrayDeque<>();

    Leftovers(SlackThread thread, Traces traces, Journal journal, Pace pace) {
        this.thread = thread;
        this.traces = traces;
        this.journal = journal;
        this.pace = pace;
    }

    /** Those that were written down or, where that failed, the one that is found in the thread. */
    void takeOver(boolean retried, List<Posting> written) {
        postings.addAll(written);
        if (retried && written.isEmpty()) {
            trace().ifPresent(postings::add);
        }
    }

    /** The next one that can be written into. */
    Optional<Posting> next() {
        return Optional.ofNullable(postings.poll());
    }

    /** One that is there though nobody wrote it down; now it is. */
    Optional<Posting> trace() {
        return traces.find().map(ts -> {
            journal.posted(ts, true);
            return new Posting(0, ts, true);
        });
    }

    /** Takes away those that nothing was written into. */
    void remove() {
        while (!postings.isEmpty()) {
            remove(postings.remove());
        }
    }

    private void remove(Posting posting) {
        var surplus = PostBubble.begun(thread, Duration.ZERO, posting.id(), posting.streams());
        pace.await(surplus.nextCall(true));
        surplus.settle(); // Slack deletes no message that streams
        pace.await("chat.delete");
        var outcome = thread.call("chat.delete", Map.of("ts", posting.id()));
        var isGone = outcome instanceof Outcome.Done
                || outcome instanceof Outcome.Failed failed && failed.isAboutMissingMessage();
        if (!isGone && !(surplus.add(EMPTY) instanceof Outcome.Done)) {
            LOG.log(
                    Level.WARNING,
                    "words of an earlier try stay under {0}",
                    thread.question().id());
        }
    }
}
