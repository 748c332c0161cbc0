package dev.storychat.history;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** Erases, once an hour, what was used more than a year and a month ago. */
@Dependent
class UsageRetention {
    private static final Logger LOG = System.getLogger(UsageRetention.class.getName());

    /** A month stands beside the same month of the year before. */
    private static final int KEPT_DAYS = 400;

    private final DatabaseUsage usage;

    @Inject
    UsageRetention(DatabaseUsage usage) {
        this.usage = usage;
    }

    void start(@Observes Startup started, ManagedScheduledExecutorService schedule) {
        schedule.scheduleWithFixedDelay(this::run, 1, 60, TimeUnit.MINUTES);
    }

    /** Never throws: a schedule forgets a task that does. */
    private void run() {
        usage.write();
        try {
            usage.eraseBefore(usage.today().minusDays(KEPT_DAYS));
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "old usage could not be erased, sql state {0}", e.getSQLState());
        }
    }
}
