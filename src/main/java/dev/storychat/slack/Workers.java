package dev.storychat.slack;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;

/** Threads for what may take longer than the 3 seconds in which Slack wants to hear from us. */
@Dependent
class Workers {
    static final String NAME = "java:app/concurrent/slack";

    /** The name that they are injected by, as an {@code Executor}. */
    static final String INJECTED = "slack";

    @Produces
    @Named(INJECTED)
    @Resource(lookup = NAME)
    @SuppressWarnings("NullAway") // the container fills it
    private ManagedExecutorService workers;
}
