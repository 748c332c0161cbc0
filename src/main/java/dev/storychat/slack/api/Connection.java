package dev.storychat.slack.api;

import dev.storychat.chat.Installations;
import dev.storychat.config.AppSettings;
import dev.storychat.config.SlackSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The one client of this application, what is known of its connections, and the people and channels it tells of. */
@Dependent
class Connection {

    @Produces
    @Singleton
    static WebApi open(SlackSettings slack, AppSettings app, Installations installations) {
        return new WebApi(slack, app.requestTimeout(), installations);
    }

    @Produces
    @Singleton
    static People people(WebApi api) {
        return new People(api);
    }

    @Produces
    @Singleton
    static Channels channels(WebApi api) {
        return new Channels(api);
    }

    static void close(@Disposes WebApi api) throws Exception {
        api.close();
    }

    @Produces
    @Singleton
    static Sockets sockets() {
        return new Sockets();
    }
}
