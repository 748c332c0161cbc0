package dev.storychat.slack.api;

/** Slack could not tell who somebody is; it may a little later. */
public final class UnidentifiedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnidentifiedException(String user) {
        super("Slack does not tell who " + user + " is");
    }
}
