package dev.storychat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.chat.Preference;
import dev.storychat.chat.search.Scope;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.SlackInteractions;
import dev.storychat.slack.blocks.Stories;
import dev.storychat.slack.door.Exchange;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was found in a window is shared and asked about: another window asks where. */
class SearchWindowSharingTest {
    private static final String CHANNEL = "C0CONTENT";

    private final FakeSlack slack = FakeSlack.start();
    private final SlackDesk desk = new SlackDesk(slack.apiUrl(), FakeSlack.TOKEN, List.of());
    private final String responseUrl = slack.responseUrl();

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void asks_where_and_begins_with_the_conversation_that_the_person_sees() {
        var window = pushed("Share to channel");

        assertThat(window.toString())
                .contains("Where to", "|Story 1>", "\"default_to_current_conversation\":true")
                .contains("\"exclude_external_shared_channels\":true");
        assertThat(window.getString("private_metadata")).hasSizeLessThanOrEqualTo(3_000);
        assertThat(slack.messages(CHANNEL)).isEmpty();
    }

    @Test
    void shares_where_that_was_chosen() {
        var exchange = submit(pushed("Share to channel"), "U0MEMBER", Map.of());

        assertThat(exchange.body()).contains("\"response_action\":\"update\"", "sharing");
        assertThat(slack.messages(CHANNEL))
                .singleElement()
                .satisfies(posted -> assertThat(posted.everything())
                        .contains("Shared by <@U0MEMBER>", "|Story 1>", "All about", "Edit in Storyblok"));
        assertThat(shown()).contains("It is shared");
    }

    @Test
    void shares_by_the_address_that_slack_gives_where_it_is_not_in_the_channel() {
        slack.withoutBotIn(CHANNEL);

        submit(pushed("Share to channel"), "U0MEMBER", Map.of());

        assertThat(slack.responses(responseUrl)).singleElement().satisfies(message -> {
            assertThat(message.getString("response_type")).isEqualTo("in_channel");
            assertThat(message.toString()).contains("Shared by <@U0MEMBER>", "|Story 1>");
        });
        assertThat(shown()).contains("It is shared");
    }

    @Test
    void tells_how_to_invite_it_where_it_cannot_post_at_all() {
        slack.withoutBotIn(CHANNEL).expire(responseUrl);

        submit(pushed("Share to channel"), "U0MEMBER", Map.of());

        assertThat(shown()).contains("/invite @Storychat");
    }

    @Test
    void shares_nothing_in_a_channel_with_another_company() {
        slack.withChannel(Json.createObjectBuilder()
                .add("id", CHANNEL)
                .add("is_ext_shared", true)
                .build());

        submit(pushed("Share to channel"), "U0MEMBER", Map.of());

        assertThat(slack.messages(CHANNEL)).isEmpty();
        assertThat(slack.responses(responseUrl)).isEmpty();
        assertThat(shown()).contains("shared with another company");
    }

    @Test
    void shares_no_story_outside_of_what_is_shown_where_it_was_to_go() {
        desk.preferences.within(CHANNEL, List.of("legal/"), List.of());

        submit(pushed("Share to channel"), "U0MEMBER", Map.of());

        assertThat(slack.messages(CHANNEL)).isEmpty();
        assertThat(slack.responses(responseUrl)).isEmpty();
        assertThat(shown())
                .contains("|Story 1>", "was not shared", "only a part of the content", "somewhere else")
                .doesNotContain("It is shared");
    }

    @Test
    void shares_a_story_inside_of_what_is_shown_where_it_goes() {
        desk.preferences.within(CHANNEL, List.of("blog/"), List.of("article"));

        submit(pushed("Share to channel"), "U0MEMBER", Map.of());

        assertThat(slack.messages(CHANNEL)).hasSize(1);
    }

    @Test
    void shares_nothing_where_it_is_switched_off() {
        desk.preferences.with(CHANNEL, new Preference(false, true, false, "", Scope.EVERYTHING));

        submit(pushed("Share to channel"), "U0MEMBER", Map.of());

        assertThat(slack.messages(CHANNEL)).isEmpty();
        assertThat(slack.responses(responseUrl)).isEmpty();
        assertThat(shown()).contains("switched off in that conversation", "/assistant settings");
    }

    @Test
    void shares_nothing_for_somebody_who_has_become_a_guest() {
        var window = pushed("Share to channel");
        slack.withUser(guest());

        submit(window, "U0GUEST", Map.of());

        assertThat(slack.messages(CHANNEL)).isEmpty();
        assertThat(shown()).contains("not open to guests");
    }

    @Test
    void tells_in_a_direct_message_that_the_window_came_too_late() {
        slack.fail("views.push", "expired_trigger_id", 1);

        press("Share to channel");

        assertThat(slack.messages("D0MEMBER"))
                .singleElement()
                .satisfies(posted -> assertThat(posted.text()).contains("press the button again"));
    }

    @Test
    void asks_a_question_where_that_was_chosen() {
        var window = pushed("Ask about these");

        var exchange = submit(window, "U0MEMBER", Map.of("question", Map.of("words", "What does it cost?")));

        assertThat(window.toString()).contains("Your question", "Where to", "in the conversation that you choose");
        assertThat(exchange.body()).contains("\"response_action\":\"update\"", "I have asked your question");
        var posted = slack.messages(CHANNEL).get(0);
        assertThat(posted.everything()).contains("<@U0MEMBER> asks", "&gt; What does it cost?");
        assertThat(desk.inbox.messages())
                .extracting(Message::place)
                .containsExactly(new Place("slack", FakeSlack.TEAM, CHANNEL, posted.ts()));
    }

    @Test
    void asks_nothing_for_guests() {
        var window = pushed("Ask about these");
        slack.withUser(guest());

        var exchange = submit(window, "U0GUEST", Map.of("question", Map.of("words", "What does it cost?")));

        assertThat(exchange.body()).contains("\"response_action\":\"errors\"", "not open to guests");
        assertThat(slack.messages(CHANNEL)).isEmpty();
        assertThat(desk.inbox.messages()).isEmpty();
    }

    @Test
    void does_not_say_for_ever_that_it_shares_where_that_fails() {
        var window = pushed("Share to channel");
        desk.preferences.breakDown();

        submit(window, "U0MEMBER", Map.of());

        assertThat(slack.messages(CHANNEL)).isEmpty();
        assertThat(shown()).contains("try again").doesNotContain("sharing");
    }

    private JsonObject pushed(String label) {
        press(label);
        var pushed = slack.calls("views.push").get(0);
        assertThat(pushed.error()).as(pushed.response().toString()).isEmpty();
        return pushed.json("view").asJsonObject();
    }

    private void press(String label) {
        desk.search.finds(query -> Stories.page(2, 2));
        send(SlackInteractions.shortcut("search_content", "U0MEMBER"));
        var form = slack.calls("views.open").get(0).json("view").asJsonObject();
        send(SlackInteractions.submit(form, "U0MEMBER", Map.of("words", Map.of("input", "pricing"))));
        send(SlackInteractions.pressInView(view(), label, "U0MEMBER"));
    }

    private Exchange submit(JsonObject window, String user, Map<String, Map<String, String>> values) {
        return send(SlackInteractions.submitTo(CHANNEL, responseUrl, window, user, values));
    }

    private Exchange send(JsonObject payload) {
        var exchange = desk.form(Map.of("payload", payload.toString()));
        assertThat(exchange.status()).isEqualTo(200);
        return exchange;
    }

    private String shown() {
        return view().toString();
    }

    private JsonObject view() {
        var calls = slack.calls("views.update");
        var last = calls.get(calls.size() - 1);
        assertThat(last.error()).isEmpty();
        return last.json("view").asJsonObject();
    }

    private static JsonObject guest() {
        return Json.createObjectBuilder()
                .add("id", "U0GUEST")
                .add("team_id", FakeSlack.TEAM)
                .add("is_restricted", true)
                .build();
    }
}
