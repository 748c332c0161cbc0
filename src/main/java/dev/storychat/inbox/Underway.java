package dev.storychat.inbox;

import dev.storychat.chat.Message;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The letters that threads of this instance answer now, and whether they are still its own. */
final class Underway {
    private static final Logger LOG = System.getLogger(Underway.class.getName());

    private final Tenure tenure;
    private final boolean alone;
    private final Map<Long, Held> letters = new ConcurrentHashMap<>();

    /**
     * Makes those of one instance.
     *
     * @param alone whether no other instance can work on the same inbox
     */
    Underway(Tenure tenure, boolean alone) {
        this.tenure = tenure;
        this.alone = alone;
    }

    /** This thread answers a letter that was claimed just now. */
    void begin(Letter letter) {
        letters.put(letter.id(), new Held(letter, tenure.now()));
    }

    /** This thread does so no longer. */
    void end(long id) {
        letters.remove(id);
    }

    boolean holds(long id) {
        return letters.containsKey(id);
    }

    /** Of each letter the number of its claim. */
    Map<Long, Integer> attempts() {
        var attempts = new HashMap<Long, Integer>();
        letters.forEach((id, held) -> attempts.put(id, held.attempt()));
        return attempts;
    }

    /** Now, as {@link #confirm} wants to know it. */
    Tenure.Moment now() {
        return tenure.now();
    }

    /** All that was not lost by then is ours. */
    void confirm(Tenure.Moment asked) {
        tenure.confirm(asked);
    }

    /**
     * Whether a message that this thread answers is still this instance's to answer. Waits as long as that cannot be told: two
     * instances that both think so would answer twice, or take each other's words away.
     */
    boolean isOurs(Message message) {
        return alone
                || letters.values().stream().filter(held -> held.isFor(message)).allMatch(this::isCertain);
    }

    private boolean isCertain(Held held) {
        try {
            while (!held.isLost() && !tenure.covers(held.since())) {
                tenure.awaitNews();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return !held.isLost();
    }

    /** Whether another instance has it, or is to have it. */
    boolean isLost(long id) {
        var held = letters.get(id);
        return held != null && held.isLost();
    }

    /** Lets its thread end without another word. */
    void lose(long id) {
        letters.computeIfPresent(id, (same, held) -> {
            LOG.log(Level.INFO, "letter {0} is given up", String.valueOf(id));
            held.lose();
            return held;
        });
    }

    void loseAll() {
        letters.keySet().forEach(this::lose);
    }
}
