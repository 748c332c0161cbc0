package dev.storychat.history;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** Makes the one memory of what people chose and the one of what was counted. */
@Dependent
class Wiring {

    @Produces
    @Singleton
    static DatabasePreferences preferences(PreferenceRows rows) {
        var goodFor = Duration.ofMillis(DatabasePreferences.GOOD_FOR_MILLIS);
        return new DatabasePreferences(rows, new ShortMemory<>(goodFor, InstantSource.system()));
    }

    @Produces
    @Singleton
    static DatabaseUsage usage(UsageRows rows, UsageSums sums, ManagedScheduledExecutorService schedule) {
        return new DatabaseUsage(
                rows, sums, InstantSource.system(), task -> schedule.schedule(task, 1, TimeUnit.SECONDS));
    }
}
