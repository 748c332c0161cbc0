package dev.storychat.slack;

import dev.storychat.chat.History;
import dev.storychat.chat.Line;
import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A history of threads alone. */
final class RememberedThreads implements History {
    private final Set<Place> threads = new HashSet<>();
    private final List<Place> forgotten = new ArrayList<>();

    RememberedThreads with(Place thread) {
        threads.add(thread);
        return this;
    }

    List<Place> forgotten() {
        return forgotten;
    }

    @Override
    public List<Line> before(Message message, int most) {
        return List.of();
    }

    @Override
    public boolean takesPart(Place place) {
        return threads.contains(place);
    }

    @Override
    public void keep(Message message, String answer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int forget(Place place) {
        forgotten.add(place);
        return 3;
    }
}
