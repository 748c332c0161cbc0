package dev.storychat.operations;

import dev.storychat.chat.Part;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * The checks behind {@code /health}. Live: the process alone. Ready: whether this instance can take events, for which
 * it needs the database and nothing else; the outage of an upstream is told in the data of its check.
 */
@Dependent
class HealthChecks {
    private final Pulse pulse;

    @Inject
    HealthChecks(Pulse pulse) {
        this.pulse = pulse;
    }

    @Produces
    @Liveness
    HealthCheck process() {
        return () -> HealthCheckResponse.up("process");
    }

    @Produces
    @Startup
    HealthCheck started() {
        return () -> HealthCheckResponse.up("application");
    }

    @Produces
    @Readiness
    HealthCheck database() {
        return () -> needed("database");
    }

    @Produces
    @Readiness
    HealthCheck slack() {
        return () -> told("slack");
    }

    @Produces
    @Readiness
    HealthCheck storyblok() {
        return () -> told("storyblok");
    }

    @Produces
    @Readiness
    HealthCheck bedrock() {
        return () -> told("bedrock");
    }

    private HealthCheckResponse needed(String part) {
        var works = pulse.read(part).map(reading -> reading.state().works()).orElse(false);
        return data(part).status(works).build();
    }

    private HealthCheckResponse told(String part) {
        return data(part).up().build();
    }

    private HealthCheckResponseBuilder data(String part) {
        var response = HealthCheckResponse.named(part);
        var reading = pulse.read(part);
        if (reading.isEmpty()) {
            return response.withData("state", "unknown");
        }
        var state = reading.get().state();
        facts(state.data(), response);
        return response.withData("mode", state.mode())
                .withData("state", word(state))
                .withData("latency_ms", reading.get().latency().toMillis())
                .withData("age_ms", reading.get().age().toMillis());
    }

    /** What was never switched on is not down. */
    private static String word(Part.State state) {
        if (state.works()) {
            return "up";
        }
        return state.mode().equals("real") ? "down" : "off";
    }

    private static void facts(Map<String, ?> facts, HealthCheckResponseBuilder response) {
        facts.forEach((name, value) -> {
            if (value instanceof Boolean flag) {
                response.withData(name, flag);
            } else if (value instanceof Number number) {
                response.withData(name, number.longValue());
            } else {
                response.withData(name, String.valueOf(value));
            }
        });
    }
}
