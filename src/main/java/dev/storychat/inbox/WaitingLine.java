package dev.storychat.inbox;

import dev.storychat.chat.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Conversations that wait for a seat, each once, in the order in which they came. Not for several threads at once. */
final class WaitingLine {
    /** Who comes then is not lost: the rounds find it in the database when there is room again. */
    static final int MOST = 10_000;

    private final Map<Place, Long> tickets = new LinkedHashMap<>();
    private long given;
    private long called;

    void join(Place place) {
        if (tickets.size() < MOST && !tickets.containsKey(place)) {
            tickets.put(place, given++);
        }
    }

    /** Takes the first one out. */
    Optional<Place> call() {
        var first = tickets.keySet().stream().findFirst();
        first.ifPresent(place -> {
            tickets.remove(place);
            called++;
        });
        return first;
    }

    /** 1 for the first one; empty for who does not stand here. */
    OptionalInt number(Place place) {
        var ticket = tickets.get(place);
        return ticket == null ? OptionalInt.empty() : OptionalInt.of((int) (ticket - called) + 1);
    }

    boolean holds(Place place) {
        return tickets.containsKey(place);
    }

    boolean isEmpty() {
        return tickets.isEmpty();
    }

    /** Sends everybody away. */
    void clear() {
        called += tickets.size();
        tickets.clear();
    }
}
