package dev.storychat.chat;

/** The platform tells or takes nothing at the moment: no fault of the message, which is worth trying until it does. */
public class PlatformUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected PlatformUnavailableException(String message) {
        super(message);
    }
}
