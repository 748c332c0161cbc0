package dev.storychat.chat;

import java.util.List;

/** What was said before. */
public interface History extends Keeper {

    /**
     * The latest lines that belong to a message: those of its thread or, for a message that
     * {@linkplain Message#opensThread() opens one}, the channel's own top-level exchange.
     *
     * @param most how many lines at the most
     * @return oldest first, without the message itself
     */
    List<Line> before(Message message, int most);

    /** Keeps a message and the answer to it. */
    void keep(Message message, String answer);
}
