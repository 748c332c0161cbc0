package dev.storychat.history;

import dev.storychat.chat.Message;
import dev.storychat.chat.MessageKeeper;
import dev.storychat.chat.Place;
import dev.storychat.chat.Seal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** An edited question is kept as it reads now, a deleted one goes with its answer and what was found for it. */
@Dependent
class Corrections implements MessageKeeper {
    private static final String MESSAGE = " where platform = ? and workspace = ? and channel = ? and message_id = ?";

    private final DataSource database;
    private final Seal seal;

    @Inject
    Corrections(DataSource database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    @Override
    public void change(Message message, Instant at) {
        var time = at.atOffset(ZoneOffset.UTC);
        var place = message.place();
        update(
                "update exchange set asked = ?, edited_at = ?" + MESSAGE + " and (edited_at is null or edited_at < ?)",
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
        update("delete from selection" + MESSAGE, place.platform(), place.workspace(), place.channel(), id);
        update("delete from exchange" + MESSAGE, place.platform(), place.workspace(), place.channel(), id);
    }

    private void update(String sql, Object... values) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        } catch (SQLException e) {
            throw new HistoryUnavailableException(e);
        }
    }
}
