package dev.storychat.slack.reply;

/** Nothing of an answer reached the person: it is worth another try. */
final class UndeliveredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UndeliveredException(String message) {
        super(message);
    }
}
