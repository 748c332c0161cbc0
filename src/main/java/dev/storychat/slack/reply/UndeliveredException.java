package dev.storychat.slack.reply;

/** The end of an answer did not reach the person: it is worth another try, which goes on in what is there. */
final class UndeliveredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Without a stack trace: where it happens is always the same, and the log has one for each try.
     *
     * @param error Slack's, for the last call that it did not take
     */
    UndeliveredException(String error) {
        super("Slack did not take the end of the answer: " + error, null, false, false);
    }
}
