package dev.storychat.inbox;

import dev.storychat.chat.InboxUnavailableException;
import dev.storychat.chat.Message;
import dev.storychat.chat.MessageKeeper;
import dev.storychat.chat.Place;
import dev.storychat.chat.Seal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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
 * of it is still recognised. One that is deleted before it comes, as when we could not take it at first, leaves a row too.
 */
@Dependent
class Corrections implements MessageKeeper {
    private static final String MESSAGE = " where platform = ? and workspace = ? and channel = ? and message_id = ?";

    private static final String DELETE =
            "update inbox set text = null, files = null, state = 'DONE', claimed_until = null, edited_at = ?" + MESSAGE
                    + " and text is not null";

    /** In no thread: we take part in none because of it. */
    private static final String TOMBSTONE =
            "insert into inbox (edited_at, platform, workspace, channel, message_id, event, thread, author, written_at,"
                    + " received_at, state, attempts, failures)"
                    + " values (?, ?, ?, ?, ?, ?, '', '', current_timestamp, current_timestamp, 'DONE', 0, 0)";

    private final Sql sql;
    private final Seal seal;
    private final Checkpoint checkpoint;

    @Inject
    Corrections(DataSource database, Seal seal, Checkpoint checkpoint) {
        this.sql = new Sql(database);
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
        try {
            sql.update(
                    "update inbox set text = ?, edited_at = ?" + MESSAGE
                            + " and text is not null and (edited_at is null or edited_at < ?)",
                    seal.close(message.text()),
                    time,
                    place.platform(),
                    place.workspace(),
                    place.channel(),
                    message.id(),
                    time);
            checkpoint.reach();
        } catch (SQLException e) {
            throw new InboxUnavailableException(e);
        }
    }

    @Override
    public void delete(Place place, String id) {
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        var event = "deleted " + place.channel() + " " + id;
        var what = new Object[] {now, place.platform(), place.workspace(), place.channel(), id};
        try {
            if (sql.update(DELETE, what) == 0
                    && sql.insert(TOMBSTONE, now, place.platform(), place.workspace(), place.channel(), id, event)
                            .isEmpty()) {
                sql.update(DELETE, what); // it came in between
            }
            checkpoint.reach();
        } catch (SQLException e) {
            throw new InboxUnavailableException(e);
        }
    }

    /** What people did to a message that is not done yet; empty: nothing. */
    Optional<Correction> of(Message message) {
        var select =
                "select text, edited_at, forgotten from inbox" + MESSAGE + " and (edited_at is not null or forgotten)";
        var place = message.place();
        try {
            return sql
                    .select(
                            select,
                            this::correction,
                            place.platform(),
                            place.workspace(),
                            place.channel(),
                            message.id())
                    .stream()
                    .findFirst();
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
}
