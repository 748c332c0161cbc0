package dev.storychat.inbox;

import dev.storychat.chat.Message;
import org.jspecify.annotations.Nullable;

/**
 * A stored message that waits for its answer.
 *
 * @param id the order in which messages were stored
 * @param attempts how many tries were begun
 * @param failures how many of them ended in a failure; the others ended with their process
 * @param taken whether somebody works on it, or it pauses before its next try
 * @param owner the instance that worked on it last, if that did not end its try
 * @param readable whether its text could be opened; else the message has none
 */
record Letter(
        long id,
        Message message,
        int attempts,
        int failures,
        boolean taken,
        @Nullable String owner,
        boolean readable) {

    /** One that was stored just now. */
    static Letter fresh(long id, Message message) {
        return new Letter(id, message, 0, 0, false, null, true);
    }
}
