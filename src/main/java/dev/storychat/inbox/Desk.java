package dev.storychat.inbox;

import dev.storychat.chat.Place;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Works through the inbox: conversations side by side, the messages of one conversation one after the other. A message
 * is claimed for a while and the claim renewed as long as it is worked on, so that those of an instance that died are
 * taken over.
 */
class Desk {
    private static final Logger LOG = System.getLogger(Desk.class.getName());
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final int MOST_ATTEMPTS = 3;

    private final Letters letters;
    private final Clerk clerk;
    private final Executor workers;
    private final String owner = UUID.randomUUID().toString();
    private final Set<Place> busy = ConcurrentHashMap.newKeySet();
    private final Set<Place> again = ConcurrentHashMap.newKeySet();
    private final Set<Long> running = ConcurrentHashMap.newKeySet();

    Desk(Letters letters, Clerk clerk, Executor workers) {
        this.letters = letters;
        this.clerk = clerk;
        this.workers = workers;
    }

    /** Sees to it that a conversation is worked on, now or after what is being answered in it. */
    void work(Place place) {
        again.add(place);
        if (busy.add(place)) {
            workers.execute(() -> workThrough(place));
        }
    }

    /** Takes up what was left: by a crash, by another instance, or for a later try. */
    void takeUp() throws SQLException {
        letters.waiting().forEach(this::work);
    }

    void renew() throws SQLException {
        letters.renew(running, owner, LEASE);
    }

    private void workThrough(Place place) {
        try {
            while (again.remove(place)) {
                Optional<Letter> next = next(place);
                while (next.isPresent()) {
                    answer(next.get());
                    next = next(place);
                }
            }
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "the inbox cannot be read, sql state {0}: tried again in a moment", e.getSQLState());
        } finally {
            busy.remove(place);
        }
        if (again.contains(place)) {
            work(place); // it came between the last look and the end
        }
    }

    private Optional<Letter> next(Place place) throws SQLException {
        var first = letters.first(place);
        return first.isPresent()
                        && !first.get().taken()
                        && letters.claim(first.get().id(), owner, LEASE)
                ? first
                : Optional.empty();
    }

    private void answer(Letter letter) throws SQLException {
        running.add(letter.id());
        try {
            clerk.answer(letter.message());
            letters.done(letter.id());
        } catch (RuntimeException e) {
            failed(letter, e);
        } finally {
            running.remove(letter.id());
        }
    }

    private void failed(Letter letter, RuntimeException e) throws SQLException {
        var attempt = letter.attempts() + 1;
        LOG.log(Level.WARNING, () -> "message " + letter.message().id() + " failed, attempt " + attempt, e);
        if (attempt < MOST_ATTEMPTS) {
            letters.later(letter.id(), Duration.ofSeconds(2L * attempt));
        } else {
            letters.setAside(letter.id(), e.getClass().getSimpleName());
        }
    }
}
