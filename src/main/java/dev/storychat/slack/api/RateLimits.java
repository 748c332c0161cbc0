package dev.storychat.slack.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * When this instance may call Slack, whoever in it calls. Slack counts by method and workspace, posts by channel as
 * well, and does not say which of the two a refusal is about (<a
 * href="https://docs.slack.dev/apis/web-api/rate-limits">rate limits</a>). So a refusal closes the channel, the others go
 * on, and a second channel that is refused meanwhile closes the method for the workspace.
 */
public final class RateLimits {
    private static final int MANY = 2_000;

    private record Key(String workspace, String method, String channel) {}

    private record Refusal(String channel, long until) {}

    private final LongSupplier nanos;
    private final Map<Key, Gate> gates = new ConcurrentHashMap<>();
    private final Map<Key, Refusal> refusals = new ConcurrentHashMap<>();

    public RateLimits() {
        this(System::nanoTime);
    }

    /** With another clock; see {@link System#nanoTime()}. */
    public RateLimits(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** How long until such a call may be made; zero: now. */
    public Duration left(String workspace, String method, String channel) {
        var now = nanos.getAsLong();
        return Duration.ofNanos(gates(workspace, method, channel)
                .mapToLong(gate -> gate.left(now))
                .max()
                .orElse(0));
    }

    /** Takes a turn, if one is free now. */
    public synchronized boolean tryTake(String workspace, String method, String channel) {
        return left(workspace, method, channel).isZero()
                && take(workspace, method, channel).isZero();
    }

    /** Takes the next free turn; to be called after that time. */
    public synchronized Duration take(String workspace, String method, String channel) {
        var now = nanos.getAsLong();
        return Duration.ofNanos(gates(workspace, method, channel)
                .mapToLong(gate -> gate.take(now))
                .max()
                .orElse(0));
    }

    /** How long Slack wants to hear nothing of the kind, whatever turns were taken. */
    Duration closedFor(String workspace, String method, String channel) {
        var now = nanos.getAsLong();
        return Duration.ofNanos(gates(workspace, method, channel)
                .mapToLong(gate -> gate.closedFor(now))
                .max()
                .orElse(0));
    }

    /** Slack refused a call. */
    void refused(String workspace, String method, String channel, Duration retryAfter) {
        var now = nanos.getAsLong();
        var until = now + retryAfter.toNanos();
        gate(new Key(workspace, method, channel)).close(now, until);
        if (!channel.isEmpty()) {
            if (isAboutChannel(method)) {
                gate(new Key(workspace, Tiers.ALL_IN_CHANNEL, channel)).close(now, until);
            }
            var everywhere = new Key(workspace, method, "");
            var before = refusals.put(everywhere, new Refusal(channel, until));
            if (before != null && !before.channel().equals(channel) && before.until() - now > 0) {
                gate(everywhere).close(now, until);
            }
        }
    }

    private Stream<Gate> gates(String workspace, String method, String channel) {
        var found = Stream.<Gate>builder();
        for (var key : keys(workspace, method, channel)) {
            var gate = isPaced(key) ? gate(key) : gates.get(key);
            if (gate != null) {
                found.add(gate);
            }
        }
        return found.build();
    }

    private static List<Key> keys(String workspace, String method, String channel) {
        var everywhere = new Key(workspace, method, "");
        if (channel.isEmpty()) {
            return List.of(everywhere);
        }
        var here = new Key(workspace, method, channel);
        return isAboutChannel(method)
                ? List.of(everywhere, here, new Key(workspace, Tiers.ALL_IN_CHANNEL, channel))
                : List.of(everywhere, here);
    }

    /** What shows something in a channel. One such call that is refused, whichever, closes it for all of them. */
    private static boolean isAboutChannel(String method) {
        return method.startsWith("chat.") || method.startsWith("assistant.") || method.startsWith("agents.");
    }

    private static boolean isPaced(Key key) {
        return key.channel().isEmpty() ? Tiers.isPaced(key.method()) : Tiers.isPacedByChannel(key.method());
    }

    private Gate gate(Key key) {
        var known = gates.get(key);
        if (known != null) {
            return known;
        }
        if (gates.size() > MANY) {
            forgetIdle(nanos.getAsLong());
        }
        return gates.computeIfAbsent(
                key,
                missing -> missing.channel().isEmpty()
                        ? Tiers.workspace(missing.method())
                        : Tiers.channel(missing.method()));
    }

    private void forgetIdle(long now) {
        gates.values().removeIf(gate -> gate.isIdle(now));
        refusals.values().removeIf(refusal -> refusal.until() - now < 0);
    }
}
