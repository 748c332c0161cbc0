package dev.storychat.chat;

import java.time.Instant;

/** Keeps what single messages say, and follows what their authors do to them afterwards. Each is one CDI bean. */
public interface MessageKeeper {

    /**
     * Puts other words in place of those that are kept of a message. Nothing happens where none are, or where they come
     * from a later change.
     *
     * @param message as it is now
     * @param at when its author changed it
     */
    void change(Message message, Instant at);

    /**
     * Erases what is kept of a message, and of the answer to it.
     *
     * @param place any place in its channel
     * @param id as in {@link Message#id()}
     */
    void delete(Place place, String id);
}
