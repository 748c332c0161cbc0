package dev.storychat.inbox;

import dev.storychat.chat.Message;
import dev.storychat.chat.PlatformUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long a message waits for a platform that is away: it is nobody's fault, and asked again for as long as it makes sense. */
final class PlatformOutage {
    /** Whoever asked has gone elsewhere by then, and an answer out of nowhere would only surprise. */
    static final Duration LONGEST = Duration.ofHours(1);

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private PlatformOutage() {}

    /**
     * The pause before the next try, the longer the longer it has been waiting.
     *
     * @return empty: it failed for another reason, or it has been waiting for too long
     */
    static Optional<Duration> pause(Message message, Throwable thrown, Instant now) {
        var age = Duration.between(message.writtenAt(), now);
        if (!(thrown instanceof PlatformUnavailableException) || age.compareTo(LONGEST) > 0) {
            return Optional.empty();
        }
        var pause = age.dividedBy(4);
        if (pause.compareTo(SHORTEST_PAUSE) < 0) {
            return Optional.of(SHORTEST_PAUSE);
        }
        return Optional.of(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }
}
