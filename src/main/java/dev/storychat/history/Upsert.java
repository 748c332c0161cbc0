package dev.storychat.history;

import java.sql.SQLException;

/** Changes a row or, where there is none, makes it: H2 and PostgreSQL have no common statement for that. */
final class Upsert {
    private static final String UNIQUE_VIOLATION = "23505";

    /** Gives the number of rows that it wrote. */
    interface Write {
        int run() throws SQLException;
    }

    private Upsert() {}

    static void run(Write update, Write insert) throws SQLException {
        if (update.run() > 0) {
            return;
        }
        try {
            insert.run();
        } catch (SQLException e) {
            if (!isAboutExisting(e)) {
                throw e;
            }
            update.run(); // somebody else was quicker
        }
    }

    /** Whether a row could not be made because it is there. */
    static boolean isAboutExisting(SQLException e) {
        return UNIQUE_VIOLATION.equals(e.getSQLState());
    }
}
