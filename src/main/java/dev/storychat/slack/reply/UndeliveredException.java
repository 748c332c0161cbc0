package dev.storychat.slack.reply;

/** The end of an answer did not reach the person: it is worth another try, which goes on in what is there. */
final class UndeliveredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UndeliveredException(String message) {
        super(message);
    }
}
