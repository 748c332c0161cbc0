package dev.storychat.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.config.SlackSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackgroundJobsTest {

    @Test
    void leaves_no_thread_of_the_sdk_running_while_nothing_happens() throws InterruptedException {
        var settings = new SlackSettings(null, List.of(), null, null, null, URI.create("http://127.0.0.1:9/api/"));

        var api = new WebApi(settings, Duration.ofSeconds(5));

        for (var thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("slack-api-metrics")) {
                thread.join(5_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
        assertThat(api.slack().getConfig().getMethodsConfig().isStatsEnabled()).isFalse();
    }
}
