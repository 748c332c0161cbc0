package dev.storychat.history;

import dev.storychat.config.AppSettings;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Erases, once an hour, what was said, selected, searched for and judged more than {@code HISTORY_RETENTION_DAYS} ago. */
@Dependent
class Retention {
    private static final Logger LOG = System.getLogger(Retention.class.getName());

    private final DataSource database;
    private final int days;

    @Inject
    Retention(DataSource database, AppSettings settings) {
        this.database = database;
        this.days = settings.retentionDays();
    }

    void start(@Observes Startup started, ManagedScheduledExecutorService schedule) {
        schedule.scheduleWithFixedDelay(this::run, 1, 60, TimeUnit.MINUTES);
    }

    /** Never throws: a schedule forgets a task that does. */
    private void run() {
        try {
            var erased = eraseBefore(OffsetDateTime.now(ZoneOffset.UTC).minusDays(days));
            LOG.log(Level.INFO, "{0} exchanges older than {1} days erased", erased, days);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "old exchanges could not be erased, sql state {0}", e.getSQLState());
        }
    }

    /** Tells how many exchanges that were. */
    int eraseBefore(OffsetDateTime time) throws SQLException {
        eraseBefore(time, "delete from selection where kept_at < ?");
        eraseBefore(time, "delete from recent_search where kept_at < ?");
        eraseBefore(time, "delete from feedback where kept_at < ?");
        return eraseBefore(time, "delete from exchange where kept_at < ?");
    }

    private int eraseBefore(OffsetDateTime time, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(sql)) {
            delete.setObject(1, time);
            return delete.executeUpdate();
        }
    }
}
