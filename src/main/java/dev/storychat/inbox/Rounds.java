package dev.storychat.inbox;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** Makes the desk's rounds: claims renewed, what was left taken up. */
@Dependent
class Rounds {
    private static final Logger LOG = System.getLogger(Rounds.class.getName());
    private static final int SECONDS = 3;

    private final Desk desk;

    @Inject
    Rounds(Desk desk) {
        this.desk = desk;
    }

    void start(@Observes Startup started, ManagedScheduledExecutorService schedule) {
        schedule.scheduleWithFixedDelay(this::round, 0, SECONDS, TimeUnit.SECONDS);
    }

    /** Never throws: a schedule forgets a task that does. */
    private void round() {
        try {
            desk.renew();
            desk.takeUp();
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "the inbox is out of reach, sql state {0}", e.getSQLState());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the inbox was not looked through", e);
        }
    }
}
