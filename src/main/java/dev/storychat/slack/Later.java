package dev.storychat.slack;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Does on another thread what may take longer than Slack waits for the acknowledgement. */
@Dependent
class Later {
    private static final Logger LOG = System.getLogger(Later.class.getName());

    private final Executor workers;

    @Inject
    Later(@Background ManagedExecutorService workers) {
        this((Executor) workers);
    }

    Later(Executor workers) {
        this.workers = workers;
    }

    /** Tells whether it was begun; not when too much is going on. */
    boolean run(Runnable work) {
        try {
            workers.execute(() -> safely(work));
            return true;
        } catch (RejectedExecutionException e) {
            LOG.log(Level.WARNING, "no worker for what somebody did");
            return false;
        }
    }

    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "what somebody did had no effect", e);
        }
    }
}
