package dev.storychat.history;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** Writes down every few seconds what was counted, and erases after a year and a month. */
@Dependent
class UsageRounds {
    private static final Logger LOG = System.getLogger(UsageRounds.class.getName());
    private static final int SECONDS = 5;

    /** A month of this year beside the same month of the last one. */
    private static final int KEPT_DAYS = 400;

    private final DatabaseUsage usage;

    @Inject
    UsageRounds(DatabaseUsage usage) {
        this.usage = usage;
    }

    void start(@Observes Startup started, ManagedScheduledExecutorService schedule) {
        schedule.scheduleWithFixedDelay(() -> safely(usage::write), SECONDS, SECONDS, TimeUnit.SECONDS);
        schedule.scheduleWithFixedDelay(() -> safely(this::tidy), 1, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes Shutdown stopping) {
        usage.write();
    }

    private void tidy() {
        try {
            usage.eraseBefore(usage.today().minusDays(KEPT_DAYS));
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "old usage could not be erased, sql state {0}", e.getSQLState());
        }
    }

    /** Never throws: a schedule forgets a task that does. */
    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "usage was not written", e);
        }
    }
}
