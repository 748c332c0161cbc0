package dev.storychat.inbox;

import dev.storychat.chat.Message;

/**
 * A stored message that waits for its answer.
 *
 * @param id the order in which messages came
 * @param attempts how many tries were begun
 * @param taken whether somebody works on it, or it pauses before its next try
 */
record Letter(long id, Message message, int attempts, boolean taken) {}
