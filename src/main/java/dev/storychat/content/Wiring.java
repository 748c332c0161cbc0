package dev.storychat.content;

import dev.storychat.config.AppSettings;
import dev.storychat.config.StoryblokSettings;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** The one space of this instance. */
@Dependent
class Wiring {
    /** Webhooks may not be set up, and Storyblok sends none of them a second time. */
    private static final int SECONDS_BETWEEN_LOOKS = 60;

    @Produces
    @Singleton
    Content content(StoryblokSettings storyblok, AppSettings app, ManagedExecutorService threads) {
        return new Content(storyblok, app, threads);
    }

    void close(@Disposes Content content) {
        content.close();
    }

    void keepIndex(@Observes Startup started, Content content, ManagedScheduledExecutorService schedule) {
        schedule.scheduleWithFixedDelay(content::keepIndex, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }
}
