package dev.storychat.history;

import dev.storychat.chat.History;
import dev.storychat.chat.HistoryUnavailableException;
import dev.storychat.chat.Line;
import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.chat.Seal;
import dev.storychat.config.AppSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import javax.sql.DataSource;

/** {@link History} in the table {@code exchange}, a row for each message with its answer. */
@Dependent
class DatabaseHistory implements History {
    private static final String CHANNEL = " from exchange where platform = ? and workspace = ? and channel = ?";

    private final DataSource database;
    private final Seal seal;
    private final int days;

    @Inject
    DatabaseHistory(DataSource database, Seal seal, AppSettings settings) {
        this.database = database;
        this.seal = seal;
        this.days = settings.retentionDays();
    }

    @Override
    public List<Line> before(Message message, int most) {
        var sql = "select asked, answered" + CHANNEL + Newest.before(message);
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            Newest.set(select, channel(select, message.place()), message, (most + 1) / 2);
            return lines(select, most);
        } catch (SQLException e) {
            throw new HistoryUnavailableException(e);
        }
    }

    /** Rows come newest first, lines go oldest first. */
    private List<Line> lines(PreparedStatement select, int most) throws SQLException {
        var lines = new ArrayDeque<Line>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                lines.addFirst(new Line.Answered(seal.open(rows.getString("answered"))));
                lines.addFirst(new Line.Asked(seal.open(rows.getString("asked"))));
            }
        }
        return lines.stream().skip(Math.max(0, lines.size() - most)).toList();
    }

    @Override
    public void keep(Message message, String answer) {
        if (days == 0) {
            return;
        }
        var sql = "insert into exchange (platform, workspace, channel, thread, message_id, opens_thread, author,"
                + " asked, answered, kept_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            var next = channel(insert, message.place());
            insert.setString(next++, message.place().thread());
            insert.setString(next++, message.id());
            insert.setBoolean(next++, message.opensThread());
            insert.setString(next++, message.author());
            insert.setString(next++, seal.close(message.text()));
            insert.setString(next++, seal.close(answer));
            insert.setObject(next, OffsetDateTime.now(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            if (!Upsert.isAboutExisting(e)) { // else a retry answered it a second time: the first stands
                throw new HistoryUnavailableException(e);
            }
        }
    }

    @Override
    public Kept kept(Place place, int most) {
        try {
            return new KeptExchanges(database, seal).of(place, days, most);
        } catch (SQLException e) {
            throw new HistoryUnavailableException(e);
        }
    }

    @Override
    public int forget(Place place) {
        return delete("channel = ?", place.platform(), place.workspace(), place.channel());
    }

    @Override
    public int forgetWorkspace(String platform, String workspace) {
        return delete("true", platform, workspace);
    }

    private int delete(String which, String... values) {
        var sql = "delete from exchange where platform = ? and workspace = ? and " + which;
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                delete.setString(i + 1, values[i]);
            }
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new HistoryUnavailableException(e);
        }
    }

    private static int channel(PreparedStatement statement, Place place) throws SQLException {
        statement.setString(1, place.platform());
        statement.setString(2, place.workspace());
        statement.setString(3, place.channel());
        return 4;
    }
}
