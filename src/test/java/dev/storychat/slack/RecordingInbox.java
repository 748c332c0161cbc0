package dev.storychat.slack;

import dev.storychat.chat.Inbox;
import dev.storychat.chat.InboxUnavailableException;
import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes each post once and remembers what it took. */
final class RecordingInbox implements Inbox {
    private final Map<String, Message> taken = new LinkedHashMap<>();
    private final List<String> events = new ArrayList<>();
    private final Set<Place> threads = new HashSet<>();
    private final Set<Place> answering = new HashSet<>();
    final List<Place> stopped = new ArrayList<>();
    private boolean broken;

    @Override
    public Receipt accept(Message message, String event) {
        if (broken) {
            throw new InboxUnavailableException(new IllegalStateException("the database is down"));
        }
        events.add(event);
        var known = taken.putIfAbsent(message.place().channel() + message.id(), message);
        return known == null ? Receipt.ACCEPTED : Receipt.KNOWN;
    }

    @Override
    public boolean takesPart(Place thread) {
        return threads.contains(thread);
    }

    @Override
    public boolean stop(Place thread, Instant at) {
        if (broken) {
            throw new InboxUnavailableException(new IllegalStateException("the database is down"));
        }
        stopped.add(thread);
        return answering.contains(thread);
    }

    void answersIn(Place thread) {
        answering.add(thread);
    }

    void takesPartIn(Place thread) {
        threads.add(thread);
    }

    void breakDown() {
        broken = true;
    }

    List<Message> messages() {
        return List.copyOf(taken.values());
    }

    List<String> events() {
        return events;
    }
}
