package dev.storychat.inbox;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Brings to the file what was committed, for all who wait for it at once. H2 writes some time after a commit, or else with
 * every single one of them, which cost a fifth of the time of an answer; this way those that come while one writes share
 * the next writing (<a href="https://h2database.com/html/commands.html#checkpoint">CHECKPOINT</a>).
 */
class Checkpoint {
    private final Sql sql;
    private final Executor writer;
    private final boolean needed;
    private @Nullable CompletableFuture<Void> next;

    /**
     * Makes one for all threads.
     *
     * @param writer one thread, and no virtual one: it would stand in line behind the answers while Slack waits
     * @param needed whether the database is a file of this process: every other writes before it says that it committed
     */
    Checkpoint(DataSource database, Executor writer, boolean needed) {
        this.sql = new Sql(database);
        this.writer = writer;
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
        try {
            next().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof SQLException cause
                    ? new SQLException(cause.getMessage(), cause.getSQLState(), cause)
                    : new SQLException("the file was not written", e);
        } catch (RejectedExecutionException e) {
            throw new SQLException("the server stops", e);
        }
    }

    private synchronized CompletableFuture<Void> next() {
        if (next == null) {
            writer.execute(this::write);
            next = new CompletableFuture<>();
        }
        return next;
    }

    private synchronized CompletableFuture<Void> close() {
        var round = next == null ? new CompletableFuture<Void>() : next;
        next = null;
        return round;
    }

    /** Writes for all that wait by now, while others may come to wait for the next. */
    private void write() {
        var round = close();
        try {
            sql.update("checkpoint");
            round.complete(null);
        } catch (SQLException | RuntimeException e) {
            round.completeExceptionally(e);
        }
    }
}
