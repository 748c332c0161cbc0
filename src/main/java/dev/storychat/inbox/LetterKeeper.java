package dev.storychat.inbox;

import dev.storychat.chat.InboxUnavailableException;
import dev.storychat.chat.Keeper;
import dev.storychat.chat.Place;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/**
 * Lets go of letters. What still waits is answered, and nothing of it is kept then; of what was answered, the ids stay for a
 * day, because a late copy would be answered again otherwise.
 */
@Dependent
class LetterKeeper implements Keeper {
    private static final String CHANNEL = " where platform = ? and workspace = ? and channel = ?";
    private static final String IS_OVER = " and state <> 'WAITING'";
    private static final String IS_OLD = " and received_at < current_timestamp - interval '1' day";
    private static final int AT_ONCE = 1_000;

    private final Sql sql;

    @Inject
    LetterKeeper(DataSource database) {
        this.sql = new Sql(database);
    }

    /** Counts the texts: those of messages that were set aside, and of those that wait or are being answered. */
    @Override
    public int forget(Place place) {
        try {
            var channel = new Object[] {place.platform(), place.workspace(), place.channel()};
            sql.update("delete from inbox" + CHANNEL + IS_OVER + IS_OLD, channel);
            var texts = sql.update(
                    "update inbox set text = null, files = null, problem = null, state = 'DONE'" + CHANNEL
                            + " and state = 'ASIDE'",
                    channel);
            sql.update("update inbox set author = ''" + CHANNEL + IS_OVER, channel);
            return texts
                    + sql.update("update inbox set forgotten = true" + CHANNEL + " and state = 'WAITING'", channel);
        } catch (SQLException e) {
            throw new InboxUnavailableException(e);
        }
    }

    @Override
    public boolean keepsMessages() {
        return true;
    }

    /** With what waits: there is nobody left to answer. Who works on such a letter finds it gone and leaves it at that. */
    @Override
    public int forgetWorkspace(String platform, String workspace) {
        try {
            return sql.update("delete from inbox where platform = ? and workspace = ?", platform, workspace);
        } catch (SQLException e) {
            throw new InboxUnavailableException(e);
        }
    }

    /** Erases what was answered or set aside before a time, in portions: none holds others up for long. */
    int eraseBefore(OffsetDateTime time) throws SQLException {
        var erased = 0;
        int portion;
        do {
            portion = sql.update(
                    "delete from inbox where id in (select id from inbox where state in ('DONE', 'ASIDE')"
                            + " and received_at < ? limit " + AT_ONCE + ")",
                    time);
            erased += portion;
        } while (portion == AT_ONCE);
        return erased;
    }
}
