package dev.storychat.inbox;

import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.chat.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages to rows of the table {@code inbox}, and rows to letters. */
final class LetterRows {
    /** The database tells what is taken: its clock is the one that all instances share. */
    static final String COLUMNS =
            "id, platform, workspace, channel, thread, message_id, author, text, files, written_at,"
                    + " attempts, failures, owner,"
                    + " (claimed_until is not null and claimed_until > current_timestamp) as taken";

    /** Stores {@link #values}. */
    static final String INSERT =
            "insert into inbox (platform, workspace, channel, thread, message_id, event, author, text, files, written_at,"
                    + " received_at, state, attempts, failures)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, current_timestamp, 'WAITING', 0, 0)";

    private final Seal seal;

    LetterRows(Seal seal) {
        this.seal = seal;
    }

    @Nullable
    Object[] values(Message message, String event) {
        var place = message.place();
        return new Object[] {
            place.platform(),
            place.workspace(),
            place.channel(),
            place.thread(),
            message.id(),
            event,
            message.author(),
            seal.close(message.text().replace("\0", "")),
            AttachmentsJson.write(message.attachments()).map(seal::close).orElse(null),
            message.writtenAt().atOffset(ZoneOffset.UTC)
        };
    }

    Letter letter(ResultSet row) throws SQLException {
        var text = open(row.getString("text"));
        var files = open(row.getString("files"));
        var message = new Message(
                row.getString("message_id"),
                place(row),
                row.getString("author"),
                text == null ? "" : text,
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                files == null ? List.of() : AttachmentsJson.read(files));
        return new Letter(
                row.getLong("id"),
                message,
                row.getInt("attempts"),
                row.getInt("failures"),
                row.getBoolean("taken"),
                row.getString("owner"),
                text != null);
    }

    private @Nullable String open(@Nullable String sealed) {
        try {
            return sealed == null ? null : seal.open(sealed);
        } catch (IllegalStateException e) {
            return null; // another key closed it
        }
    }

    static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getString("platform"),
                row.getString("workspace"),
                row.getString("channel"),
                row.getString("thread"));
    }
}
