package dev.storychat.history;

import dev.storychat.chat.Message;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * In SQL, what was kept before a message: of its thread, or of all that opened a thread in its channel. Newest first, by the
 * index that has it in this order: H2 reads one backwards only where all of its columns stand in the order, else it reads
 * and sorts all that the channel ever kept.
 */
final class Newest {
    private Newest() {}

    /** Follows a condition on platform, workspace and channel, and has three parameters. */
    static String before(Message message) {
        var which = message.opensThread() ? "opens_thread" : "thread";
        return " and " + which + " = ? and message_id <> ? order by platform desc, workspace desc, channel desc, "
                + which + " desc, id desc limit ?";
    }

    /** Sets the three. */
    static void set(PreparedStatement select, int first, Message message, int most) throws SQLException {
        if (message.opensThread()) {
            select.setBoolean(first, true);
        } else {
            select.setString(first, message.place().thread());
        }
        select.setString(first + 1, message.id());
        select.setInt(first + 2, most);
    }
}
