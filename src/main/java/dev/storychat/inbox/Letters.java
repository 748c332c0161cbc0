package dev.storychat.inbox;

import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.chat.Seal;
import dev.storychat.config.DatabaseSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * The table {@code inbox}: a letter from its arrival to its answer. Every method is one short transaction of its own, and
 * all times but those of the letters themselves are the database's.
 */
@Dependent
class Letters {
    private static final String PLACE = " platform = ? and workspace = ? and channel = ? and thread = ?";
    private static final String IS_FREE =
            " and state = 'WAITING'" + " and (claimed_until is null or claimed_until <= current_timestamp)";
    private static final String IS_FIRST = " and not exists (select 1 from inbox other where other.state = 'WAITING'"
            + " and other.platform = inbox.platform and other.workspace = inbox.workspace"
            + " and other.channel = inbox.channel and other.thread = inbox.thread and other.id < inbox.id)";

    private final Sql sql;
    private final LetterRows rows;
    private final String claim;

    @Inject
    Letters(DataSource database, Seal seal, DatabaseSettings settings) {
        this(database, seal, settings.isEmbedded());
    }

    /**
     * Those in a database.
     *
     * @param alone whether no other instance can work on the same inbox
     */
    Letters(DataSource database, Seal seal, boolean alone) {
        this.sql = new Sql(database);
        this.rows = new LetterRows(seal);
        this.claim = "update inbox set owner = ?, claimed_until = " + Leases.end(alone)
                + ", turn = 1, attempts = attempts + 1 where id = ?" + IS_FREE;
    }

    /** Stores a message and tells the letter's id; empty when the same post or the same event is there already. */
    OptionalLong add(Message message, String event) throws SQLException {
        return sql.insert(LetterRows.INSERT, rows.values(message, event));
    }

    /**
     * The one whose turn it is in a conversation: who has begun goes on, else the one that was written first. Empty when
     * nothing waits.
     */
    Optional<Letter> first(Place place) throws SQLException {
        var select = "select " + LetterRows.COLUMNS + " from inbox where" + PLACE
                + " and state = 'WAITING' order by turn nulls last, written_at, id limit 1";
        return sql
                .select(select, rows::letter, place.platform(), place.workspace(), place.channel(), place.thread())
                .stream()
                .findFirst();
    }

    /** Conversations in which something waits and nothing is worked on, the longest waiting first. */
    List<Place> waiting() throws SQLException {
        return sql.select(
                "select platform, workspace, channel, thread from inbox where state = 'WAITING'"
                        + " group by platform, workspace, channel, thread"
                        + " having max(case when claimed_until > current_timestamp then 1 else 0 end) = 0"
                        + " order by min(id) limit 1000",
                LetterRows::place);
    }

    /** Takes the first of a conversation for a while; false when somebody was quicker. */
    boolean claim(long id, String owner) throws SQLException {
        return claimedBy(claim, owner, id);
    }

    /** The same for one that may not be the first of its conversation: then false as well. */
    boolean claimIfFirst(long id, String owner) throws SQLException {
        return claimedBy(claim + IS_FIRST, owner, id);
    }

    /** The database lets one letter of a conversation have its turn, whatever two instances see at the same time. */
    private boolean claimedBy(String update, String owner, long id) throws SQLException {
        try {
            return sql.update(update, owner, id) == 1;
        } catch (SQLException e) {
            if (Sql.UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** They are answered: what they said is no longer needed. */
    void done(Collection<Long> ids) throws SQLException {
        sql.update(
                "update inbox set state = 'DONE', text = null, files = null, owner = null, claimed_until = null, turn = null"
                        + " where id = any(?)",
                ids);
    }

    /** It failed and has its next try after a pause, in which the others of its conversation wait. */
    void later(long id, Duration pause) throws SQLException {
        sql.update(
                "update inbox set owner = null, failures = failures + 1, claimed_until = " + Leases.in(pause)
                        + " where id = ?",
                id);
    }

    /** It is tried again after a pause, as if it had not been tried. */
    void again(long id, Duration pause) throws SQLException {
        sql.update(
                "update inbox set owner = null, attempts = attempts - 1, claimed_until = " + Leases.in(pause)
                        + " where id = ?",
                id);
    }

    /** It failed too often. Whoever sets it to WAITING again gives it all its tries. */
    void setAside(long id, String problem) throws SQLException {
        sql.update(
                "update inbox set state = 'ASIDE', owner = null, claimed_until = null, turn = null, failures = 0,"
                        + " problem = ? where id = ?",
                problem,
                id);
    }

    /** Whether anything was ever taken in this thread. */
    boolean knows(Place place) throws SQLException {
        return !sql.select(
                        "select 1 from inbox where" + PLACE + " limit 1",
                        row -> true,
                        place.platform(),
                        place.workspace(),
                        place.channel(),
                        place.thread())
                .isEmpty();
    }
}
