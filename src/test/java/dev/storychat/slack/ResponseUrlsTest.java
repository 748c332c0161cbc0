package dev.storychat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.config.Secret;
import dev.storychat.config.SlackSettings;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.slack.api.Outcome;
import dev.storychat.slack.api.WebApi;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResponseUrlsTest {
    private static final String WORDS = "{\"text\":\"words\"}";

    private final FakeSlack slack = FakeSlack.start();
    private final String url = slack.responseUrl();
    private Instant now = Instant.parse("2026-11-24T10:00:00Z");
    private final ResponseUrls urls = new ResponseUrls(api(), () -> now);

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void answers_five_times_at_an_address_and_does_not_even_try_again() {
        for (int i = 1; i <= 5; i++) {
            assertThat(urls.respond(url, WORDS)).isInstanceOf(Outcome.Done.class);
        }

        assertThat(urls.respond(url, WORDS)).isEqualTo(new Outcome.Failed(ResponseUrls.USED_UP));
        assertThat(slack.calls("response_url")).hasSize(5);
        assertThat(urls.respond(slack.responseUrl(), WORDS)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void answers_nothing_after_half_an_hour() {
        urls.received(url);
        now = now.plus(Duration.ofMinutes(30));

        assertThat(urls.respond(url, WORDS)).isEqualTo(new Outcome.Failed(ResponseUrls.USED_UP));
        assertThat(slack.calls("response_url")).isEmpty();
    }

    @Test
    void hears_from_slack_that_an_address_is_over() {
        slack.expire(url);

        assertThat(urls.respond(url, WORDS)).isEqualTo(new Outcome.Failed(ResponseUrls.USED_UP));
    }

    private WebApi api() {
        var settings = new SlackSettings(
                new Secret(FakeSlack.TOKEN), List.of(new Secret("s")), null, null, null, URI.create(slack.apiUrl()));
        return new WebApi(settings, Duration.ofSeconds(5));
    }
}
