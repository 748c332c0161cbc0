package dev.storychat.inbox;

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

/** Makes the desk's rounds: claims renewed, what was left taken up. */
@Dependent
class Rounds {
    private static final Logger LOG = System.getLogger(Rounds.class.getName());
    private static final int SECONDS = 3;

    private final Desk desk;
    private final Letters letters;
    private final int retentionDays;

    @Inject
    Rounds(Desk desk, Letters letters, AppSettings settings) {
        this.desk = desk;
        this.letters = letters;
        this.retentionDays = settings.retentionDays();
    }

    void start(@Observes Startup started, ManagedScheduledExecutorService schedule) {
        schedule.scheduleWithFixedDelay(() -> safely(this::round), 0, SECONDS, TimeUnit.SECONDS);
        schedule.scheduleWithFixedDelay(() -> safely(this::tidy), 1, 60, TimeUnit.MINUTES);
    }

    private void round() throws SQLException {
        desk.renew();
        desk.takeUp();
    }

    /** A day at the least: Slack may send a post again for hours. */
    private void tidy() throws SQLException {
        letters.eraseBefore(OffsetDateTime.now(ZoneOffset.UTC).minusDays(Math.max(1, retentionDays)));
    }

    private interface Work {
        void run() throws SQLException;
    }

    /** Never throws: a schedule forgets a task that does. */
    private static void safely(Work work) {
        try {
            work.run();
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "the inbox is out of reach, sql state {0}", e.getSQLState());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the inbox was not looked through", e);
        }
    }
}
