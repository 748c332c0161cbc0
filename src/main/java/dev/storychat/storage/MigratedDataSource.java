package dev.storychat.storage;

import dev.storychat.chat.Seal;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/**
 * Brings the schema up to date and tries the key before it gives its first connection. A database that is down at the
 * start is no reason to stop: the next connection tries again.
 */
final class MigratedDataSource implements DataSource {
    private static final System.Logger LOG = System.getLogger(MigratedDataSource.class.getName());

    private final DataSource database;
    private final SealMarker marker;
    private final SharedOut shares = new SharedOut();
    private volatile boolean migrated;
    private volatile @Nullable WrongKeyException wrongKey;

    MigratedDataSource(DataSource database, Seal seal) {
        this.database = database;
        this.marker = new SealMarker(seal);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!migrated) {
            migrate();
        }
        return shares.open(database::getConnection);
    }

    private synchronized void migrate() throws SQLException {
        if (wrongKey != null) {
            throw wrongKey; // the key is that of the start
        }
        if (migrated) {
            return;
        }
        try {
            Flyway.configure(MigratedDataSource.class.getClassLoader())
                    .dataSource(database)
                    .load()
                    .migrate();
            tryKey();
            migrated = true;
        } catch (FlywayException e) {
            throw new SQLException("the schema could not be brought up to date", Trouble.state(e), e);
        }
    }

    private void tryKey() throws SQLException {
        try (var connection = database.getConnection()) {
            marker.check(connection);
        } catch (WrongKeyException e) {
            wrongKey = e;
            LOG.log(System.Logger.Level.ERROR, "The database is not used: {0}", e.getMessage());
            throw e;
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("user and password are settings");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return database.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        database.setLogWriter(out);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return database.getLoginTimeout();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        database.setLoginTimeout(seconds);
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return database.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return database.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return database.isWrapperFor(type);
    }
}
