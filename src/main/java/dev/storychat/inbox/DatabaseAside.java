package dev.storychat.inbox;

import dev.storychat.chat.Aside;
import dev.storychat.chat.InboxUnavailableException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;

/** {@link Aside} in the table {@code inbox}. */
@Dependent
class DatabaseAside implements Aside {
    private static final String COUNT = "select count(*) from inbox where state = 'ASIDE'";
    private static final String RETRY =
            "update inbox set state = 'WAITING', attempts = 0, problem = null, stopped_at = null,"
                    + " received_at = current_timestamp where state = 'ASIDE'";

    private final Sql sql;
    private final Checkpoint checkpoint;

    @Inject
    DatabaseAside(DataSource database, Checkpoint checkpoint) {
        this.sql = new Sql(database);
        this.checkpoint = checkpoint;
    }

    @Override
    public long count(String platform, String workspace) {
        return answered(() -> number(COUNT + " and platform = ? and workspace = ?", platform, workspace));
    }

    @Override
    public long count() {
        return answered(() -> number(COUNT));
    }

    private long number(String select, Object... values) throws SQLException {
        return sql.select(select, row -> row.getLong(1), values).get(0);
    }

    @Override
    public List<Failed> latest(int most) {
        var select = "select id, platform, workspace, channel, thread, message_id, author, problem, written_at,"
                + " received_at from inbox where state = 'ASIDE' order by id desc limit ?";
        return answered(() -> sql.select(select, DatabaseAside::failed, most));
    }

    private static Failed failed(ResultSet row) throws SQLException {
        var reason = row.getString("problem");
        return new Failed(
                row.getLong("id"),
                LetterRows.place(row),
                row.getString("message_id"),
                row.getString("author"),
                reason == null ? "" : reason,
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public boolean retry(long id) {
        return changed(RETRY + " and id = ?", id) == 1;
    }

    @Override
    public int retryAll() {
        return changed(RETRY);
    }

    @Override
    public boolean erase(long id) {
        return changed(
                        "update inbox set state = 'DONE', text = null, files = null, problem = null"
                                + " where state = 'ASIDE' and id = ?",
                        id)
                == 1;
    }

    /** Whoever hears that it is done must not find it undone after a crash. */
    private int changed(String update, Object... values) {
        return answered(() -> {
            var rows = sql.update(update, values);
            checkpoint.reach();
            return rows;
        });
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private static <T> T answered(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new InboxUnavailableException(e);
        }
    }
}
