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
    private final Map<String, Posted.Mode> modes = new ConcurrentHashMap<>();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
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

    /** As when people press Stop under all that streams in a channel; empty: in all of them. */
    void stopStreams(String channel) {
        messages.replaceAll((key, posted) -> {
            var isThere = channel.isEmpty() || posted.channel().equals(channel);
            if (posted.stream() != Stream.OPEN || !isThere) {
                return posted;
            }
            stopped.add(key);
            return posted.with(posted.text(), posted.blocks(), Stream.STOPPED);
        });
    }

    /** A stream keeps to what its first call with anything in it brought; false: this one breaks that. */
    boolean keepsMode(Posted posted, Posted.Mode mode) {
        var first = modes.getOrDefault(key(posted.channel(), posted.ts()), Posted.Mode.UNDECIDED);
        return first == Posted.Mode.UNDECIDED || mode == Posted.Mode.UNDECIDED || first == mode;
    }

    void decide(Posted posted, Posted.Mode mode) {
        modes.merge(
                key(posted.channel(), posted.ts()),
                mode,
                (first, next) -> first == Posted.Mode.UNDECIDED ? next : first);
    }

    /**
     * How an agent stands in a thread.
     *
     * @param status {@code processing} shows the button to stop it
     */
    record Session(String status, String title) {}

    /** The title counts for a session that begins. */
    Session session(String channel, String threadTs, String status, String title) {
        return sessions.merge(
                key(channel, threadTs),
                new Session(status, title),
                (before, now) -> new Session(status, before.title()));
    }

    Optional<Session> session(String channel, String threadTs) {
        return Optional.ofNullable(sessions.get(key(channel, threadTs)));
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
