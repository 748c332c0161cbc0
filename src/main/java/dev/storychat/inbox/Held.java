package dev.storychat.inbox;

import dev.storychat.chat.Message;

/** A letter that a thread of this instance answers. */
final class Held {
    private final Letter letter;
    private final Thread thread = Thread.currentThread();
    private final Tenure.Moment since;
    private volatile boolean lost;

    /** This thread answers it from now on. */
    Held(Letter letter, Tenure.Moment since) {
        this.letter = letter;
        this.since = since;
    }

    /** Each claim of any instance counts one: another number in the database means that somebody else has taken it. */
    int attempt() {
        return letter.attempts() + 1;
    }

    Tenure.Moment since() {
        return since;
    }

    boolean isFor(Message message) {
        return letter.message().id().equals(message.id())
                && letter.message().place().equals(message.place());
    }

    boolean isLost() {
        return lost;
    }

    /** It is another's, or is to be: its thread ends without another word. */
    void lose() {
        lost = true;
        thread.interrupt();
    }
}
