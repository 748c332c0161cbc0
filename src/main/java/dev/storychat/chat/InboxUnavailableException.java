package dev.storychat.chat;

/** A message could not be stored; whoever sent it should send it again. */
public final class InboxUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InboxUnavailableException(Throwable cause) {
        super("the inbox cannot store messages", cause);
    }
}
