package dev.storychat.chat;

/** It cannot be told which workspaces installed us, or not be written down. */
public final class InstallationsUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InstallationsUnavailableException(Throwable cause) {
        super("the installations cannot be reached", cause);
    }
}
