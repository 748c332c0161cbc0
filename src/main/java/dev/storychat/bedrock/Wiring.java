package dev.storychat.bedrock;

import dev.storychat.config.AppSettings;
import dev.storychat.config.BedrockSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Makes the one model. By a producer, because {@code @Singleton} alone makes no bean in an archive without beans.xml. */
@Dependent
class Wiring {

    @Produces
    @Singleton
    static BedrockModel model(BedrockSettings settings, AppSettings app) {
        var clock = InstantSource.system();
        return new BedrockModel(settings, app.requestTimeout(), Credentials.of(settings, clock), clock);
    }

    static void close(@Disposes BedrockModel model) {
        model.close();
    }

    /** In a thread of its own, because loading the client takes half a second that the start need not wait for. */
    static void prepare(@Observes Startup event, BedrockModel model) {
        var thread = new Thread(model::prepare, "bedrock-prepare");
        thread.setDaemon(true);
        thread.start();
    }
}
