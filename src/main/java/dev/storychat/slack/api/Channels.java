package dev.storychat.slack.api;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the channels of a workspace are, as <a
 * href="https://docs.slack.dev/reference/methods/conversations.info">conversations.info</a> tells: asked every few
 * minutes for each, because a channel may become a shared one. It may take as long as Slack does, so never ask before an
 * acknowledgement.
 */
public final class Channels {
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final Duration UNKNOWN_FOR = Duration.ofMinutes(1);
    private static final int MOST_KNOWN = 10_000;

    private final WebApi api;
    private final InstantSource clock;
    private final Map<String, Known> known = new LinkedHashMap<>();

    private record Known(Channel channel, long until) {}

    public Channels(WebApi api) {
        this(api, InstantSource.system());
    }

    Channels(WebApi api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    /** A channel; one that nobody made and nobody shares where Slack does not tell. Nothing is asked of direct messages. */
    public Channel find(String workspace, String id) {
        var channel = Channel.unknown(id);
        if (channel.isDirect()) {
            return channel;
        }
        var key = workspace + "/" + id;
        synchronized (known) {
            var before = known.get(key);
            if (before != null && before.until() > clock.millis()) {
                return before.channel();
            }
        }
        var outcome = api.call(workspace, "conversations.info", Map.of("channel", id));
        return outcome instanceof Outcome.Done done && done.answer().get("channel") instanceof JsonObject told
                ? remember(key, Channel.of(id, told), GOOD_FOR)
                : remember(key, channel, UNKNOWN_FOR);
    }

    private Channel remember(String key, Channel channel, Duration goodFor) {
        synchronized (known) {
            known.remove(key);
            known.put(key, new Known(channel, clock.millis() + goodFor.toMillis()));
            if (known.size() > MOST_KNOWN) {
                known.remove(known.keySet().iterator().next());
            }
        }
        return channel;
    }
}
