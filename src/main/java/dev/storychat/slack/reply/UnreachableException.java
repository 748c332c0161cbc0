package dev.storychat.slack.reply;

import dev.storychat.chat.PlatformUnavailableException;

/** Slack takes no calls at the moment. */
final class UnreachableException extends PlatformUnavailableException {
    private static final long serialVersionUID = 1L;

    /**
     * Tells why.
     *
     * @param code as in {@link dev.storychat.slack.api.Outcome.Failed}
     */
    UnreachableException(String code) {
        super("Slack takes no calls: " + code);
    }
}
