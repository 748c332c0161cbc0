package dev.storychat.inbox;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Erases, once an hour, where answers were posted more than a day ago: nobody will go on with them any more. */
@Dependent
class PostingRetention {
    private static final Logger LOG = System.getLogger(PostingRetention.class.getName());
    private static final int HOURS = 24;

    private final PostingRows rows;

    @Inject
    PostingRetention(DataSource database) {
        this.rows = new PostingRows(database);
    }

    void start(@Observes Startup started, ManagedScheduledExecutorService schedule) {
        schedule.scheduleWithFixedDelay(this::run, 2, 60, TimeUnit.MINUTES);
    }

    /** Never throws: a schedule forgets a task that does. */
    private void run() {
        try {
            var erased = eraseBefore(rows.now().minusHours(HOURS));
            LOG.log(Level.DEBUG, "{0} postings older than {1} hours erased", erased, HOURS);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "old postings could not be erased, sql state {0}", e.getSQLState());
        }
    }

    /** Leaves those that a message still waits for, as after a weekend with the server off. */
    int eraseBefore(OffsetDateTime time) throws SQLException {
        return rows.update(
                "delete from posting where posted_at < ? and not exists (select 1 from inbox i where i.state = 'WAITING'"
                        + " and i.platform = posting.platform and i.workspace = posting.workspace"
                        + " and i.channel = posting.channel and i.message_id = posting.message_id)",
                time);
    }
}
