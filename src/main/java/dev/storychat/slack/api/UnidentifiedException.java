package dev.storychat.slack.api;

import dev.storychat.chat.PlatformUnavailableException;

/** Slack could not tell who somebody is; it may a little later. */
public final class UnidentifiedException extends PlatformUnavailableException {
    private static final long serialVersionUID = 1L;

    UnidentifiedException(String user) {
        super("Slack does not tell who " + user + " is");
    }
}
