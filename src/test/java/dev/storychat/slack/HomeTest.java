package dev.storychat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.FixedPart;
import dev.storychat.chat.search.RecentSearches.Searcher;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.SlackInteractions;
import dev.storychat.fakes.SlackPayloads;
import dev.storychat.slack.blocks.Stories;
import dev.storychat.slack.door.Exchange;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HomeTest {
    private final FakeSlack slack = FakeSlack.start();
    private final SlackDesk desk =
            new SlackDesk(slack.apiUrl(), FakeSlack.TOKEN, List.of(new FixedPart("bedrock", "embedded", false)));

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void shows_everybody_how_to_ask_and_their_latest_searches() {
        var me = new Searcher("slack", FakeSlack.TEAM, "U1");
        for (int i = 1; i <= 7; i++) {
            desk.recent.keep(me, "search " + i);
        }
        desk.recent.keep(new Searcher("slack", FakeSlack.TEAM, "U2"), "somebody else's");

        var home = open("U1");

        assertThat(home.toString())
                .contains("language model", "How to ask", "/search", "/assistant settings")
                .contains("\"value\":\"search 7\"", "\"value\":\"search 3\"")
                .doesNotContain("search 2", "somebody else", "For admins");
    }

    @Test
    void shows_admins_how_the_parts_are() {
        slack.withUser(user("U1").add("is_owner", true).build());
        desk.aside = () -> 2L;

        assertThat(open("U1").toString())
                .contains("For admins", "Language model (Amazon Bedrock)", "not connected", "2 messages failed");
    }

    @Test
    void shows_what_it_can_where_the_database_is_down() {
        slack.withUser(user("U1").add("is_admin", true).build());
        desk.aside = () -> {
            throw new IllegalStateException("the database is down");
        };

        assertThat(open("U1").toString()).contains("For admins").doesNotContain("set aside");
    }

    @Test
    void shows_guests_only_that_they_are_not_answered() {
        slack.withUser(user("U1").add("is_restricted", true).build());

        assertThat(open("U1").toString()).contains("I don't answer guests").doesNotContain("How to ask");
    }

    @Test
    void speaks_german() {
        slack.withUser(user("U1").add("locale", "de-AT").build());

        assertThat(open("U1").toString()).contains("So fragst du", "Deine letzten Suchen");
    }

    @Test
    void is_acknowledged_with_blocks_of_the_future_in_the_last_view() {
        var block = Json.createObjectBuilder().add("type", "hologram").add("beams", 7);
        var view = Json.createObjectBuilder()
                .add("type", "home")
                .add("blocks", Json.createArrayBuilder().add(block));

        var exchange = opened("U1", "home", Json.createObjectBuilder().add("view", view));

        assertThat(exchange.status()).isEqualTo(200);
        assertThat(slack.calls("views.publish")).hasSize(1);
    }

    @Test
    void runs_a_search_again_in_a_window_that_opens_before_it() {
        desk.search.finds(query -> {
            assertThat(slack.calls("views.open")).hasSize(1);
            return Stories.page(2, 25);
        });

        click("U1", "pricing type:article");

        var found = slack.calls("views.update").get(0);
        assertThat(found.error()).as(found.response().toString()).isEmpty();
        assertThat(found.argument("view_id")).isEqualTo("V0FAKE");
        assertThat(found.json("view").toString())
                .contains("25 stories", "Story 1", "Next", "Change the search", "Share to channel", "Ask about these");
    }

    @Test
    void opens_the_window_to_search_in() {
        assertThat(open("U1").toString()).contains("Search content", "home_find");

        var click = SlackInteractions.clickAtHome("U1", "home_find", "home_find");
        desk.form(Map.of("payload", click.toString()));

        assertThat(slack.calls("views.open").get(0).json("view").toString()).contains("Words", "Content type");
    }

    @Test
    void tells_in_a_direct_message_that_the_window_came_too_late() {
        slack.fail("views.open", "expired_trigger_id", 1);

        click("U0MEMBER", "pricing");

        assertThat(slack.messages("D0MEMBER"))
                .singleElement()
                .satisfies(posted -> assertThat(posted.text()).contains("press the button again"));
    }

    @Test
    void runs_no_search_for_guests() {
        slack.withUser(user("U1").add("is_restricted", true).build());

        click("U1", "pricing");

        assertThat(desk.search.asked()).isEmpty();
        assertThat(slack.calls("views.update").get(0).json("view").toString()).contains("not open to guests");
    }

    @Test
    void does_not_say_for_ever_that_it_searches_where_that_fails() {
        desk.search.finds(query -> {
            throw new IllegalStateException("no index");
        });

        click("U1", "pricing");

        assertThat(slack.calls("views.update").get(0).json("view").toString())
                .contains("Change the search")
                .doesNotContain("Searching");
    }

    private JsonObject open(String user) {
        var exchange = opened(user, "home", Json.createObjectBuilder());

        assertThat(exchange.status()).isEqualTo(200);
        var call = slack.awaitCall("views.publish", published -> true, Duration.ofSeconds(5));
        assertThat(call.error()).as(call.response().toString()).isEmpty();
        assertThat(call.argument("user_id")).isEqualTo(user);
        return call.arguments().getJsonObject("view");
    }

    private Exchange opened(String user, String tab, JsonObjectBuilder more) {
        return desk.receives(SlackPayloads.envelope(more.add("type", "app_home_opened")
                        .add("user", user)
                        .add("channel", "D01")
                        .add("tab", tab))
                .toString());
    }

    private void click(String user, String value) {
        var click = SlackInteractions.clickAtHome(user, "home_search_1", value);
        assertThat(desk.form(Map.of("payload", click.toString())).status()).isEqualTo(200);
    }

    private static JsonObjectBuilder user(String id) {
        return Json.createObjectBuilder().add("id", id).add("team_id", FakeSlack.TEAM);
    }
}
