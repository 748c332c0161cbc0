package dev.storychat.slack.door;

import com.slack.api.bolt.App;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What Bolt says of requests that nobody here waits for, in one line: below it there is advice, in Java, for whoever
 * writes such an app. Bolt has no setting for that.
 */
final class ShortWarnings implements Filter {
    /** Held on to: a logger that nobody knows is thrown away with its filter. */
    private static final Logger BOLT = Logger.getLogger(App.class.getName());

    private ShortWarnings() {}

    static void begin() {
        BOLT.setFilter(new ShortWarnings());
    }

    @Override
    public boolean isLoggable(LogRecord said) {
        var message = said.getMessage();
        if (message != null && message.contains("\n")) {
            said.setMessage(message.lines().findFirst().orElse(""));
        }
        return true;
    }
}
