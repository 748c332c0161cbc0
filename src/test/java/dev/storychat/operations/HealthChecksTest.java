package dev.storychat.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.FixedPart;
import dev.storychat.chat.Part;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HealthChecksTest {

    @BeforeAll
    static void outside_of_a_server() {
        HealthCheckResponse.setResponseProvider(new PlainHealthResponse.Provider());
    }

    @Test
    void is_ready_while_an_upstream_is_down_and_says_so() {
        var checks = checks(new FixedPart("slack", "real", false));

        var slack = checks.slack().call();

        assertThat(slack.getStatus()).isEqualTo(Status.UP);
        assertThat(slack.getData().orElseThrow()).containsEntry("state", "down").containsKeys("latency_ms", "age_ms");
    }

    @Test
    void is_not_ready_while_the_database_is_down() {
        assertThat(checks(new FixedPart("database", "real", false))
                        .database()
                        .call()
                        .getStatus())
                .isEqualTo(Status.DOWN);
        assertThat(checks(new FixedPart("database", "real", true))
                        .database()
                        .call()
                        .getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void does_not_call_down_what_was_never_switched_on() {
        var bedrock =
                checks(new FixedPart("bedrock", "embedded", false)).bedrock().call();

        assertThat(bedrock.getData().orElseThrow()).containsEntry("state", "off");
    }

    @Test
    void says_unknown_of_what_has_not_answered_yet() {
        assertThat(checks().storyblok().call().getData().orElseThrow()).containsEntry("state", "unknown");
    }

    private static HealthChecks checks(Part... parts) {
        return new HealthChecks(new Pulse(List.of(parts), Runnable::run));
    }
}
