package dev.storychat.chat;

import java.util.Optional;

/** A place where people chat with us: Slack, the web page. Each is one CDI bean. */
public interface Platform {

    /** As in {@link Place#platform()}. */
    String name();

    /**
     * Begins the reply to a message, or goes on with the one that an earlier try began: here or, before a crash, on
     * another instance.
     *
     * @return empty when an earlier try answered to the end, and only that was not noted any more
     */
    Optional<Reply> replyTo(Message message);

    /**
     * Tells the author of a message that others are answered first. Never called twice for a message, nor by those who
     * answer; what cannot be told is left.
     *
     * @param number how many messages are begun until it is this one's turn; 1: it is the next
     */
    void busy(Message message, int number);
}
