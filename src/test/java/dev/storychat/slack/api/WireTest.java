package dev.storychat.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.config.Proxies;
import dev.storychat.fakes.FakeSlack;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WireTest {
    private static final String NOBODY = "http://127.0.0.1:9";

    private final FakeSlack slack = FakeSlack.start();

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void reaches_slack_by_the_proxy() throws Exception {
        var proxy = slack.apiUrl().replace("/api/", "");

        assertThat(test("http://slack.invalid/api/", Map.of("HTTP_PROXY", proxy)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void reaches_a_slack_on_this_machine_without_the_proxy() throws Exception {
        assertThat(test(slack.apiUrl(), Map.of("HTTP_PROXY", NOBODY))).isInstanceOf(Outcome.Done.class);
    }

    private static Outcome test(String apiUrl, Map<String, String> environment) throws Exception {
        try (var wire = new Wire(URI.create(apiUrl), Duration.ofSeconds(5), Proxies.of(environment::get))) {
            return wire.call("api.test", "", Map.of());
        }
    }
}
