package dev.storychat.slack.reply;

import dev.storychat.chat.InboxUnavailableException;
import dev.storychat.chat.Message;
import dev.storychat.chat.Posting;
import dev.storychat.chat.Postings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Writes down what was posted, as it happens. A database that takes nothing is no reason to leave somebody without an
 * answer: a later try then looks into the thread.
 */
final class Journal {
    private static final Logger LOG = System.getLogger(Journal.class.getName());

    private final Postings postings;
    private final Message message;
    private int part;

    Journal(Postings postings, Message message, Postings.Earlier earlier) {
        this.postings = postings;
        this.message = message;
        this.part = earlier.postings().stream().mapToInt(Posting::part).max().orElse(-1) + 1;
    }

    /** A message stands there now. */
    void posted(String ts, boolean streams) {
        safely(() -> postings.add(message, new Posting(part++, ts, streams)));
    }

    /** The answer stands there whole. */
    void finished() {
        safely(() -> postings.finish(message));
    }

    private void safely(Runnable note) {
        try {
            note.run();
        } catch (InboxUnavailableException e) {
            LOG.log(Level.WARNING, "where the answer to {0} was posted could not be kept", message.id());
        }
    }
}
