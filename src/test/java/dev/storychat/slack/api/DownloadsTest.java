package dev.storychat.slack.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.config.Secret;
import dev.storychat.config.SlackSettings;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.SlackCall;
import dev.storychat.slack.api.Download.Why;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadsTest {
    private final FakeSlack slack = FakeSlack.start();
    private final FakeSlack elsewhere = FakeSlack.start();
    private final WebApi api = new WebApi(
            new SlackSettings(new Secret(FakeSlack.TOKEN), List.of(), null, null, null, URI.create(slack.apiUrl())),
            Duration.ofSeconds(5));

    @AfterEach
    void close() throws Exception {
        api.close();
        slack.close();
        elsewhere.close();
    }

    @Test
    void fetches_a_file_with_the_token_of_the_workspace() {
        var whole = (Download.Whole) get(share(slack, "hello"), 5);

        assertThat(UTF_8.decode(whole.bytes()).toString()).isEqualTo("hello");
        assertThat(slack.calls("file")).extracting(SlackCall::token).containsExactly(FakeSlack.TOKEN);
    }

    @Test
    void reads_no_more_than_it_was_told_to() {
        assertThat(get(share(slack, "hello!"), 5)).isEqualTo(new Download.Failed(Why.TOO_LARGE));
    }

    @Test
    void sends_the_token_to_nobody_else() {
        assertThat(get(share(elsewhere, "hello"), 5)).isEqualTo(new Download.Failed(Why.NOT_THERE));
        assertThat(elsewhere.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://files.slack.com.evil.example/a",
                "https://evilslack.com/a",
                "http://files.slack.com/a",
                "https://files.slack.com:8443/a",
                "https://files.slack.com@evil.example/a",
                "file:///etc/passwd",
                "no address",
                ""
            })
    void makes_no_call_where_the_address_is_not_slacks(String address) {
        assertThat(get(address, 5)).isEqualTo(new Download.Failed(Why.NOT_THERE));
    }

    @Test
    void follows_a_redirection_to_no_other_host() {
        slack.redirectFiles(URI.create(share(elsewhere, "hello")));

        assertThat(get(share(slack, "hello"), 5)).isEqualTo(new Download.Failed(Why.NOT_THERE));
        assertThat(elsewhere.calls()).isEmpty();
    }

    @Test
    void tells_that_slack_shows_its_login_page_instead() {
        slack.withoutFiles();

        assertThat(get(share(slack, "hello"), 5)).isEqualTo(new Download.Failed(Why.REFUSED));
    }

    @Test
    void tells_that_a_file_is_not_there() {
        assertThat(get(share(slack, "hello").replace("F0FAKE1", "F0GONE"), 5))
                .isEqualTo(new Download.Failed(Why.NOT_THERE));
    }

    private Download get(String address, int most) {
        return api.download(FakeSlack.TEAM, address, most);
    }

    private static String share(FakeSlack where, String text) {
        return where.share("a.txt", "text/plain", text.getBytes(UTF_8)).getString("url_private_download");
    }
}
