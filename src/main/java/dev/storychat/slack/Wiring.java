package dev.storychat.slack;

import dev.storychat.slack.api.WebApi;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What all commands and buttons share. */
@Dependent
class Wiring {

    @Produces
    @Singleton
    static ResponseUrls responseUrls(WebApi api) {
        return new ResponseUrls(api);
    }
}
