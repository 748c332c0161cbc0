package dev.storychat.inbox;

/** What became of a conversation that wants a seat. */
enum Entry {
    /** Has one: a worker must begin with it. */
    SEATED,
    /** Waits because all are taken. */
    IN_LINE,
    /** Had one before, or stood in line. */
    KNOWN,
    /** Nobody gets one any more. */
    CLOSED
}
