package dev.storychat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Place;
import dev.storychat.chat.search.Inventory;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.SlackPayloads;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do with us as an agent. */
class AgentTest {
    private static final Place THREAD = new Place("slack", FakeSlack.TEAM, "C0CONTENT", "1700000001.000100");

    private final FakeSlack slack = FakeSlack.start();
    private final SlackDesk desk = new SlackDesk(slack.apiUrl(), FakeSlack.TOKEN, List.of());

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void suggests_what_to_ask_when_somebody_opens_the_messages() {
        desk.search.inventory = new Inventory(List.of("article", "page", "faq"), List.of());

        receives(SlackPayloads.messagesOpened("D0PANE", "U1"));

        assertThat(messages())
                .containsExactly(
                        "What was published this month?",
                        "Which are the latest stories of the type “article”?",
                        "Which are the latest stories of the type “page”?",
                        "How many stories are there of each content type?");
        // Slack takes none for an agent, and says nothing about it.
        assertThat(prompts().containsKey("thread_ts")).isFalse();
    }

    @Test
    void suggests_what_to_ask_in_the_thread_of_an_assistant() {
        receives(SlackPayloads.assistantThread("assistant_thread_started", "D0PANE", "1700000001.000100", "U1"));

        assertThat(prompts().getString("thread_ts")).isEqualTo("1700000001.000100");
        assertThat(messages()).contains("What can you do?").hasSize(3);
    }

    @Test
    void suggests_in_the_language_of_the_person() {
        slack.withUser(user("U1").add("locale", "de-DE").build());

        receives(SlackPayloads.messagesOpened("D0PANE", "U1"));

        assertThat(messages()).contains("Was kannst du?");
    }

    @Test
    void suggests_nothing_to_guests() {
        slack.withUser(user("U1").add("is_restricted", true).build());

        receives(SlackPayloads.messagesOpened("D0PANE", "U1"));

        assertThat(slack.calls("assistant.threads.setSuggestedPrompts")).isEmpty();
    }

    @Test
    void passes_on_that_somebody_pressed_stop() {
        desk.inbox.answersIn(THREAD);

        receives(stop());

        assertThat(desk.inbox.stopped).containsExactly(THREAD);
        assertThat(slack.calls()).isEmpty();
    }

    @Test
    void takes_the_button_away_where_there_is_nothing_to_stop() {
        receives(stop());

        assertThat(slack.session(THREAD.channel(), THREAD.thread())).isEqualTo("active");
    }

    @Test
    void does_not_acknowledge_a_stop_that_could_not_be_passed_on() {
        desk.inbox.breakDown();

        assertThat(desk.receives(stop().toString()).status()).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"app_context_changed", "assistant_thread_context_changed", "agent_session_stopped"})
    void acknowledges_what_it_makes_nothing_of(String type) {
        var event = Json.createObjectBuilder().add("type", type).add("context", Json.createObjectBuilder());

        receives(SlackPayloads.envelope(event));

        assertThat(slack.calls()).isEmpty();
        assertThat(desk.inbox.stopped).isEmpty();
    }

    private static JsonObject stop() {
        return SlackPayloads.sessionStopped(THREAD.channel(), THREAD.thread(), "U1", List.of());
    }

    private void receives(JsonObject payload) {
        assertThat(desk.receives(payload.toString()).status()).isEqualTo(200);
    }

    private JsonObject prompts() {
        var call = slack.calls("assistant.threads.setSuggestedPrompts").get(0);
        assertThat(call.error()).as(call.response().toString()).isEmpty();
        return call.arguments();
    }

    private List<String> messages() {
        JsonArray prompts = prompts().getJsonArray("prompts");
        return prompts.getValuesAs(JsonObject.class).stream()
                .map(prompt -> prompt.getString("message"))
                .toList();
    }

    private static JsonObjectBuilder user(String id) {
        return Json.createObjectBuilder().add("id", id).add("team_id", FakeSlack.TEAM);
    }
}
