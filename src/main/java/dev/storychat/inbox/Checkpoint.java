package dev.storychat.inbox;

import java.sql.SQLException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Brings to the file what was committed, for all who wait for it at once. H2 writes some time after a commit, or else with
 * every single one of them, which cost a fifth of the time of an answer; this way those that come while one writes share
 * the next writing (<a href="https://h2database.com/html/commands.html#checkpoint">CHECKPOINT</a>).
 */
class Checkpoint {
    private final Sql sql;
    private final boolean needed;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();
    private Round next = new Round();
    private boolean writing;

    /** Those that wait for the same writing, and how it ended. */
    private static final class Round {
        private boolean over;
        private @Nullable SQLException failure = new SQLException("nothing was written");
    }

    /**
     * Makes one for all threads.
     *
     * @param needed whether the database is a file of this process: every other writes before it says that it committed
     */
    Checkpoint(DataSource database, boolean needed) {
        this.sql = new Sql(database);
        this.needed = needed;
    }

    /**
     * Returns when everything that was committed before survives the end of this process.
     *
     * @throws SQLException if it could not be written, as on a full disk
     */
    void reach() throws SQLException {
        if (!needed) {
            return;
        }
        lock.lock();
        try {
            var mine = next;
            while (writing && !mine.over) {
                written.awaitUninterruptibly();
            }
            if (!mine.over) {
                write(mine);
            }
            var failure = mine.failure;
            if (failure != null) {
                throw new SQLException(failure.getMessage(), failure.getSQLState(), failure);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Writes for all that wait by now, while others may come to wait for the next. */
    private void write(Round round) {
        next = new Round();
        writing = true;
        lock.unlock();
        try {
            sql.update("checkpoint");
            round.failure = null;
        } catch (SQLException e) {
            round.failure = e;
        } finally {
            lock.lock();
            round.over = true;
            writing = false;
            written.signalAll();
        }
    }
}
