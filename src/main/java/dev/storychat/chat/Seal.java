package dev.storychat.chat;

/** Protects text that is kept. */
public interface Seal {

    /** Closes a text, so that the database alone does not tell it. */
    String close(String text);

    /**
     * Opens what {@link #close} gave, also when it was closed before a key was set.
     *
     * @throws IllegalStateException when another key closed it
     */
    String open(String sealed);
}
