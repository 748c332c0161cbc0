package dev.storychat.history;

/** The database does not give or take what was said. */
final class HistoryUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HistoryUnavailableException(Throwable cause) {
        super("the history is unavailable", cause);
    }
}
