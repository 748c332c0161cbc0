package dev.storychat.storage;

import java.sql.SQLException;

/** The SQL state of what failed. */
final class SqlState {
    private SqlState() {}

    /** The state of the first cause that has one; the server and Flyway wrap it in exceptions that may have none. */
    static String of(Throwable failure) {
        var state = "unknown";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                state = sql.getSQLState();
            }
        }
        return state;
    }
}
