package dev.storychat.operations;

import dev.storychat.chat.Part;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The one pulse of this instance. */
@Dependent
class Wiring {

    @Produces
    @Singleton
    Pulse pulse(@Any Instance<Part> parts, ManagedExecutorService threads) {
        return new Pulse(parts, threads);
    }
}
