package dev.storychat.inbox;

import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.chat.Seal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The table {@code inbox}. Every method is one short transaction of its own. */
@Dependent
class Letters {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String PLACE = " platform = ? and workspace = ? and channel = ? and thread = ?";
    private static final String COLUMNS =
            "id, platform, workspace, channel, thread, message_id, author, text, written_at, attempts, owner, claimed_until";

    private final DataSource database;
    private final Seal seal;
    private final LetterRows rows;

    @Inject
    Letters(DataSource database, Seal seal) {
        this.database = database;
        this.seal = seal;
        this.rows = new LetterRows(seal);
    }

    /** Stores a message; false when the same post or the same event is there already. */
    boolean add(Message message, String event) throws SQLException {
        var sql = "insert into inbox (platform, workspace, channel, thread, message_id, event, author, text,"
                + " written_at, received_at, state, attempts) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0)";
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            var next = LetterRows.set(insert, message.place());
            insert.setString(next++, message.id());
            insert.setString(next++, event);
            insert.setString(next++, message.author());
            insert.setString(next++, seal.close(message.text().replace("\0", "")));
            insert.setObject(next++, message.writtenAt().atOffset(ZoneOffset.UTC));
            insert.setObject(next, now());
            insert.executeUpdate();
            return true;
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** The oldest message of a conversation that waits, whoever works on it. */
    Optional<Letter> first(Place place) throws SQLException {
        var sql = "select " + COLUMNS + " from inbox where" + PLACE + " and state = 'WAITING' order by id limit 1";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            LetterRows.set(select, place);
            return rows.letters(select).stream().findFirst();
        }
    }

    /** The conversations in which something waits and nobody works. */
    List<Place> waiting() throws SQLException {
        var sql = "select distinct platform, workspace, channel, thread from inbox where state = 'WAITING'"
                + " and (claimed_until is null or claimed_until < ?) limit 1000";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, now());
            return LetterRows.places(select);
        }
    }

    /** Takes a message for a while; false when another instance was quicker. */
    boolean claim(long id, String owner, Duration lease) throws SQLException {
        return update(
                "update inbox set owner = ?, claimed_until = ?, attempts = attempts + 1"
                        + " where id = ? and state = 'WAITING' and (claimed_until is null or claimed_until < ?)",
                owner,
                now().plus(lease),
                id,
                now());
    }

    /** Keeps messages for a while longer. */
    void renew(Collection<Long> ids, String owner, Duration lease) throws SQLException {
        for (var id : ids) {
            update("update inbox set claimed_until = ? where id = ? and owner = ?", now().plus(lease), id, owner);
        }
    }

    /** It is answered: what it said is no longer needed. */
    void done(long id) throws SQLException {
        update("update inbox set state = 'DONE', text = null, claimed_until = null where id = ?", id);
    }

    /** It failed and waits for its next try. */
    void later(long id, Duration pause) throws SQLException {
        update("update inbox set claimed_until = ? where id = ?", now().plus(pause), id);
    }

    /** It failed too often. */
    void setAside(long id, String problem) throws SQLException {
        update("update inbox set state = 'ASIDE', claimed_until = null, problem = ? where id = ?", problem, id);
    }

    /** Forgets what was answered, and the text of what was set aside, before a time. */
    void eraseBefore(OffsetDateTime time) throws SQLException {
        update("delete from inbox where state = 'DONE' and received_at < ?", time);
        update("update inbox set text = null where state = 'ASIDE' and received_at < ?", time);
    }

    /** Whether anything was ever taken in this thread. */
    boolean knows(Place place) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select 1 from inbox where" + PLACE + " limit 1")) {
            LetterRows.set(select, place);
            try (var rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    private boolean update(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            return update.executeUpdate() == 1;
        }
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }
}
