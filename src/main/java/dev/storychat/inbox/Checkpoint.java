package dev.storychat.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Brings to the file what was committed, for all who wait for it at once. H2 writes some time after a commit, or else with
 * every single one of them, which cost a fifth of the time of an answer; this way those that come while one writes share
 * the next writing (<a href="https://h2database.com/html/commands.html#checkpoint">CHECKPOINT</a>).
 *
 * <p>Slack waits for it, and hundreds of answers want the processor at the same time. So the writer has a thread that is
 * no virtual one, a connection of its own, and no lock that an answer could hold while it waits for its turn.
 */
class Checkpoint implements AutoCloseable {
    private final DataSource database;
    private final Rest rest;
    private final @Nullable Thread writer;
    private final AtomicReference<@Nullable CompletableFuture<Void>> next = new AtomicReference<>();
    private @Nullable Connection connection;
    private final Due due = new Due(System::nanoTime);
    private volatile boolean closed;

    /**
     * Makes one for all threads; to be closed at the end.
     *
     * @param needed whether the database is a file of this process: every other writes before it says that it committed
     */
    Checkpoint(DataSource database, ThreadFactory threads, boolean needed) {
        this(database, threads, needed, new Rest());
    }

    Checkpoint(DataSource database, ThreadFactory threads, boolean needed, Rest rest) {
        this.database = database;
        this.rest = rest;
        this.writer = needed ? threads.newThread(this::writeForAll) : null;
        if (writer != null) {
            writer.start();
        }
    }

    /**
     * Returns when everything that was committed before survives the end of this process.
     *
     * @throws SQLException if it could not be written, as on a full disk
     */
    void reach() throws SQLException {
        if (writer == null) {
            return;
        }
        try {
            written().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof SQLException cause
                    ? new SQLException(cause.getMessage(), cause.getSQLState(), cause)
                    : new SQLException("the file was not written", e);
        }
    }

    /** Waits for nothing: it is written with what the next ones wait for or, where none come, when it is {@link Due}. */
    void soon() {
        if (writer != null && due.ask()) {
            LockSupport.unpark(writer);
        }
    }

    private CompletableFuture<Void> written() {
        while (true) {
            var round = next.get();
            if (round != null) {
                return round;
            }
            var fresh = new CompletableFuture<Void>();
            if (closed) {
                fresh.completeExceptionally(new SQLException("the server stops"));
                return fresh;
            }
            if (next.compareAndSet(null, fresh)) {
                LockSupport.unpark(writer);
                return fresh;
            }
        }
    }

    private void writeForAll() {
        while (!closed) {
            var round = next.getAndSet(null);
            if (round == null && !due.isNow()) {
                due.await();
            } else {
                round = round == null ? new CompletableFuture<>() : round;
                var waited = round.getNumberOfDependents();
                write(round);
                rest.after(waited, () -> closed);
            }
        }
        var late = next.getAndSet(null);
        if (late != null) {
            write(late);
        }
        release();
    }

    private void write(CompletableFuture<Void> round) {
        due.met();
        try {
            write();
            round.complete(null);
        } catch (SQLException | RuntimeException e) {
            release();
            round.completeExceptionally(e);
        }
    }

    /** Has H2 write, in the one thread that does. */
    void write() throws SQLException {
        if (connection == null) {
            connection = database.getConnection();
        }
        try (var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    /** The next writing begins with a new connection: this one may be dead. */
    private void release() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // It is given up in any case, and who waits hears of the failure before.
        } finally {
            connection = null;
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(writer);
    }
}
