package dev.storychat.operations;

import dev.storychat.chat.Aside;
import dev.storychat.chat.Backlog;
import dev.storychat.chat.Part;
import dev.storychat.chat.Usage;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The one pulse of this instance, and its metrics. */
@Dependent
class Wiring {

    @Produces
    @Singleton
    Pulse pulse(@Any Instance<Part> parts, ManagedExecutorService threads) {
        return new Pulse(parts, threads);
    }

    @Produces
    @Singleton
    Metrics metrics(Pulse pulse, Backlog backlog, Aside aside, Usage usage, Promptly database) {
        return new Metrics(pulse, backlog, aside, usage, database);
    }
}
