package dev.storychat.chat;

import java.time.Duration;

/** How much there is to answer, for those who look after the server. */
public interface Backlog {

    /**
     * What is taken and not answered yet, by any instance; what is being answered is part of it.
     *
     * @param messages how many
     * @param oldest for how long the oldest of them has been there; zero when there is none
     */
    record Unanswered(long messages, Duration oldest) {}

    /**
     * Looks.
     *
     * @throws InboxUnavailableException when that cannot be told
     */
    Unanswered unanswered();

    /** How many answers this instance is giving now. */
    int answering();
}
