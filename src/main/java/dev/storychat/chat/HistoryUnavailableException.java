package dev.storychat.chat;

/** The database does not give or take what is kept. */
public final class HistoryUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public HistoryUnavailableException(Throwable cause) {
        super("the history is unavailable", cause);
    }
}
