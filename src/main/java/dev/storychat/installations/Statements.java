package dev.storychat.installations;

import dev.storychat.chat.InstallationsUnavailableException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** SQL statements, each a short transaction of its own. */
@Dependent
class Statements {
    private static final String UNIQUE_VIOLATION = "23505";

    private final DataSource database;

    @Inject
    Statements(DataSource database) {
        this.database = database;
    }

    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Changes rows and tells how many; zero too where one is there already that should be the only one. */
    int update(String sql, @Nullable Object... values) {
        try (var connection = database.getConnection();
                var update = prepare(connection, sql, values)) {
            return update.executeUpdate();
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return 0;
            }
            throw new InstallationsUnavailableException(e);
        }
    }

    /** The first row. */
    <T> Optional<T> first(Reading<T> reading, String sql, @Nullable Object... values) {
        try (var connection = database.getConnection();
                var select = prepare(connection, sql, values);
                var rows = select.executeQuery()) {
            return rows.next() ? Optional.of(reading.read(rows)) : Optional.empty();
        } catch (SQLException e) {
            throw new InstallationsUnavailableException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
