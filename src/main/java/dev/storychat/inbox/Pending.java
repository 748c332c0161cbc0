package dev.storychat.inbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The letters that this instance holds: those being answered, and those whose answer could not be noted yet. */
class Pending {
    private static final Logger LOG = System.getLogger(Pending.class.getName());

    private final Letters letters;
    private final Leases leases;
    private final Patience patience;
    private final Checkpoint checkpoint;
    private final Underway underway;
    private final String owner = UUID.randomUUID().toString();
    private final Set<Long> unnoted = ConcurrentHashMap.newKeySet();

    Pending(Letters letters, Leases leases, Patience patience, Checkpoint checkpoint, Underway underway) {
        this.letters = letters;
        this.leases = leases;
        this.patience = patience;
        this.checkpoint = checkpoint;
        this.underway = underway;
    }

    /** Names this instance as long as it lives. */
    String owner() {
        return owner;
    }

    /** Whether nobody is at a letter: not this instance, nor another that may be alive. */
    boolean isFree(Letter letter) {
        if (letter.taken() || underway.holds(letter.id()) || unnoted.contains(letter.id())) {
            return false;
        }
        return letter.owner() == null || letter.owner().equals(owner) || patience.isOver();
    }

    /** This thread answers a letter that was claimed. */
    void begin(Letter letter) {
        underway.begin(letter);
        checkpoint.soon(); // before the first words: whoever goes on after a crash looks for them where a try was begun
    }

    /** Whether another instance has taken it meanwhile, or is to take it. */
    boolean isLost(long id) {
        return underway.isLost(id);
    }

    /** It is answered; where that cannot be noted it stays ours, so that nobody answers it again. */
    void answered(long id) {
        if (isLost(id)) {
            return; // whoever has taken it is answering it, and says so
        }
        try {
            letters.done(List.of(id));
            checkpoint.soon(); // with it goes what the answer left behind: the conversation goes on there
        } catch (SQLException e) {
            unnoted.add(id);
            LOG.log(Level.WARNING, "an answer could not be noted, sql state {0}: later", e.getSQLState());
        }
    }

    /** This thread does so no longer. An interruption that was meant for this letter ends with it. */
    void end(long id) {
        underway.end(id);
        Thread.interrupted();
    }

    /** Notes what could not be noted: before anything is taken up, so that nothing is answered again. */
    void noteLate() throws SQLException {
        var late = List.copyOf(unnoted);
        if (!late.isEmpty()) {
            letters.done(late);
            late.forEach(unnoted::remove);
        }
    }

    /** Notes what could not be noted, and renews all leases. What was lost meanwhile is another instance's. */
    void renew() throws SQLException {
        noteLate();
        var asked = underway.now();
        leases.renew(underway.attempts(), owner).forEach(underway::lose);
        underway.confirm(asked);
    }

    /**
     * The same where no other instance can be and no lease runs out: gives back what no thread is at any more, as when its
     * failure could not be noted.
     */
    void giveBackForgotten() throws SQLException {
        noteLate();
        var forgotten = leases.longHeld(owner);
        forgotten.removeIf(id -> underway.holds(id) || unnoted.contains(id));
        if (!forgotten.isEmpty()) {
            leases.giveBack(forgotten, owner);
        }
    }

    /** Gives up what is not answered yet: the threads end without another word. */
    void giveUpAll() {
        underway.loseAll();
    }

    /** Lets others have at once what this instance holds. */
    void handOver() throws SQLException {
        leases.handOver(owner);
    }

    /** Takes what instances hold that are no more. */
    void takeFromOthers() throws SQLException {
        leases.takeFromOthers(owner);
    }
}
