package dev.storychat.slack;

import dev.storychat.chat.History;
import dev.storychat.chat.Line;
import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A history that remembers what it was told to forget. */
final class RememberedThreads implements History {
    private final List<Place> forgotten = new ArrayList<>();
    Kept kept = new Kept(0, Instant.EPOCH, 30, List.of());

    List<Place> forgotten() {
        return forgotten;
    }

    @Override
    public List<Line> before(Message message, int most) {
        return List.of();
    }

    @Override
    public void keep(Message message, String answer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Kept kept(Place place, int most) {
        return kept;
    }

    @Override
    public int forget(Place place) {
        forgotten.add(place);
        return 3;
    }

    @Override
    public int forgetWorkspace(String platform, String workspace) {
        return 0;
    }
}
