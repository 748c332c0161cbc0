package dev.storychat.storage;

import dev.storychat.chat.Part;
import dev.storychat.config.DatabaseSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** Whether messages can be stored. */
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
            return new State("real", connection.isValid(PATIENCE_SECONDS), Map.of("product", settings.product()));
        } catch (WrongKeyException e) {
            var problem = String.valueOf(e.getMessage());
            return new State("real", false, Map.of("product", settings.product(), "problem", problem));
        } catch (SQLException e) {
            // The driver's message may hold the address with a password in it: the state says enough.
            return new State(
                    "real", false, Map.of("product", settings.product(), "sql_state", String.valueOf(e.getSQLState())));
        }
    }
}
