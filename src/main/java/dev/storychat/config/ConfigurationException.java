package dev.storychat.config;

import java.util.List;

/** The settings do not make sense; the message lists every problem and is for the person who starts the server. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConfigurationException(List<String> problems) {
        super(message(problems));
    }

    private static String message(List<String> problems) {
        var count = problems.size() == 1 ? "one problem" : problems.size() + " problems";
        return "Storychat cannot start: its configuration has " + count + ".\n  - " + String.join("\n  - ", problems)
                + "\nCorrect .env (or the environment) and start again.";
    }
}
