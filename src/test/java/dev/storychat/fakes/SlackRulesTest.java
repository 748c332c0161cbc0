package dev.storychat.fakes;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One right message and 21 wrong ones, each wrong in one way, sent over the wire as JSON. */
class SlackRulesTest {

    private final FakeSlack slack = FakeSlack.start();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void accepts_the_right_message() throws Exception {
        var answer = call("chat.postMessage", outgoing("00_valid"));

        assertThat(answer.toString()).contains("\"ok\":true");
        assertThat(slack.messages("C123ABC456")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "01_missing_channel, invalid_arguments",
        "02_no_text_no_blocks, no_text",
        "03_section_without_text_or_fields, invalid_blocks",
        "04_button_without_text, invalid_blocks",
        "05_header_mrkdwn, invalid_blocks",
        "06_unknown_block_type, invalid_blocks",
        "07_unknown_property, invalid_blocks",
        "08_button_style_wrong, invalid_blocks",
        "09_text_is_string, invalid_blocks",
        "10_section_3001_chars, invalid_blocks",
        "11_header_151_chars, invalid_blocks",
        "12_51_blocks, invalid_blocks",
        "13_actions_26_elements, invalid_blocks",
        "14_duplicate_action_id, invalid_blocks",
        "15_button_value_2001, invalid_blocks",
        "16_context_11_elements, invalid_blocks",
        "17_empty_text, invalid_blocks",
        "18_duplicate_block_id, invalid_blocks",
        "19_actions_empty, invalid_blocks",
        "20_thread_ts_number, invalid_arguments",
        "21_bad_url, invalid_blocks"
    })
    void refuses_the_wrong_one(String outgoing, String error) throws Exception {
        var answer = call("chat.postMessage", outgoing(outgoing));

        assertThat(answer.getBoolean("ok")).isFalse();
        assertThat(answer.getString("error")).isEqualTo(error);
        assertThat(slack.messages("C123ABC456")).isEmpty();
    }

    @Test
    void turns_away_who_brings_no_token() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(slack.apiUrl() + "auth.test"))
                .POST(BodyPublishers.noBody())
                .build();

        var answer = JsonText.object(http.send(request, BodyHandlers.ofString()).body());

        assertThat(answer.getString("error")).isEqualTo("not_authed");
    }

    @Test
    void refuses_blocks_whose_words_are_too_many_together() throws Exception {
        var blocks = Json.createArrayBuilder();
        for (int i = 0; i < 5; i++) {
            blocks.add(section("x".repeat(2_900)));
        }

        var answer = call("chat.postMessage", message().add("blocks", blocks).build());

        assertThat(answer.getString("error")).isEqualTo("msg_blocks_too_long");
    }

    @Test
    void opens_a_right_modal_and_no_wrong_one() throws Exception {
        var right = modal("Settings");
        var wrong = modal("A title longer than twenty-four");

        assertThat(call("views.open", right).getBoolean("ok")).isTrue();
        assertThat(call("views.open", wrong).getString("error")).isEqualTo("invalid_arguments");
    }

    @Test
    void takes_no_more_than_ten_loading_messages() throws Exception {
        var status = Json.createObjectBuilder()
                .add("channel_id", "D0MEMBER")
                .add("thread_ts", "1.1")
                .add("status", "is searching")
                .add("loading_messages", Json.createArrayBuilder(java.util.Collections.nCopies(11, "…")));

        assertThat(call("assistant.threads.setStatus", status.build()).getBoolean("ok"))
                .isFalse();
    }

    @Test
    void lets_a_stream_be_of_chunks_or_of_words_and_not_of_both() throws Exception {
        var words = call(
                "chat.startStream",
                JsonText.object("{\"channel\":\"D0MEMBER\",\"thread_ts\":\"1.1\",\"markdown_text\":\"Hello\"}"));

        var chunks = Json.createObjectBuilder()
                .add("channel", "D0MEMBER")
                .add("ts", words.getString("ts"))
                .add("chunks", JsonText.value("[{\"type\":\"markdown_text\",\"text\":\"you\"}]"))
                .build();

        assertThat(call("chat.appendStream", chunks).getString("error")).isEqualTo("streaming_mode_mismatch");
    }

    @Test
    void takes_four_prompts_with_title_and_message() throws Exception {
        var prompt = "{\"title\":\"New\",\"message\":\"What is new?\"}";

        assertThat(prompts(prompt).getBoolean("ok")).isTrue();
        assertThat(prompts(String.join(",", java.util.Collections.nCopies(5, prompt)))
                        .getBoolean("ok"))
                .isFalse();
        assertThat(prompts("{\"title\":\"New\"}").getBoolean("ok")).isFalse();
    }

    private JsonObject prompts(String prompts) throws Exception {
        return call(
                "assistant.threads.setSuggestedPrompts",
                JsonText.object("{\"channel_id\":\"D0MEMBER\",\"prompts\":[" + prompts + "]}"));
    }

    @Test
    void knows_the_states_of_a_session() throws Exception {
        var session = "{\"channel_id\":\"C0CONTENT\",\"thread_ts\":\"1.1\",\"title\":\"New\",\"status\":\"%s\"}";

        assertThat(call("agents.sessions.setStatus", JsonText.object(session.formatted("processing")))
                        .getString("agent_status"))
                .isEqualTo("processing");
        assertThat(call("agents.sessions.setStatus", JsonText.object(session.formatted("is thinking…")))
                        .getString("error"))
                .isEqualTo("invalid_arguments");
    }

    @Test
    void answers_at_a_response_url_five_times() throws Exception {
        var url = slack.responseUrl();
        var body = "{\"response_type\":\"ephemeral\",\"text\":\"3 stories\"}";

        for (int use = 1; use <= 5; use++) {
            assertThat(post(url, "application/json", body).getBoolean("ok")).isTrue();
        }

        assertThat(post(url, "application/json", body).getString("error")).isEqualTo("used_url");
        assertThat(slack.responses(url)).hasSize(5);
    }

    @Test
    void takes_only_right_json_at_a_response_url_it_gave() throws Exception {
        var form = post(slack.responseUrl(), "application/x-www-form-urlencoded", "text=hello");
        var empty = post(slack.responseUrl(), "application/json", "{\"response_type\":\"ephemeral\"}");
        var unknown = post(slack.responseUrl() + "9", "application/json", "{\"text\":\"hello\"}");

        assertThat(form.getString("error")).isEqualTo("invalid_payload");
        assertThat(empty.getString("error")).isEqualTo("no_text");
        assertThat(unknown.getString("error")).isEqualTo("expired_url");
    }

    @Test
    void reads_a_thread_with_its_first_message_and_a_channel_without_replies() throws Exception {
        slack.withMessage("C0CONTENT", JsonText.object("{\"ts\":\"1.1\",\"user\":\"U1\",\"text\":\"When?\"}"));
        call(
                "chat.postMessage",
                message().add("thread_ts", "1.1").add("text", "At nine").build());

        var thread = call("conversations.replies", JsonText.object("{\"channel\":\"C0CONTENT\",\"ts\":\"1.1\"}"));
        var channel = call("conversations.history", JsonText.object("{\"channel\":\"C0CONTENT\"}"));

        assertThat(thread.getJsonArray("messages"))
                .extracting(message -> message.asJsonObject().getString("text"))
                .containsExactly("When?", "At nine");
        assertThat(channel.getJsonArray("messages")).hasSize(1);
    }

    @Test
    void reads_of_a_thread_what_is_younger_than_asked_for_and_always_its_first_message() throws Exception {
        slack.withMessage("C0CONTENT", JsonText.object("{\"ts\":\"1.1\",\"user\":\"U1\",\"text\":\"When?\"}"));
        slack.withMessage(
                "C0CONTENT",
                JsonText.object("{\"ts\":\"1.2\",\"thread_ts\":\"1.1\",\"user\":\"U1\",\"text\":\"Tell me\"}"));
        call(
                "chat.postMessage",
                message().add("thread_ts", "1.1").add("text", "At nine").build());

        var thread = call(
                "conversations.replies",
                JsonText.object("{\"channel\":\"C0CONTENT\",\"ts\":\"1.1\",\"oldest\":\"1.2\"}"));

        assertThat(thread.getJsonArray("messages"))
                .extracting(message -> message.asJsonObject().getString("text"))
                .containsExactly("When?", "At nine");
    }

    private static JsonObject outgoing(String name) {
        return JsonText.object(JsonText.resource("slack/outgoing-cases/" + name + ".json"));
    }

    private static jakarta.json.JsonObjectBuilder message() {
        return Json.createObjectBuilder().add("channel", "C0CONTENT");
    }

    private static JsonObject section(String text) {
        return JsonText.object("{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"" + text + "\"}}");
    }

    private static JsonObject modal(String title) {
        var view = Json.createObjectBuilder()
                .add("type", "modal")
                .add("title", JsonText.object("{\"type\":\"plain_text\",\"text\":\"" + title + "\"}"))
                .add("blocks", Json.createArrayBuilder().add(section("On here")));
        return Json.createObjectBuilder()
                .add("trigger_id", "1.2.3")
                .add("view", view)
                .build();
    }

    private JsonObject call(String method, JsonObject arguments) throws Exception {
        return post(slack.apiUrl() + method, "application/json; charset=utf-8", arguments.toString());
    }

    private JsonObject post(String url, String contentType, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", contentType)
                .header("Authorization", "Bearer " + FakeSlack.TOKEN)
                .POST(BodyPublishers.ofString(body))
                .build();
        return JsonText.object(http.send(request, BodyHandlers.ofString()).body());
    }
}
