package dev.storychat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.SlackCall;
import dev.storychat.fakes.SlackInteractions;
import dev.storychat.fakes.SlackPayloads;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody opens the assistant's home in Slack. */
@ExtendWith(SharedInstallation.class)
class HomeFlowIT {
    private final Installation storychat;

    HomeFlowIT(Installation storychat) {
        this.storychat = storychat;
    }

    @Test
    void shows_everybody_how_to_ask() {
        assertThat(open("U0HOMEBODY").toString())
                .contains("Storychat", "language model", "How to ask", "/search", "/assistant settings")
                .doesNotContain("For admins");
    }

    @Test
    void shows_admins_how_the_parts_are() {
        storychat.slack.withUser(Json.createObjectBuilder()
                .add("id", "U0OWNER")
                .add("team_id", FakeSlack.TEAM)
                .add("is_owner", true)
                .build());

        assertThat(open("U0OWNER").toString())
                .contains("For admins", "Amazon Bedrock", "*Memory (database)*: works", "*Slack*: works");
    }

    @Test
    void shows_everybody_their_own_latest_searches() {
        search("pollinator", "U0SEEKER");
        search("type:article pollinator", "U0SEEKER");

        storychat.slack.await(
                "both searches at home", () -> isAtHome("U0SEEKER", "type:article pollinator"), Chat.SOON);

        assertThat(open("U0SEEKER").toString()).contains("home_search_1", "home_search_2");
        assertThat(open("U0STRANGER").toString()).doesNotContain("pollinator");
    }

    private boolean isAtHome(String person, String search) {
        return open(person).toString().contains(search);
    }

    private void search(String words, String person) {
        var url = storychat.slack.responseUrl();
        var fields = SlackInteractions.slash("/search", words, url);
        fields.put("user_id", person);
        storychat.receive(storychat.fromSlack.slash(fields));
        storychat.slack.awaitResponse(url, response -> true, Chat.SOON);
    }

    @Test
    void searches_again_in_a_window() {
        var click = SlackInteractions.clickAtHome("U0HOMEBODY", "home_search_1", "pollinator");

        assertThat(storychat.receive(storychat.fromSlack.interactive(click)).statusCode())
                .isEqualTo(200);

        var found = storychat.slack.awaitCall(
                "views.update", call -> call.json("view").toString().contains("for “pollinator”"), Chat.SOON);
        assertThat(found.error()).isEmpty();
        assertThat(found.json("view").toString()).contains("1 story", "Guernsey Pollinator Project");
        assertThat(storychat.slack.calls("views.open")).isNotEmpty();
    }

    private JsonObject open(String person) {
        var event = SlackPayloads.envelope(Json.createObjectBuilder()
                .add("type", "app_home_opened")
                .add("user", person)
                .add("channel", "D0HOME")
                .add("tab", "home"));

        var before = published(person).size();
        assertThat(storychat.receive(storychat.fromSlack.event(event)).statusCode())
                .isEqualTo(200);

        storychat.slack.await("the Home tab", () -> published(person).size() > before, Chat.SOON);
        var published = published(person).get(before);
        assertThat(published.error()).isEmpty();
        return published.arguments().getJsonObject("view");
    }

    private List<SlackCall> published(String person) {
        return storychat.slack.calls("views.publish").stream()
                .filter(call -> call.argument("user_id").equals(person))
                .toList();
    }
}
