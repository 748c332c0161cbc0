package dev.storychat.storage;

import dev.storychat.chat.Part;
import dev.storychat.config.DatabaseSettings;
import dev.storychat.config.DatabaseTrouble;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** Whether messages can be stored. A database whose disk is full can still be read, so this writes. */
@Dependent
class DatabasePart implements Part {
    private static final int PATIENCE_SECONDS = 1;

    private final DataSource database;
    private final DatabaseSettings settings;

    @Inject
    DatabasePart(DataSource database, DatabaseSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public State look() {
        try (var connection = database.getConnection()) {
            return new State("real", canWrite(connection), Map.of("product", settings.product()));
        } catch (WrongKeyException e) {
            var problem = String.valueOf(e.getMessage());
            return new State("real", false, Map.of("product", settings.product(), "problem", problem));
        } catch (SQLException e) {
            // The driver's message may hold the address with a password in it: the state says enough.
            var state = SqlState.of(e);
            return new State(
                    "real",
                    false,
                    Map.of("product", settings.product(), "sql_state", state, "problem", DatabaseTrouble.told(state)));
        }
    }

    private static boolean canWrite(Connection connection) throws SQLException {
        try (var write = connection.createStatement()) {
            write.setQueryTimeout(PATIENCE_SECONDS);
            return write.executeUpdate("update database_check set checked_at = current_timestamp where id = 1") == 1;
        }
    }
}
