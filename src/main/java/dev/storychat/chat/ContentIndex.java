package dev.storychat.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The local index of the space: it answers while the space cannot be reached. */
public interface ContentIndex {

    /** How it is now. Calls nobody. */
    State state();

    /**
     * Begins to bring it up to date, unless that is going on already. Returns at once.
     *
     * @return false where there is nothing to bring up to date, because no space is connected
     */
    boolean sync();

    /**
     * How it is.
     *
     * @param mode {@code real} for the connected space, {@code embedded} for the sample space
     * @param stories how many it holds; translations count as one each
     * @param currentAsOf when it was last known to hold what the space holds; null: never yet
     * @param syncing whether it is being brought up to date
     * @param problem why the last attempt failed; null: it did not
     */
    record State(
            String mode,
            long stories,
            @Nullable Instant currentAsOf,
            boolean syncing,
            @Nullable Diagnosis problem) {}
}
