package dev.storychat.storage;

import dev.storychat.chat.Seal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The table {@code seal_marker}: one text that everybody may know, closed like all others. Who cannot open it has the
 * wrong key, and should hear of it before the first message is lost.
 */
final class SealMarker {
    private static final String TEXT = "storychat";
    private static final String UNIQUE_VIOLATION = "23505";

    private final Seal seal;

    SealMarker(Seal seal) {
        this.seal = seal;
    }

    /**
     * Makes sure that the seal opens what is kept.
     *
     * @throws WrongKeyException when it does not
     */
    void check(Connection connection) throws SQLException {
        var closed = read(connection);
        if (closed.isEmpty()) {
            write(connection);
            closed = read(connection); // another instance may have been quicker
        }
        try {
            seal.open(closed.orElseThrow());
        } catch (IllegalStateException e) {
            throw new WrongKeyException(e);
        }
    }

    /** Closes the marker anew, once nothing else needs a former key. */
    void renew(Connection connection) throws SQLException {
        try (var update = connection.prepareStatement("update seal_marker set text = ? where id = 1")) {
            update.setString(1, seal.close(TEXT));
            update.executeUpdate();
        }
    }

    private static Optional<String> read(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select text from seal_marker where id = 1");
                var rows = select.executeQuery()) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    private void write(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement("insert into seal_marker (id, text) values (1, ?)")) {
            insert.setString(1, seal.close(TEXT));
            insert.executeUpdate();
        } catch (SQLException e) {
            if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}
