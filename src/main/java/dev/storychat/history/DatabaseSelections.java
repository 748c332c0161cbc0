package dev.storychat.history;

import dev.storychat.chat.HistoryUnavailableException;
import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.chat.Seal;
import dev.storychat.chat.Selections;
import dev.storychat.chat.search.Selection;
import dev.storychat.config.AppSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** {@link Selections} in the table {@code selection}, a row for each message that selected something. */
@Dependent
class DatabaseSelections implements Selections {
    private static final String CHANNEL = " from selection where platform = ? and workspace = ? and channel = ?";

    private final DataSource database;
    private final Seal seal;
    private final boolean keeps;

    @Inject
    DatabaseSelections(DataSource database, Seal seal, AppSettings settings) {
        this.database = database;
        this.seal = seal;
        this.keeps = settings.retentionDays() > 0;
    }

    @Override
    public Optional<Selection> before(Message message) {
        var sql = "select selected" + CHANNEL + Newest.before(message);
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            Newest.set(select, channel(select, message.place()), message, 1);
            try (var rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(SelectionJson.read(seal.open(rows.getString("selected"))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new HistoryUnavailableException(e);
        }
    }

    /** Only one thread answers a message at a time: nobody else inserts the same row meanwhile. */
    @Override
    public void keep(Message message, Selection selection) {
        if (!keeps) {
            return;
        }
        try (var connection = database.getConnection()) {
            delete(connection, " and message_id = ?", message.place(), message.id());
            insert(connection, message, seal.close(SelectionJson.write(selection)));
        } catch (SQLException e) {
            throw new HistoryUnavailableException(e);
        }
    }

    private static void insert(Connection connection, Message message, String sealed) throws SQLException {
        var sql = "insert into selection (platform, workspace, channel, thread, message_id, opens_thread, selected,"
                + " kept_at) values (?, ?, ?, ?, ?, ?, ?, ?)";
        try (var insert = connection.prepareStatement(sql)) {
            var next = channel(insert, message.place());
            insert.setString(next++, message.place().thread());
            insert.setString(next++, message.id());
            insert.setBoolean(next++, message.opensThread());
            insert.setString(next++, sealed);
            insert.setObject(next, OffsetDateTime.now(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    @Override
    public int forget(Place place) {
        try (var connection = database.getConnection()) {
            return delete(connection, "", place, "");
        } catch (SQLException e) {
            throw new HistoryUnavailableException(e);
        }
    }

    @Override
    public int forgetWorkspace(String platform, String workspace) {
        try (var connection = database.getConnection();
                var delete =
                        connection.prepareStatement("delete from selection where platform = ? and workspace = ?")) {
            delete.setString(1, platform);
            delete.setString(2, workspace);
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new HistoryUnavailableException(e);
        }
    }

    private static int delete(Connection connection, String which, Place place, String message) throws SQLException {
        try (var delete = connection.prepareStatement("delete" + CHANNEL + which)) {
            var next = channel(delete, place);
            if (!which.isEmpty()) {
                delete.setString(next, message);
            }
            return delete.executeUpdate();
        }
    }

    private static int channel(PreparedStatement statement, Place place) throws SQLException {
        statement.setString(1, place.platform());
        statement.setString(2, place.workspace());
        statement.setString(3, place.channel());
        return 4;
    }
}
