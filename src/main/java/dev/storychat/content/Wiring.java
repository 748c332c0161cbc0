package dev.storychat.content;

import dev.storychat.config.AppSettings;
import dev.storychat.config.StoryblokSettings;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The one space of this instance. */
@Dependent
class Wiring {

    @Produces
    @Singleton
    Content content(StoryblokSettings storyblok, AppSettings app, ManagedExecutorService threads) {
        return new Content(storyblok, app, threads);
    }
}
