package dev.storychat.chat;

import java.time.Instant;
import java.util.List;

/** What was said before. */
public interface History extends Keeper {

    @Override
    default boolean keepsMessages() {
        return true;
    }

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

    /**
     * What is kept of a channel, its threads included.
     *
     * @param most how many questions at the most
     */
    Kept kept(Place place, int most);

    /**
     * What is kept of a channel.
     *
     * @param messages how many, each with its answer
     * @param since when the oldest of them was kept; the epoch when there is none
     * @param days for how long each is kept; 0: nothing is
     * @param latest the latest questions, latest first
     */
    record Kept(long messages, Instant since, int days, List<Question> latest) {
        public Kept {
            latest = List.copyOf(latest);
        }
    }

    /** Somebody's question. */
    record Question(String text, Instant keptAt) {}
}
