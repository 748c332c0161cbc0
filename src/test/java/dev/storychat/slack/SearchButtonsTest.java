package dev.storychat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.chat.Preference;
import dev.storychat.chat.search.Scope;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.SlackCall;
import dev.storychat.fakes.SlackInteractions;
import dev.storychat.slack.blocks.Stories;
import dev.storychat.slack.door.Exchange;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Share and Ask under what was found. */
class SearchButtonsTest {
    private static final String CHANNEL = "C0CONTENT";

    private final FakeSlack slack = FakeSlack.start();
    private final SlackDesk desk = new SlackDesk(slack.apiUrl(), FakeSlack.TOKEN, List.of());
    private final String responseUrl = slack.responseUrl();

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void posts_a_card_to_the_channel_and_says_who_shares_it() {
        press(found(), "Share to channel");

        assertThat(slack.messages(CHANNEL))
                .singleElement()
                .satisfies(posted -> assertThat(posted.everything())
                        .contains(
                                "Shared by <@U0MEMBER>", "|Story 1>", "All about", "4 March 2026", "Edit in Storyblok")
                        .doesNotContain("Share to channel"));
        var call = slack.calls("chat.postMessage").get(0);
        assertThat(call.argument("unfurl_links")).isEqualTo("false");
        assertThat(slack.responses(responseUrl)).isEmpty();
    }

    @Test
    void shares_by_the_buttons_own_address_where_it_is_not_in_the_channel() {
        slack.withoutBotIn(CHANNEL);

        press(found(), "Share to channel");

        assertThat(slack.responses(responseUrl)).singleElement().satisfies(message -> {
            assertThat(message.getString("response_type")).isEqualTo("in_channel");
            assertThat(message.getBoolean("replace_original")).isFalse();
            assertThat(message.toString()).contains("Shared by <@U0MEMBER>", "|Story 1>");
        });
    }

    @Test
    void tells_how_to_invite_it_where_it_cannot_post_at_all() {
        var found = found();
        slack.withoutBotIn(CHANNEL).failHttp("response_url", 403, 1);

        press(found, "Share to channel");

        assertThat(slack.responses(responseUrl)).singleElement().satisfies(message -> {
            assertThat(message.getString("response_type")).isEqualTo("ephemeral");
            assertThat(message.getString("text")).contains("/invite @Storychat");
        });
    }

    @Test
    void tells_it_in_a_direct_message_where_nothing_else_is_left() {
        var found = found();
        slack.withoutBotIn(CHANNEL).expire(responseUrl);

        press(found, "Share to channel");

        assertThat(slack.messages("D0MEMBER"))
                .singleElement()
                .satisfies(posted -> assertThat(posted.text()).contains("/invite @Storychat"));
    }

    @Test
    void opens_a_window_for_the_question_before_it_looks_anything_up() {
        var found = found();
        var before = slack.calls().size();

        press(found, "Ask about these");

        var calls = slack.calls().subList(before, slack.calls().size());
        assertThat(calls).extracting(SlackCall::method).startsWith("views.open");
        assertThat(calls.get(0).ok()).isTrue();
        assertThat(calls.get(0).json("view").toString()).contains("Ask about these", "“pricing”");
    }

    @Test
    void says_so_where_the_window_does_not_open() {
        slack.fail("views.open", "expired_trigger_id", 1);

        press(found(), "Ask about these");

        assertThat(slack.responses(responseUrl))
                .singleElement()
                .satisfies(message -> assertThat(message.getString("text")).contains("press the button again"));
    }

    @Test
    void says_so_where_sharing_fails() {
        var found = found();
        desk.preferences.breakDown();

        press(found, "Share to channel");

        assertThat(slack.responses(responseUrl))
                .anySatisfy(message -> assertThat(message.getString("text")).contains("did not work"));
        assertThat(slack.messages(CHANNEL)).isEmpty();
    }

    @Test
    void says_so_where_a_button_is_too_old_to_be_understood() {
        desk.form(Map.of(
                "payload",
                SlackInteractions.click(CHANNEL, "U0MEMBER", "1.1", "search_share_1", "[\"former\"]", responseUrl)
                        .toString()));

        assertThat(slack.responses(responseUrl))
                .singleElement()
                .satisfies(message -> assertThat(message.getString("text")).contains("too old", "search again"));
        assertThat(slack.messages(CHANNEL)).isEmpty();
    }

    @Test
    void asks_for_the_person_and_stores_the_question_before_the_window_closes() {
        var exchange = submit(window(), "What does it cost?");

        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.body()).isEmpty();
        var posted = slack.messages(CHANNEL).get(0);
        assertThat(posted.everything())
                .contains("<@U0MEMBER> asks about the stories found by “pricing”:", "&gt; What does it cost?");
        assertThat(desk.inbox.messages()).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo(posted.ts());
            assertThat(message.place()).isEqualTo(new Place("slack", FakeSlack.TEAM, CHANNEL, posted.ts()));
            assertThat(message.author()).isEqualTo("U0MEMBER");
            assertThat(message.text())
                    .startsWith("What does it cost?\n")
                    .contains("blog/a")
                    .endsWith("/search pricing");
        });
    }

    @Test
    void asks_in_a_direct_message_where_it_is_not_in_the_channel() {
        var window = window();
        slack.withoutBotIn(CHANNEL);

        var exchange = submit(window, "What does it cost?");

        assertThat(exchange.body()).contains("\"response_action\":\"update\"", "direct message");
        var posted = slack.messages("D0MEMBER").get(0);
        assertThat(desk.inbox.messages())
                .extracting(Message::place)
                .containsExactly(new Place("slack", FakeSlack.TEAM, "D0MEMBER", posted.ts()));
    }

    @Test
    void keeps_the_window_open_and_takes_the_post_back_where_the_question_is_not_stored() {
        var window = window();
        desk.inbox.breakDown();

        var exchange = submit(window, "What does it cost?");

        assertThat(exchange.body()).contains("\"response_action\":\"errors\"", "\"question\"", "try again");
        assertThat(slack.messages(CHANNEL)).isEmpty();
    }

    @Test
    void keeps_the_window_open_where_slack_takes_no_post() {
        var window = window();
        slack.rateLimit("chat.postMessage", Duration.ofSeconds(30), 1);

        assertThat(submit(window, "What does it cost?").body()).contains("\"response_action\":\"errors\"");
        assertThat(desk.inbox.messages()).isEmpty();
    }

    @Test
    void asks_nothing_where_nothing_is_asked() {
        assertThat(submit(window(), " \u200B ").body()).contains("Please write a question.");
        assertThat(slack.messages(CHANNEL)).isEmpty();
    }

    @Test
    void shares_nothing_in_a_channel_with_another_company() {
        slack.withChannel(sharedChannel());

        press(found(), "Share to channel");

        assertThat(slack.messages(CHANNEL)).isEmpty();
        assertThat(slack.responses(responseUrl)).singleElement().satisfies(message -> {
            assertThat(message.getString("response_type")).isEqualTo("ephemeral");
            assertThat(message.getString("text")).contains("shared with another company");
        });
    }

    @Test
    void shares_nothing_for_somebody_who_has_become_a_guest() {
        var found = found();
        slack.withUser(guest("U0GUEST"));

        press(found, "Share to channel", "U0GUEST");

        assertThat(slack.messages(CHANNEL)).isEmpty();
        assertThat(slack.responses(responseUrl))
                .singleElement()
                .satisfies(message -> assertThat(message.getString("text")).contains("not open to guests"));
    }

    @Test
    void shares_for_guests_where_that_is_allowed() {
        slack.withUser(guest("U0GUEST"));
        desk.preferences.with(CHANNEL, new Preference(true, true, true, "", Scope.EVERYTHING));

        press(found(), "Share to channel", "U0GUEST");

        assertThat(slack.messages(CHANNEL)).hasSize(1);
    }

    @Test
    void shares_nothing_while_slack_does_not_tell_for_whom() {
        var found = found();
        slack.fail("users.info", "internal_error", 9);

        press(found, "Share to channel", "U0UNTOLD");

        assertThat(slack.messages(CHANNEL)).isEmpty();
        assertThat(slack.responses(responseUrl))
                .singleElement()
                .satisfies(message -> assertThat(message.getString("text")).contains("try again"));
    }

    @Test
    void asks_nothing_in_public_where_it_is_off_and_says_so_in_the_window() {
        var window = window();
        desk.preferences.with(CHANNEL, new Preference(false, true, false, "", Scope.EVERYTHING));

        assertThat(submit(window, "What does it cost?").body()).contains("I am switched off here.");
        assertThatNothingIsAsked();
    }

    @Test
    void asks_nothing_in_public_in_a_channel_with_another_company() {
        slack.withChannel(sharedChannel());

        assertThat(submit(window(), "What does it cost?").body())
                .contains("\"response_action\":\"errors\"", "shared with another company");
        assertThatNothingIsAsked();
    }

    @Test
    void asks_nothing_in_public_for_guests() {
        slack.withUser(guest("U0GUEST"));

        assertThat(submit(window(), "What does it cost?", "U0GUEST").body()).contains("not open to guests");
        assertThatNothingIsAsked();
    }

    @Test
    void asks_nothing_for_guests_in_their_direct_message_either() {
        slack.withUser(guest("U0GUEST"));
        var window = window();
        desk.preferences.with(CHANNEL, new Preference(true, true, true, "", Scope.EVERYTHING));
        slack.withoutBotIn(CHANNEL);

        assertThat(submit(window, "What does it cost?", "U0GUEST").body()).contains("/invite @Storychat");
        assertThatNothingIsAsked();
    }

    private void assertThatNothingIsAsked() {
        assertThat(slack.messages(CHANNEL)).isEmpty();
        assertThat(slack.messages("D0MEMBER")).isEmpty();
        assertThat(slack.messages("D0GUEST")).isEmpty();
        assertThat(desk.inbox.messages()).isEmpty();
    }

    private static JsonObject sharedChannel() {
        return Json.createObjectBuilder()
                .add("id", CHANNEL)
                .add("is_ext_shared", true)
                .build();
    }

    private static JsonObject guest(String id) {
        return Json.createObjectBuilder()
                .add("id", id)
                .add("team_id", FakeSlack.TEAM)
                .add("is_restricted", true)
                .build();
    }

    private JsonObject found() {
        desk.search.finds(query -> Stories.page(2, 2));
        var url = slack.responseUrl();
        desk.form(SlackInteractions.slash("/search", "pricing", url));
        return slack.awaitResponse(url, response -> true, Duration.ofSeconds(5));
    }

    private JsonObject window() {
        press(found(), "Ask about these");
        return slack.calls("views.open").get(0).json("view").asJsonObject();
    }

    private void press(JsonObject message, String label) {
        press(message, label, "U0MEMBER");
    }

    private void press(JsonObject message, String label, String user) {
        var click = SlackInteractions.press(message, label, CHANNEL, user, responseUrl);
        assertThat(desk.form(Map.of("payload", click.toString())).status()).isEqualTo(200);
    }

    private Exchange submit(JsonObject window, String words) {
        return submit(window, words, "U0MEMBER");
    }

    private Exchange submit(JsonObject window, String words, String user) {
        var values = Map.of("question", Map.of("words", words));
        return desk.form(
                Map.of("payload", SlackInteractions.submit(window, user, values).toString()));
    }
}
