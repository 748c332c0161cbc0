package dev.storychat.slack.api;

import dev.storychat.slack.api.Gate.Rate;
import java.time.Duration;
import java.util.Map;

/**
 * How often a method may be called, by its page in <a href="https://docs.slack.dev/reference/methods">Slack's
 * reference</a>.
 */
final class Tiers {
    static final String START = "chat.startStream";

    /** Stands for every method that writes into a channel. */
    static final String ALL_IN_CHANNEL = "chat.*";

    private static final String POST = "chat.postMessage";
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final long CAREFUL = Duration.ofMinutes(10).toNanos();

    /** Tiers 4 and 3, with the bursts that Slack allows. Those of tier 2 are kept free until it refuses one. */
    private static final Map<String, Rate> USUAL =
            Map.of("chat.appendStream", perMinute(100, 50), "chat.update", perMinute(50, 25));

    private static final Map<String, Rate> CAREFULLY = Map.of(
            "chat.appendStream",
            perMinute(100, 0),
            "chat.update",
            perMinute(50, 0),
            "chat.stopStream",
            perMinute(20, 0),
            START,
            perMinute(20, 0));

    private Tiers() {}

    static boolean isPaced(String method) {
        return USUAL.containsKey(method);
    }

    static boolean isPacedByChannel(String method) {
        return method.equals(POST);
    }

    /** The gate of a method in a whole workspace. */
    static Gate workspace(String method) {
        return new Gate(USUAL.getOrDefault(method, Rate.FREE), CAREFULLY.getOrDefault(method, Rate.FREE), CAREFUL);
    }

    /** The gate of a method in one channel: a post a second, and no crowd when a closed channel opens again. */
    static Gate channel(String method) {
        if (method.equals(POST)) {
            return new Gate(perMinute(60, 3), perMinute(60, 0), MINUTE);
        }
        return new Gate(Rate.FREE, method.equals(ALL_IN_CHANNEL) ? perMinute(60, 0) : Rate.FREE, MINUTE);
    }

    private static Rate perMinute(int calls, int burst) {
        return new Rate(MINUTE / calls, MINUTE / calls * burst);
    }
}
