package dev.storychat.slack;

import dev.storychat.slack.api.WebApi;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Makes what there is one of for all of Slack. */
@Dependent
class Wiring {

    @Produces
    @Singleton
    static Reminders reminders() {
        return new Reminders(InstantSource.system());
    }

    @Produces
    @Singleton
    static ResponseUrls responseUrls(WebApi api) {
        return new ResponseUrls(api);
    }
}
