package dev.storychat.inbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Gives the desk its threads and makes its rounds: claims renewed, what was left taken up. */
@ApplicationScoped
@ManagedExecutorDefinition(name = Rounds.EXECUTOR, maxAsync = 256, virtual = true)
class Rounds {
    static final String EXECUTOR = "java:app/concurrent/answers";

    private static final Logger LOG = System.getLogger(Rounds.class.getName());
    private static final int SECONDS = 3;

    @Resource(lookup = EXECUTOR)
    private @Nullable ManagedExecutorService answers;

    @Produces
    @Workers
    Executor workers() {
        if (answers == null) {
            throw new IllegalStateException("no executor " + EXECUTOR);
        }
        return answers;
    }

    void start(@Observes Startup started, ManagedScheduledExecutorService schedule, Desk desk) {
        schedule.scheduleWithFixedDelay(() -> round(desk), 0, SECONDS, TimeUnit.SECONDS);
    }

    /** Never throws: a schedule forgets a task that does. */
    private static void round(Desk desk) {
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
