package dev.storychat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Preference;
import dev.storychat.chat.search.Scope;
import dev.storychat.chat.search.Search;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.SlackPayloads;
import dev.storychat.slack.blocks.Stories;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkListenerTest {
    private static final String CHANNEL = "C0CONTENT";
    private static final String PAGE = "https://www.example.com/blog/a";

    private final FakeSlack slack = FakeSlack.start();
    private final SlackDesk desk = new SlackDesk(slack.apiUrl(), FakeSlack.TOKEN, List.of());

    @BeforeEach
    void publish() {
        desk.search.opens(reference -> reference.contains("/blog/a")
                ? Optional.of(new Search.Text(
                        Stories.named("Pricing <!here>"),
                        "# Pricing\n\nIt **costs** [9 EUR](https://evil.example/), @channel.\n\n- <!everyone>",
                        Set.of()))
                : Optional.empty());
    }

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void shows_a_card_that_says_what_the_page_is_and_when_it_was_read() {
        shared("conversations_history", PAGE + "?utm=1#top");

        var call = slack.calls("chat.unfurl").get(0);
        assertThat(call.error()).isEmpty();
        assertThat(call.argument("source")).isEqualTo("conversations_history");
        assertThat(call.argument("unfurl_id")).startsWith(CHANNEL);
        assertThat(unfurls().keySet()).containsExactly(PAGE + "?utm=1#top");
        assertThat(unfurls().toString())
                .contains("It costs 9 EUR", "article · en · 4 March 2026", "Open", "Edit in Storyblok")
                .containsPattern("Storychat · content as of \\d\\d:\\d\\d CET");
    }

    @Test
    void lets_nothing_of_the_story_ping_or_lead_elsewhere() {
        shared("conversations_history", PAGE);

        assertThat(unfurls().toString()).doesNotContain("<!here>", "<!everyone>", "@channel", "evil.example");
    }

    @Test
    void shows_it_in_the_composer_too() {
        shared("composer", PAGE);

        var call = slack.calls("chat.unfurl").get(0);
        assertThat(call.error()).isEmpty();
        assertThat(call.argument("source")).isEqualTo("composer");
        assertThat(call.argument("channel")).isEmpty();
    }

    @Test
    void names_the_message_by_its_channel_where_there_is_no_unfurl_id() {
        var event = SlackPayloads.linkShared(CHANNEL, "U0MEMBER", "1.1", "conversations_history", PAGE)
                .getJsonObject("event");
        desk.receives(SlackPayloads.envelope(
                        Json.createObjectBuilder(event).remove("unfurl_id").remove("source"))
                .toString());

        var call = slack.calls("chat.unfurl").get(0);
        assertThat(call.error()).isEmpty();
        assertThat(call.argument("channel")).isEqualTo(CHANNEL);
        assertThat(call.argument("ts")).isEqualTo("1.1");
    }

    @Test
    void leaves_links_alone_that_lead_to_another_host_or_to_no_published_story() {
        shared("conversations_history", "https://www.example.org/blog/a", "https://www.example.com/blog/draft");

        assertThat(slack.calls("chat.unfurl")).isEmpty();
    }

    @Test
    void shows_a_card_once_however_often_slack_tells_of_the_link() {
        shared("conversations_history", PAGE);
        shared("conversations_history", PAGE);

        assertThat(slack.calls("chat.unfurl")).hasSize(1);
    }

    @Test
    void shows_nothing_to_guests() {
        slack.withUser(Json.createObjectBuilder()
                .add("id", "U0MEMBER")
                .add("team_id", FakeSlack.TEAM)
                .add("is_restricted", true)
                .build());

        shared("conversations_history", PAGE);
        shared("composer", PAGE);

        assertThat(slack.calls("chat.unfurl")).isEmpty();
    }

    @Test
    void shows_nothing_in_channels_shared_with_others() {
        slack.withChannel(Json.createObjectBuilder()
                .add("id", CHANNEL)
                .add("is_ext_shared", true)
                .build());

        shared("conversations_history", PAGE);

        assertThat(slack.calls("chat.unfurl")).isEmpty();
    }

    @Test
    void shows_nothing_where_it_is_switched_off() {
        desk.preferences.with(CHANNEL, new Preference(false, true, false, "", Scope.EVERYTHING));

        shared("conversations_history", PAGE);

        assertThat(slack.calls("chat.unfurl")).isEmpty();
    }

    private void shared(String source, String... urls) {
        var event = SlackPayloads.linkShared(CHANNEL, "U0MEMBER", "1700000001.000100", source, urls);
        assertThat(desk.receives(event.toString()).status()).isEqualTo(200);
    }

    private JsonObject unfurls() {
        return slack.calls("chat.unfurl").get(0).json("unfurls").asJsonObject();
    }
}
