package dev.storychat.inbox;

import dev.storychat.chat.Place;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes one letter from its claim to its end. */
class Worker {
    private static final Logger LOG = System.getLogger(Worker.class.getName());
    private static final int MOST_FAILURES = 3;

    /** High, because who dies again and again is hardly ever killed by the same message. */
    private static final int MOST_ATTEMPTS = 20;

    private final Letters letters;
    private final Clerk clerk;
    private final Pending pending;
    private final boolean alone;

    /**
     * Makes one for all threads.
     *
     * @param alone whether no other instance can work on the same inbox
     */
    Worker(Letters letters, Clerk clerk, Pending pending, boolean alone) {
        this.letters = letters;
        this.clerk = clerk;
        this.pending = pending;
        this.alone = alone;
    }

    List<Place> waiting() throws SQLException {
        return letters.waiting();
    }

    /**
     * Answers the next letter of a conversation, if there is one to answer.
     *
     * @return whether more may be waiting there
     */
    boolean workOn(Place place) {
        return safely(() -> {
            var next = next(place);
            next.ifPresent(this::answer);
            return next.isPresent() && hasMore(place);
        });
    }

    /** The same, where it is known which letter is next: mostly the one that came just now. */
    boolean workOn(Letter fresh) {
        return safely(() -> {
            if (!letters.claimIfFirst(fresh.id(), pending.owner())) {
                return true;
            }
            answer(fresh);
            // What comes to this instance alone says so itself.
            return !alone && hasMore(fresh.message().place());
        });
    }

    /** Asked before the conversation stands in line again: those behind it would be told a number too high. */
    private boolean hasMore(Place place) throws SQLException {
        return letters.first(place).isPresent();
    }

    private interface Work {
        boolean run() throws SQLException;
    }

    private static boolean safely(Work work) {
        try {
            return work.run();
        } catch (SQLException e) {
            LOG.log(
                    Level.WARNING,
                    "the inbox is out of reach, sql state {0}: tried again in a moment",
                    e.getSQLState());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the inbox was not worked on", e);
        }
        return false;
    }

    private Optional<Letter> next(Place place) throws SQLException {
        var first = letters.first(place);
        while (first.isPresent() && pending.isFree(first.get()) && setAside(first.get())) {
            first = letters.first(place);
        }
        return first.isPresent()
                        && pending.isFree(first.get())
                        && letters.claim(first.get().id(), pending.owner())
                ? first
                : Optional.empty();
    }

    private boolean setAside(Letter letter) throws SQLException {
        if (!letter.readable()) {
            setAside(letter, "its text cannot be read: was DATA_ENCRYPTION_KEY changed?");
        } else if (letter.attempts() >= MOST_ATTEMPTS) {
            setAside(letter, "every try ended without a result, as when the process dies");
        } else {
            return false;
        }
        return true;
    }

    private void setAside(Letter letter, String problem) throws SQLException {
        LOG.log(Level.ERROR, "message {0} is set aside: {1}", letter.message().id(), problem);
        letters.setAside(letter.id(), problem);
    }

    private void answer(Letter letter) {
        pending.begin(letter);
        try {
            clerk.answer(letter.message());
            pending.answered(letter.id());
        } catch (RuntimeException | Error e) { // an error ends this message, and neither the others nor the thread
            safely(() -> failed(letter, e));
        } finally {
            pending.end(letter.id());
        }
    }

    private boolean failed(Letter letter, Throwable thrown) throws SQLException {
        var id = letter.message().id();
        if (Thread.currentThread().isInterrupted() || pending.isLost(letter.id())) {
            LOG.log(Level.INFO, "message {0} is left to another instance, or to the next start", id);
            return false;
        }
        var outage = PlatformOutage.pause(letter.message(), thrown, Instant.now());
        if (outage.isPresent()) {
            LOG.log(Level.WARNING, "message {0} waits {1} more: {2}", id, outage.get(), thrown.getMessage());
            letters.again(letter.id(), outage.get());
            return true;
        }
        var failure = letter.failures() + 1;
        LOG.log(Level.WARNING, () -> "message " + id + " failed, attempt " + failure, thrown);
        if (failure < MOST_FAILURES) {
            letters.later(letter.id(), Duration.ofSeconds(2L * failure));
        } else {
            setAside(letter, Reason.of(thrown));
        }
        return true;
    }
}
