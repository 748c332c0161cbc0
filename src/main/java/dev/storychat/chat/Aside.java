package dev.storychat.chat;

import java.time.Instant;
import java.util.List;

/**
 * The messages that failed so often that nobody tries them again before somebody has looked at them.
 *
 * <p>Every method throws {@link InboxUnavailableException} when the database does not answer.
 */
public interface Aside {

    /**
     * One of them, without what it says: that is for its channel alone.
     *
     * @param id names it here
     * @param message as in {@link Message#id()}
     * @param author as in {@link Message#author()}
     * @param reason why the last try failed
     */
    record Failed(
            long id,
            Place place,
            String message,
            String author,
            String reason,
            Instant writtenAt,
            Instant receivedAt) {}

    /** How many there are of a workspace. */
    long count(String platform, String workspace);

    /** How many there are of all workspaces. */
    long count();

    /** Those that were received last, latest first. */
    List<Failed> latest(int most);

    /**
     * Gives one all its tries again: it is taken up within seconds.
     *
     * @return false when it is not set aside, or not any more
     */
    boolean retry(long id);

    /**
     * The same for all.
     *
     * @return how many there were
     */
    int retryAll();

    /**
     * Erases what one says; copies of it are still recognised.
     *
     * @return false when it is not set aside, or not any more
     */
    boolean erase(long id);
}
