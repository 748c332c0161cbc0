package dev.storychat.storage;

import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * Changes of the schema that a killed process leaves undone or done. H2 commits with every statement that changes a table,
 * and writes to its file twice a second: what it wrote between a change and Flyway's note of it would be a schema that no
 * later start could bring up to date. PostgreSQL does both in one transaction.
 */
final class AllOrNothing {
    private static final String NOT_MEANWHILE = "set write_delay 600000";

    /** H2's own (<a href="https://h2database.com/html/commands.html#set_write_delay">SET WRITE_DELAY</a>). */
    private static final String AS_USUAL = "set write_delay 500";

    private final DataSource database;

    AllOrNothing(DataSource database) {
        this.database = database;
    }

    /**
     * Makes them.
     *
     * @param changes tells whether there were any
     */
    void make(BooleanSupplier changes) throws SQLException {
        if (isH2()) {
            makeAtOnce(changes);
        } else {
            var unused = changes.getAsBoolean();
        }
    }

    private void makeAtOnce(BooleanSupplier changes) throws SQLException {
        execute(NOT_MEANWHILE);
        try {
            if (changes.getAsBoolean()) {
                execute("checkpoint sync");
            }
        } finally {
            execute(AS_USUAL);
        }
    }

    private boolean isH2() throws SQLException {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("H2");
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
