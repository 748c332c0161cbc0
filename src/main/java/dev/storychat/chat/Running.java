package dev.storychat.chat;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The answers that this instance is giving, each by its conversation: one can be stopped from outside. */
public class Running {
    private final Map<Place, Stop> running = new ConcurrentHashMap<>();

    /** An answer begins; in each conversation there is one at a time. */
    public Stop begin(Place place) {
        var stop = new Stop();
        running.put(place, stop);
        return stop;
    }

    public void end(Place place, Stop stop) {
        running.remove(place, stop);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return running.isEmpty();
    }

    /** Stops the answer in a conversation, if this instance gives one there. */
    public void stop(Place place) {
        Optional.ofNullable(running.get(place)).ifPresent(Stop::give);
    }
}
