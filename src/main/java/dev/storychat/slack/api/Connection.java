package dev.storychat.slack.api;

import dev.storychat.config.AppSettings;
import dev.storychat.config.SlackSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Opens the one client of this application, and knows the people that it tells of. */
@Dependent
class Connection {

    @Produces
    @Singleton
    static WebApi open(SlackSettings slack, AppSettings app) {
        return new WebApi(slack, app.requestTimeout());
    }

    @Produces
    @Singleton
    static People people(WebApi api) {
        return new People(api);
    }

    static void close(@Disposes WebApi api) throws Exception {
        api.close();
    }
}
