package dev.storychat.chat;

import java.util.function.Consumer;

/** A large language model. */
public interface Model {

    /**
     * Lets the model make its next move.
     *
     * @param prompt all that it is told
     * @param words receives its words as they come, each piece once, on the calling thread
     * @throws ModelUnavailableException when no move could be had, or when it broke off in the middle; what
     *     {@code words} got until then stands
     */
    Turn next(Prompt prompt, Consumer<String> words);

    /**
     * The same, and tells what it used, where the model counts that.
     *
     * @param used receives it once when the move is made, on the calling thread
     */
    default Turn next(Prompt prompt, Consumer<String> words, Consumer<Tokens> used) {
        return next(prompt, words);
    }
}
