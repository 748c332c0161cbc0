package dev.storychat.slack.reply;

import dev.storychat.chat.InboxUnavailableException;
import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.chat.Posting;
import dev.storychat.chat.Postings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Remembers postings as the database does, for as long as a test runs. */
final class MemoryPostings implements Postings {
    private final Map<Message, List<Posting>> postings = new HashMap<>();
    private final Set<Message> finished = new HashSet<>();
    private boolean isDown;
    private boolean retried;
    private boolean isTakenOver;

    /** As after an earlier try. */
    MemoryPostings retried() {
        retried = true;
        return this;
    }

    /** Another instance answers from now on. */
    void takeOver() {
        isTakenOver = true;
    }

    @Override
    public boolean mayPost(Message message) {
        return !isTakenOver;
    }

    void goDown() {
        isDown = true;
    }

    void comeBack() {
        isDown = false;
    }

    List<Posting> of(Message message) {
        return postings.getOrDefault(message, List.of());
    }

    boolean isFinished(Message message) {
        return finished.contains(message);
    }

    @Override
    public Earlier before(Message message) {
        return new Earlier(retried, isFinished(message), of(message));
    }

    @Override
    public void add(Message message, Posting posting) {
        failIfDown();
        postings.computeIfAbsent(message, first -> new ArrayList<>()).add(posting);
    }

    @Override
    public void finish(Message message) {
        failIfDown();
        finished.add(message);
    }

    @Override
    public Set<String> in(Place thread) {
        failIfDown();
        return postings.entrySet().stream()
                .filter(entry -> entry.getKey().place().equals(thread))
                .flatMap(entry -> entry.getValue().stream())
                .map(Posting::id)
                .collect(Collectors.toSet());
    }

    @Override
    public int forget(Place place) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int forgetWorkspace(String platform, String workspace) {
        throw new UnsupportedOperationException();
    }

    private void failIfDown() {
        if (isDown) {
            throw new InboxUnavailableException(new IllegalStateException("the database is down"));
        }
    }
}
