package dev.storychat.slack;

import dev.storychat.chat.Message;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who was told lately that they are not answered. In a thread that we take part in, people write to each other as well:
 * once an hour is enough there. Whoever begins a thread with us, or writes to us directly, is always told.
 */
class Reminders {
    private static final Duration QUIET = Duration.ofHours(1);
    private static final int MOST = 10_000;

    private final InstantSource clock;
    private final Map<String, Long> told = new LinkedHashMap<>();

    Reminders(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether the author is to be told, and notes that it is done. */
    synchronized boolean isDue(Message message) {
        if (message.opensThread() || message.place().channel().startsWith("D")) {
            return true;
        }
        var key = message.place().conversation() + "/" + message.author();
        var last = told.get(key);
        if (last != null && clock.millis() - last < QUIET.toMillis()) {
            return false;
        }
        told.remove(key);
        told.put(key, clock.millis());
        if (told.size() > MOST) {
            told.remove(told.keySet().iterator().next());
        }
        return true;
    }
}
