package dev.storychat.fakes;

import dev.storychat.fakes.Posted.Stream;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** What hangs in the workspace's channels: the bot's messages, and those of people that a test declared. */
final class SlackBoard {

    private final Map<String, Posted> messages = new ConcurrentSkipListMap<>();
    private final Map<String, SlackWorkspace.Bot> authors = new ConcurrentHashMap<>();
    private final Set<String> stopped = ConcurrentHashMap.newKeySet();
    private final Map<String, List<JsonObject>> people = new ConcurrentHashMap<>();
    private final Set<String> missing = ConcurrentHashMap.newKeySet();
    private final Set<String> uninvited = ConcurrentHashMap.newKeySet();
    private final AtomicLong micros = new AtomicLong();

    Posted post(
            SlackWorkspace.Bot author,
            String channel,
            String threadTs,
            String user,
            String text,
            JsonArray blocks,
            Stream stream) {
        var now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        var tick = micros.updateAndGet(last -> Math.max(last + 1, now));
        var ts = String.format(Locale.ROOT, "%d.%06d", tick / 1_000_000, tick % 1_000_000);
        var posted = new Posted(channel, ts, threadTs, user, text, blocks, stream);
        authors.put(key(channel, ts), author);
        messages.put(key(channel, ts), posted);
        return posted;
    }

    SlackWorkspace.Bot author(Posted posted) {
        return authors.get(key(posted.channel(), posted.ts()));
    }

    Optional<Posted> find(String channel, String ts) {
        return Optional.ofNullable(messages.get(key(channel, ts)));
    }

    Posted change(Posted posted, UnaryOperator<Posted> change) {
        return messages.compute(key(posted.channel(), posted.ts()), (key, current) -> change.apply(current));
    }

    void delete(Posted posted) {
        messages.remove(key(posted.channel(), posted.ts()));
    }

    List<Posted> all() {
        return List.copyOf(messages.values());
    }

    void expireStreams() {
        messages.replaceAll((key, posted) ->
                posted.stream() == Stream.OPEN ? posted.with(posted.text(), posted.blocks(), Stream.EXPIRED) : posted);
    }

    /** As when people press Stop under all that streams. */
    void stopStreams() {
        messages.replaceAll((key, posted) -> {
            if (posted.stream() != Stream.OPEN) {
                return posted;
            }
            stopped.add(key);
            return posted.with(posted.text(), posted.blocks(), Stream.STOPPED);
        });
    }

    boolean isStoppedByPerson(Posted posted) {
        return stopped.contains(key(posted.channel(), posted.ts()));
    }

    void addHuman(String channel, JsonObject message) {
        people.computeIfAbsent(channel, none -> new CopyOnWriteArrayList<>()).add(message);
    }

    List<JsonObject> humans(String channel) {
        return people.getOrDefault(channel, List.of());
    }

    /** Declares a channel, or a thread in one, that Slack does not know. */
    void lose(String channel, String threadTs) {
        missing.add(key(channel, threadTs));
    }

    /** Declares a channel that the bot is not in. */
    void leave(String channel) {
        uninvited.add(channel);
    }

    boolean isIn(String channel) {
        return !uninvited.contains(channel);
    }

    boolean knowsChannel(String channel) {
        return channel.matches("[CDG][A-Z0-9]{2,}") && !missing.contains(key(channel, ""));
    }

    boolean knowsThread(String channel, String threadTs) {
        return !missing.contains(key(channel, threadTs));
    }

    private static String key(String channel, String ts) {
        return channel + ":" + ts;
    }
}
