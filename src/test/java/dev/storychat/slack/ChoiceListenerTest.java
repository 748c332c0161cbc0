package dev.storychat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.Posted;
import dev.storychat.fakes.SlackInteractions;
import dev.storychat.slack.api.Outcome;
import dev.storychat.slack.door.Exchange;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody presses a button under a question of ours. */
class ChoiceListenerTest {
    private static final String THREAD = "1700000000.000100";

    private final FakeSlack slack = FakeSlack.start();
    private final SlackDesk desk = new SlackDesk(slack.apiUrl(), FakeSlack.TOKEN, List.of());
    private final String responseUrl = slack.responseUrl();

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void takes_the_choice_for_a_message_in_the_thread_by_whoever_pressed() {
        var question = question();

        assertThat(press(question, "U0SECOND", "Of today").status()).isEqualTo(200);

        assertThat(desk.inbox.messages())
                .extracting(Message::id, Message::place, Message::author, Message::text)
                .containsExactly(tuple(
                        question.ts(),
                        new Place("slack", FakeSlack.TEAM, "C0CONTENT", THREAD),
                        "U0SECOND",
                        "Of today"));
    }

    @Test
    void shows_what_was_chosen_in_place_of_the_buttons_and_keeps_the_rest() {
        press(question(), "U0MEMBER", "Of today");

        var shown = slack.messages("C0CONTENT").get(0);
        assertThat(shown.blocks().toString())
                .contains("Which prices?", "You chose *Of today*")
                .doesNotContain("button");
        assertThat(slack.calls()).allMatch(call -> call.ok());
    }

    @Test
    void keeps_words_that_stand_beside_the_blocks() {
        var blocks = Json.createArrayBuilder(List.of(buttons())).build().toString();
        post("Which &lt;prices&gt;?", blocks);

        press(slack.messages("C0CONTENT").get(0), "U0MEMBER", "Of today");

        assertThat(slack.messages("C0CONTENT").get(0).blocks().toString())
                .contains("Which &lt;prices&gt;?", "You chose *Of today*");
    }

    @Test
    void speaks_the_language_of_the_person_who_pressed() {
        slack.withUser(Json.createObjectBuilder()
                .add("id", "U0GERMAN")
                .add("team_id", FakeSlack.TEAM)
                .add("locale", "de-DE")
                .build());

        press(question(), "U0GERMAN", "Of today");

        assertThat(slack.messages("C0CONTENT").get(0).blocks().toString()).contains("Du hast *Of today* gewählt");
    }

    @Test
    void counts_the_first_press_only_and_tells_the_others() {
        var question = question();
        press(question, "U0MEMBER", "Of today");

        press(question, "U0SECOND", "Of 2025");

        assertThat(desk.inbox.messages()).extracting(Message::text).containsExactly("Of today");
        assertThat(slack.awaitResponse(responseUrl, response -> true, Duration.ofSeconds(5))
                        .getString("text"))
                .isEqualTo("This question has been answered already.");
    }

    @Test
    void acknowledges_nothing_that_could_not_be_stored() {
        desk.inbox.breakDown();

        assertThat(press(question(), "U0MEMBER", "Of today").status()).isEqualTo(503);
        assertThat(slack.messages("C0CONTENT").get(0).blocks().toString()).contains("button");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"block_actions\",\"actions\":[{\"type\":\"button\",\"action_id\":\"choice_1\"}]}",
                "{\"type\":\"block_actions\",\"actions\":[{\"type\":\"button\",\"action_id\":\"choice_1\",\"value\":\"x\"}],"
                        + "\"user\":{\"id\":\"U1\"},\"team\":{\"id\":\"T1\"},\"channel\":{\"id\":\"C1\"}}"
            })
    void leaves_presses_that_are_not_whole(String payload) {
        var exchange = desk.form(Map.of("payload", payload));

        assertThat(exchange.status()).isIn(200, 400);
        assertThat(desk.inbox.messages()).isEmpty();
    }

    private Exchange press(Posted posted, String user, String label) {
        var payload = SlackInteractions.press(posted, user, label, responseUrl);
        return desk.form(Map.of("payload", payload.toString()));
    }

    private Posted question() {
        var words = Json.createObjectBuilder().add("type", "markdown").add("text", "Which prices?");
        post(
                "Which prices?",
                Json.createArrayBuilder().add(words).add(buttons()).build().toString());
        return slack.messages("C0CONTENT").get(0);
    }

    private static JsonObject buttons() {
        var elements = Json.createArrayBuilder();
        for (var label : List.of("Of today", "Of 2025")) {
            elements.add(Json.createObjectBuilder()
                    .add("type", "button")
                    .add("action_id", "choice_" + label.length())
                    .add("value", label)
                    .add(
                            "text",
                            Json.createObjectBuilder().add("type", "plain_text").add("text", label)));
        }
        return Json.createObjectBuilder()
                .add("type", "actions")
                .add("block_id", "choices")
                .add("elements", elements)
                .build();
    }

    private void post(String text, String blocks) {
        var posted = desk.api.call(
                FakeSlack.TEAM,
                "chat.postMessage",
                Map.of("channel", "C0CONTENT", "thread_ts", THREAD, "text", text, "blocks", blocks));
        assertThat(posted).isInstanceOf(Outcome.Done.class);
    }
}
