package dev.storychat.storage;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/**
 * What is done once before the database is used: its schema is brought up to date and the key tried. While the database is
 * away a try may take seconds, so that one caller at a time tries, once a second; all others hear at once how the last try
 * ended.
 */
final class Preparation {
    private static final System.Logger LOG = System.getLogger(Preparation.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DataSource database;
    private final SealMarker marker;
    private final LongSupplier nanos;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean done;
    private volatile @Nullable Failure failure;
    private volatile @Nullable WrongKeyException wrongKey;

    private record Failure(Exception cause, long at) {}

    Preparation(DataSource database, SealMarker marker, LongSupplier nanos) {
        this.database = database;
        this.marker = marker;
        this.nanos = nanos;
    }

    /** Does it, unless that is done. */
    void ensure() throws SQLException {
        if (done) {
            return;
        }
        refuseWrongKey();
        // At the start all wait for the schema; after a failure only who tries again does.
        if (failure == null) {
            turn.lock();
        } else if (!turn.tryLock()) {
            refuse();
            return;
        }
        try {
            tryOnce();
        } finally {
            turn.unlock();
        }
    }

    private void tryOnce() throws SQLException {
        refuseWrongKey();
        var last = failure;
        if (last != null && nanos.getAsLong() - last.at() < PAUSE.toNanos()) {
            refuse();
        }
        if (!done) {
            migrate();
        }
    }

    private void migrate() throws SQLException {
        try {
            var flyway = Flyway.configure(Preparation.class.getClassLoader())
                    .dataSource(database)
                    .load();
            new AllOrNothing(database).make(() -> flyway.migrate().migrationsExecuted > 0);
            tryKey();
            done = true;
        } catch (WrongKeyException e) {
            wrongKey = e;
            LOG.log(System.Logger.Level.ERROR, "The database is not used: {0}", e.getMessage());
            throw e;
        } catch (FlywayException | SQLException e) {
            failure = new Failure(e, nanos.getAsLong());
            throw told(e);
        }
    }

    /** The key is that of the start: no try would end otherwise. */
    private void refuseWrongKey() throws SQLException {
        var key = wrongKey;
        if (key != null) {
            throw key;
        }
    }

    /** Without effect where another caller was done meanwhile. */
    private void refuse() throws SQLException {
        var last = failure;
        if (!done && last != null) {
            throw told(last.cause());
        }
    }

    private static SQLException told(Exception e) {
        return new SQLException("the schema could not be brought up to date", SqlState.of(e), e);
    }

    private void tryKey() throws SQLException {
        try (var connection = database.getConnection()) {
            marker.check(connection);
        }
    }
}
