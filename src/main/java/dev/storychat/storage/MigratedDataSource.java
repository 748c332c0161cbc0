package dev.storychat.storage;

import dev.storychat.chat.Seal;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.function.LongSupplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Brings the schema up to date and tries the key before it gives its first connection. A database that is down at the
 * start is no reason to stop: the next connection tries again.
 */
final class MigratedDataSource implements DataSource {
    private final DataSource database;
    private final SharedOut shares = new SharedOut();
    private final Preparation preparation;

    MigratedDataSource(DataSource database, Seal seal) {
        this(database, seal, System::nanoTime);
    }

    MigratedDataSource(DataSource database, Seal seal, LongSupplier nanos) {
        this.database = database;
        this.preparation = new Preparation(database, new SealMarker(seal), nanos);
    }

    @Override
    public Connection getConnection() throws SQLException {
        preparation.ensure();
        return shares.open(database::getConnection);
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
