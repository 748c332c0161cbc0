package dev.storychat.history;

import dev.storychat.chat.HistoryUnavailableException;
import dev.storychat.chat.Message;
import dev.storychat.chat.MessageKeeper;
import dev.storychat.chat.Place;
import dev.storychat.chat.Seal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * An edited question is kept as it reads now, and what was looked for without the words that were taken out of it. A deleted
 * one goes with its answer and what was found for it.
 */
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
        var before = kept("select asked from exchange", place, message.id());
        var changed = update(
                "update exchange set asked = ?, edited_at = ?" + MESSAGE + " and (edited_at is null or edited_at < ?)",
                seal.close(message.text()),
                time,
                place.platform(),
                place.workspace(),
                place.channel(),
                message.id(),
                time);
        if (before.isPresent() && changed > 0) {
            withdraw(Withdrawn.between(before.get(), message.text()), place, message.id());
        }
    }

    private void withdraw(Withdrawn withdrawn, Place place, String id) {
        var selection = kept("select selected from selection", place, id).map(SelectionJson::read);
        if (selection.isEmpty()) {
            return;
        }
        var left =
                selection.get().withWords(withdrawn.from(selection.get().query().words()));
        if (left.query().words().isEmpty() && !left.query().isFiltered()) {
            deleteSelection(place, id); // it would stand for all of the content
        } else {
            update(
                    "update selection set selected = ?" + MESSAGE,
                    seal.close(SelectionJson.write(left)),
                    place.platform(),
                    place.workspace(),
                    place.channel(),
                    id);
        }
    }

    private void deleteSelection(Place place, String id) {
        update("delete from selection" + MESSAGE, place.platform(), place.workspace(), place.channel(), id);
    }

    private Optional<String> kept(String select, Place place, String id) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(select + MESSAGE)) {
            set(statement, place.platform(), place.workspace(), place.channel(), id);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(seal.open(rows.getString(1))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new HistoryUnavailableException(e);
        }
    }

    @Override
    public void delete(Place place, String id) {
        deleteSelection(place, id);
        update("delete from exchange" + MESSAGE, place.platform(), place.workspace(), place.channel(), id);
    }

    private int update(String sql, Object... values) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            set(update, values);
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new HistoryUnavailableException(e);
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
