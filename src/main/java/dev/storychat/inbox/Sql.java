package dev.storychat.inbox;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Statements, each a short transaction of its own. One that fails because its connection had died in the pool, as after
 * a restart of the database, is run once more on another; not one that waited in vain, because it has waited enough.
 */
final class Sql {
    static final String UNIQUE_VIOLATION = "23505";

    /** PostgreSQL's shutdown and crash; H2's closed database and broken connection. */
    private static final Set<String> CONNECTION_DEAD = Set.of("57P01", "57P02", "57P03", "90098", "90121", "90067");

    /** Reads one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    /**
     * Changes rows.
     *
     * @param values for the question marks; a collection of ids for an array
     * @return how many
     */
    int update(String sql, @Nullable Object... values) throws SQLException {
        return onConnection(connection -> {
            try (var statement = set(connection.prepareStatement(sql), connection, values)) {
                return statement.executeUpdate();
            }
        });
    }

    /** Adds a row and gives its id; empty when a unique constraint refuses it. */
    OptionalLong insert(String sql, @Nullable Object... values) throws SQLException {
        try {
            return onConnection(connection -> {
                try (var statement = set(connection.prepareStatement(sql, new String[] {"id"}), connection, values)) {
                    statement.executeUpdate();
                    try (var keys = statement.getGeneratedKeys()) {
                        keys.next();
                        return OptionalLong.of(keys.getLong(1));
                    }
                }
            });
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return OptionalLong.empty();
            }
            throw e;
        }
    }

    <T> List<T> select(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
        return onConnection(connection -> {
            try (var statement = set(connection.prepareStatement(sql), connection, values);
                    var found = statement.executeQuery()) {
                var rows = new ArrayList<T>();
                while (found.next()) {
                    rows.add(row.read(found));
                }
                return rows;
            }
        });
    }

    private <T> T onConnection(Work<T> work) throws SQLException {
        try (var connection = database.getConnection()) {
            try {
                return work.run(connection);
            } catch (SQLException e) {
                if (!isAboutConnection(e)) {
                    throw e;
                }
            }
        }
        try (var another = database.getConnection()) {
            return work.run(another);
        }
    }

    private static boolean isAboutConnection(SQLException e) {
        var state = String.valueOf(e.getSQLState());
        return (state.startsWith("08") || CONNECTION_DEAD.contains(state))
                && !(e.getCause() instanceof SocketTimeoutException);
    }

    private static PreparedStatement set(PreparedStatement statement, Connection connection, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Collection<?> ids) {
                statement.setArray(i + 1, connection.createArrayOf("bigint", ids.toArray()));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
        return statement;
    }
}
