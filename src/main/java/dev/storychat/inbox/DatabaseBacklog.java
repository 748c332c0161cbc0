package dev.storychat.inbox;

import dev.storychat.chat.Backlog;
import dev.storychat.chat.InboxUnavailableException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** {@link Backlog} in the table {@code inbox}, and at the desk of this instance. */
@Dependent
class DatabaseBacklog implements Backlog {
    private static final String SELECT =
            "select count(*) as messages, min(received_at) as oldest, current_timestamp as now"
                    + " from inbox where state = 'WAITING'";

    private final Sql sql;
    private final Seats seats;

    @Inject
    DatabaseBacklog(DataSource database, Seats seats) {
        this.sql = new Sql(database);
        this.seats = seats;
    }

    @Override
    public Unanswered unanswered() {
        try {
            return sql.select(SELECT, DatabaseBacklog::unanswered).get(0);
        } catch (SQLException e) {
            throw new InboxUnavailableException(e);
        }
    }

    private static Unanswered unanswered(ResultSet row) throws SQLException {
        var now = row.getObject("now", OffsetDateTime.class);
        var oldest = row.getObject("oldest", OffsetDateTime.class);
        return new Unanswered(row.getLong("messages"), oldest == null ? Duration.ZERO : Duration.between(oldest, now));
    }

    @Override
    public int answering() {
        return seats.answering();
    }
}
