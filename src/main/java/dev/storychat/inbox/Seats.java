package dev.storychat.inbox;

import dev.storychat.chat.Place;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Who is answered now: so many conversations at once, each by one worker, one message of each at a time. The others stand
 * in line; a conversation that has more to be answered goes to its end. This knows names only and asks nobody, so that
 * thousands in line cost little.
 */
final class Seats {
    private final int most;
    private final Set<Place> seated = new HashSet<>();
    private final Set<Place> again = new HashSet<>();
    private final WaitingLine line = new WaitingLine();
    private Consumer<Place> begin = place -> {};
    private int taken;
    private int away;
    private int returning;
    private boolean closed;

    Seats(int most) {
        this.most = most;
    }

    /** Tells who begins with a conversation when a seat becomes free without a worker. */
    synchronized void whenFree(Consumer<Place> begin) {
        this.begin = begin;
    }

    /**
     * Something waits in a conversation.
     *
     * @return whether it has just got a seat: then a worker must begin with it
     */
    synchronized boolean enter(Place place) {
        if (closed) {
            return false;
        }
        if (seated.contains(place)) {
            again.add(place);
            return false;
        }
        if (line.holds(place)) {
            return false;
        }
        if (line.isEmpty() && taken + returning < most) {
            taken++;
            seated.add(place);
            return true;
        }
        line.join(place);
        return false;
    }

    /**
     * A worker is through with a message.
     *
     * @param lookAgain whether more may be waiting in its conversation
     * @return whom the worker goes on with; empty: it has given its seat back
     */
    synchronized Optional<Place> next(Place place, boolean lookAgain) {
        seated.remove(place);
        if ((again.remove(place) || lookAgain) && !closed) {
            line.join(place);
        }
        return handOn();
    }

    /** There is no thread for a conversation that was just seated. */
    synchronized void giveUp(Place place) {
        seated.remove(place);
        taken--;
        notifyAll();
    }

    /** A seat becomes free: those who come back to theirs go before those in line. */
    private Optional<Place> handOn() {
        var next = returning > 0 ? Optional.<Place>empty() : line.call();
        next.ifPresent(seated::add);
        if (next.isEmpty()) {
            taken--;
            notifyAll();
        }
        return next;
    }

    /** How many are begun until it is this conversation's turn; empty when it does not stand in line. */
    synchronized OptionalInt number(Place place) {
        return line.number(place);
    }

    /**
     * Leaves a seat for a while, with a worker that waits; its conversation stays its own.
     *
     * @return false when too many are away already, each with a thread: then keep the seat
     */
    boolean leave() {
        Optional<Place> next;
        Consumer<Place> beginner;
        synchronized (this) {
            if (away >= most) {
                return false;
            }
            away++;
            next = handOn();
            beginner = begin;
        }
        next.ifPresent(beginner);
        return true;
    }

    /** Comes back, as soon as a seat is free; when interrupted, at once. */
    synchronized void comeBack() {
        returning++;
        try {
            while (taken >= most && !Thread.currentThread().isInterrupted()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            returning--;
            away--;
            taken++;
        }
    }

    /** From now on nobody begins; who has a seat keeps it. */
    synchronized void close() {
        closed = true;
        line.clear();
        again.clear();
    }

    /** How many are being answered. */
    synchronized int answering() {
        return taken + away;
    }

    /** Whether nobody is being answered. */
    boolean areEmpty() {
        return answering() == 0;
    }
}
