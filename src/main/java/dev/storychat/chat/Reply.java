package dev.storychat.chat;

import java.util.Locale;

/**
 * An answer on its way to the place where it was asked. Used by one thread; calls come in the order status, words,
 * and then exactly one of the endings.
 */
public interface Reply {

    /** The language to speak to the person in, as far as it is known by now: asking may not make anybody wait. */
    default Locale language() {
        return Locale.ENGLISH;
    }

    /** Shows what is being done, such as "is searching the content…". */
    void status(String doing);

    /** Adds words to the answer; Markdown, already {@linkplain SafeText safe}. */
    void words(String text);

    /** Ends the answer with its sources. {@link Answer#text()} is the sum of all the words. */
    void finish(Answer answer);

    /** Ends the answer in the middle: what was written stays and is marked as interrupted. */
    void interrupt();

    /** Ends the answer because the person wants no more of it: what was written stays and is marked as stopped. */
    default void stop() {
        interrupt();
    }
}
