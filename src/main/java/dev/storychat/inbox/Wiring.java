package dev.storychat.inbox;

import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The one desk of this instance, with its threads: virtual where the JVM has them. */
@Dependent
@ManagedExecutorDefinition(
        name = "java:app/concurrent/answers",
        qualifiers = Workers.class,
        maxAsync = 256,
        virtual = true)
class Wiring {

    @Produces
    @Singleton
    Desk desk(Letters letters, Clerk clerk, @Workers ManagedExecutorService workers) {
        return new Desk(letters, clerk, workers);
    }
}
