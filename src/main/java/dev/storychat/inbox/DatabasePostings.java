package dev.storychat.inbox;

import dev.storychat.chat.InboxUnavailableException;
import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.chat.Posting;
import dev.storychat.chat.Postings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/** {@link Postings} in the table {@code posting}. Every method is one short transaction of its own. */
@Dependent
class DatabasePostings implements Postings {
    private final PostingRows rows;
    private final Checkpoint checkpoint;
    private final Underway underway;

    @Inject
    DatabasePostings(DataSource database, Checkpoint checkpoint, Underway underway) {
        this.rows = new PostingRows(database);
        this.checkpoint = checkpoint;
        this.underway = underway;
    }

    @Override
    public boolean mayPost(Message message) {
        return underway.isOurs(message);
    }

    @Override
    public Earlier before(Message message) {
        var sql = "select i.attempts, p.part, p.posting_id, p.streams, p.finished_at from inbox i left join posting p"
                + " on p.platform = i.platform and p.workspace = i.workspace and p.channel = i.channel"
                + " and p.message_id = i.message_id where i.platform = ? and i.workspace = ? and i.channel = ?"
                + " and i.message_id = ? order by p.part";
        return unlessDown(() -> rows.select(
                sql,
                found -> {
                    var postings = new ArrayList<Posting>();
                    var tries = 0;
                    var finished = false;
                    while (found.next()) {
                        tries = found.getInt("attempts");
                        finished |= found.getObject("finished_at") != null;
                        if (found.getString("posting_id") != null) {
                            postings.add(new Posting(
                                    found.getInt("part"), found.getString("posting_id"), found.getBoolean("streams")));
                        }
                    }
                    return new Earlier(tries > 1, finished, postings);
                },
                rows.key(message)));
    }

    @Override
    public void add(Message message, Posting posting) {
        kept(() -> rows.update(
                "insert into posting (platform, workspace, channel, message_id, thread, part, posting_id, streams,"
                        + " posted_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows.key(message),
                message.place().thread(),
                posting.part(),
                posting.id(),
                posting.streams(),
                rows.now()));
    }

    @Override
    public void finish(Message message) {
        kept(() -> rows.update(
                "update posting set finished_at = ? where platform = ? and workspace = ? and channel = ?"
                        + " and message_id = ?",
                rows.now(),
                rows.key(message)));
    }

    @Override
    public Set<String> in(Place thread) {
        return unlessDown(() -> rows.select(
                "select posting_id from posting where platform = ? and workspace = ? and channel = ? and thread = ?",
                found -> {
                    var ids = new HashSet<String>();
                    while (found.next()) {
                        ids.add(found.getString(1));
                    }
                    return ids;
                },
                thread.platform(),
                thread.workspace(),
                thread.channel(),
                thread.thread()));
    }

    @Override
    public int forget(Place place) {
        return unlessDown(() -> rows.update(
                "delete from posting where platform = ? and workspace = ? and channel = ?",
                place.platform(),
                place.workspace(),
                place.channel()));
    }

    @Override
    public int forgetWorkspace(String platform, String workspace) {
        return unlessDown(
                () -> rows.update("delete from posting where platform = ? and workspace = ?", platform, workspace));
    }

    private interface Query<T> {
        T run() throws SQLException;
    }

    private void kept(Query<Integer> change) {
        unlessDown(() -> {
            var rows = change.run();
            checkpoint.reach();
            return rows;
        });
    }

    private static <T> T unlessDown(Query<T> query) {
        try {
            return query.run();
        } catch (SQLException e) {
            throw new InboxUnavailableException(e);
        }
    }
}
