package dev.storychat.chat;

import java.util.List;
import java.util.Set;

/**
 * Remembers which of a platform's messages an answer went into, as it happens and without any text, so that a later try
 * goes on in them instead of answering a second time.
 */
public interface Postings extends Keeper {

    /**
     * Whether this instance may post an answer to a message, or write over one. Another may have taken it over, after this one stood
     * still or lost the database. Waits as long as that cannot be told.
     *
     * @return false when it may not: then nothing more of the answer is to be written
     */
    boolean mayPost(Message message);

    /**
     * What earlier tries to answer a message left on its platform.
     *
     * @throws InboxUnavailableException when that cannot be told
     */
    Earlier before(Message message);

    /**
     * A message with a part of the answer stands on the platform now.
     *
     * @throws InboxUnavailableException when that could not be kept
     */
    void add(Message message, Posting posting);

    /**
     * The whole answer stands on the platform now.
     *
     * @throws InboxUnavailableException when that could not be kept
     */
    void finish(Message message);

    /**
     * The ids of everything that is remembered of a thread, whatever message it answers.
     *
     * @throws InboxUnavailableException when that cannot be told
     */
    Set<String> in(Place thread);

    /**
     * What earlier tries left.
     *
     * @param retried whether there was an earlier try at all
     * @param finished whether it answered to the end
     * @param postings the messages that it wrote into, by part
     */
    record Earlier(boolean retried, boolean finished, List<Posting> postings) {
        public Earlier {
            postings = List.copyOf(postings);
        }
    }
}
