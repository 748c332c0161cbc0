package dev.storychat.inbox;

import dev.storychat.config.AppSettings;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** When the inbox is worked on: from the start of the application until the server is told to stop. */
@Dependent
class Shift {
    private static final Logger LOG = System.getLogger(Shift.class.getName());

    private final Rounds rounds;
    private final LetterKeeper keeper;
    private final ManagedExecutorService server;
    private final int days;

    @Inject
    Shift(Rounds rounds, LetterKeeper keeper, ManagedExecutorService server, AppSettings settings) {
        this.rounds = rounds;
        this.keeper = keeper;
        this.server = server;
        this.days = Math.max(1, settings.retentionDays()); // a day at the least: copies may come for hours
    }

    /** A server that stops waits for scheduled work that runs, 30 seconds at the most, before it stops applications. */
    void begin(@Observes Startup started, ManagedScheduledExecutorService schedule) {
        schedule.schedule(() -> rounds.make(this::isServerStopping), 0, TimeUnit.SECONDS);
        schedule.scheduleWithFixedDelay(this::tidy, 1, 60, TimeUnit.MINUTES);
    }

    /** The application alone is stopped, or the server that waited long enough. */
    void end(@Observes Shutdown stopped) {
        rounds.stop();
    }

    /** Nothing tells applications that the server stops. But from that moment on its executors take no more work. */
    private boolean isServerStopping() {
        try {
            server.execute(() -> {});
            return false;
        } catch (RejectedExecutionException e) {
            return true;
        }
    }

    /** Never throws: a schedule forgets a task that does. */
    private void tidy() {
        try {
            var erased = keeper.eraseBefore(OffsetDateTime.now(ZoneOffset.UTC).minusDays(days));
            LOG.log(Level.INFO, "{0} letters older than {1} days erased", erased, days);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "old letters could not be erased, sql state {0}", e.getSQLState());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "old letters could not be erased", e);
        }
    }
}
