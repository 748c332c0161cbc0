package dev.storychat.inbox;

import dev.storychat.chat.InboxUnavailableException;
import dev.storychat.chat.Message;
import dev.storychat.chat.MessageKeeper;
import dev.storychat.chat.Place;
import dev.storychat.chat.Seal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A message that waits is answered as it reads now, and not at all when it was deleted: its row stays, so that a copy
 * of it is still recognised.
 */
@Dependent
class Corrections implements MessageKeeper {
    private static final String MESSAGE = " where platform = ? and workspace = ? and channel = ? and message_id = ?";

    private final DataSource database;
    private final Seal seal;
    private final Checkpoint checkpoint;

    @Inject
    Corrections(DataSource database, Seal seal, Checkpoint checkpoint) {
        this.database = database;
        this.seal = seal;
        this.checkpoint = checkpoint;
    }

    /**
     * What became of a message.
     *
     * @param text null: it was deleted, or all of its channel is to be forgotten
     */
    record Correction(@Nullable String text, Instant at) {}

    @Override
    public void change(Message message, Instant at) {
        var time = at.atOffset(ZoneOffset.UTC);
        var place = message.place();
        update(
                "update inbox set text = ?, edited_at = ?" + MESSAGE
                        + " and text is not null and (edited_at is null or edited_at < ?)",
                seal.close(message.text()),
                time,
                place.platform(),
                place.workspace(),
                place.channel(),
                message.id(),
                time);
    }

    @Override
    public void delete(Place place, String id) {
        update(
                "update inbox set text = null, files = null, state = 'DONE', claimed_until = null, edited_at = ?"
                        + MESSAGE + " and text is not null",
                OffsetDateTime.now(ZoneOffset.UTC),
                place.platform(),
                place.workspace(),
                place.channel(),
                id);
    }

    /** What people did to a message that is not done yet; empty: nothing. */
    Optional<Correction> of(Message message) {
        var sql =
                "select text, edited_at, forgotten from inbox" + MESSAGE + " and (edited_at is not null or forgotten)";
        var place = message.place();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            bind(select, place.platform(), place.workspace(), place.channel(), message.id());
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(correction(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new InboxUnavailableException(e);
        }
    }

    private Correction correction(ResultSet row) throws SQLException {
        var text = row.getString("text");
        if (text == null || row.getBoolean("forgotten")) {
            return new Correction(null, Instant.now());
        }
        var at = row.getObject("edited_at", OffsetDateTime.class).toInstant();
        return new Correction(seal.open(text), at);
    }

    private void update(String sql, Object... values) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            bind(update, values);
            update.executeUpdate();
            checkpoint.reach();
        } catch (SQLException e) {
            throw new InboxUnavailableException(e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
