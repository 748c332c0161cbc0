package dev.storychat.chat;

import dev.storychat.chat.search.Selection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Remembers everything as one conversation. */
final class MemorySelections implements Selections {
    final Deque<Selection> kept = new ArrayDeque<>();

    @Override
    public Optional<Selection> before(Message message) {
        return Optional.ofNullable(kept.peekLast());
    }

    @Override
    public void keep(Message message, Selection selection) {
        kept.add(selection);
    }

    @Override
    public int forget(Place place) {
        kept.clear();
        return 0;
    }

    @Override
    public int forgetWorkspace(String platform, String workspace) {
        return 0;
    }
}
