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
}
