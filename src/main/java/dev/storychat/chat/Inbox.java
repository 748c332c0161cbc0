package dev.storychat.chat;

import java.time.Instant;

/** Takes messages to be answered: stored first, so that what was acknowledged is never lost. */
public interface Inbox {

    /** What became of a message. */
    enum Receipt {
        /** It is stored and will be answered. */
        ACCEPTED,
        /** The same post or event was taken before. */
        KNOWN
    }

    /**
     * Stores a message. It is committed when this returns.
     *
     * @param event the platform's id of the delivery; the same post may come as several deliveries
     * @throws InboxUnavailableException when it could not be stored: do not acknowledge it
     */
    Receipt accept(Message message, String event);

    /**
     * Whether a message was ever taken in this thread: then what follows in it may be meant for us.
     *
     * @throws InboxUnavailableException when that cannot be told
     */
    boolean takesPart(Place thread);

    /**
     * Stops the answer that is being given in a thread, at whichever instance.
     *
     * @param at when the person wanted that: what was written later is not meant
     * @return false when none is
     * @throws InboxUnavailableException when that cannot be told: do not acknowledge it
     */
    boolean stop(Place thread, Instant at);
}
