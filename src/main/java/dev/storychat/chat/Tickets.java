package dev.storychat.chat;

import java.time.Duration;

/**
 * Words that somebody takes along to another site and brings back: good once, for a while, at any instance. Every method
 * may throw {@link InstallationsUnavailableException}.
 */
public interface Tickets {

    /**
     * Hands one out.
     *
     * @return false when too many are under way
     */
    boolean give(String word, Duration goodFor);

    /** Takes one back; false when it was never given, was taken before or is too old. */
    boolean take(String word);
}
