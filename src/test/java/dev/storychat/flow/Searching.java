package dev.storychat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.Posted;
import dev.storychat.fakes.SlackInteractions;
import jakarta.json.JsonObject;
import java.util.Map;

/** A person who searches and presses the buttons of what comes back. */
final class Searching {
    private final Installation storychat;
    private final FakeSlack slack;
    private final Chat chat;
    private String url;

    Searching(Installation storychat, Chat chat) {
        this.storychat = storychat;
        this.slack = storychat.slack;
        this.chat = chat;
        this.url = slack.responseUrl();
    }

    /** Where the next command is answered. */
    String url() {
        return url;
    }

    JsonObject search(String text) {
        url = slack.responseUrl();
        command(text);
        return slack.awaitResponse(url, response -> true, Chat.SOON);
    }

    /** Searches until these words come: the server leaves out of an answer what it does not know in time. */
    JsonObject search(String text, String words) {
        var deadline = System.nanoTime() + Chat.SOON.toNanos();
        var answer = search(text);
        while (!answer.toString().contains(words) && System.nanoTime() < deadline) {
            answer = search(text);
        }
        return answer;
    }

    void command(String text) {
        var fields = SlackInteractions.slash("/search", text, url);
        fields.put("channel_id", chat.channel());
        fields.put("user_id", chat.person());
        assertThat(storychat.receive(storychat.fromSlack.slash(fields)).statusCode())
                .isEqualTo(200);
    }

    /** What comes at the address of the message with the button. */
    JsonObject press(JsonObject message, String label) {
        var before = slack.responses(url).size();
        click(message, label, url);
        slack.await("an answer to " + label, () -> slack.responses(url).size() > before, Chat.SOON);
        return slack.responses(url).get(before);
    }

    Posted pressForEphemeral(JsonObject message, String label, int first) {
        click(message, label, url);
        return awaitEphemeral(first + "–");
    }

    Posted awaitEphemeral(String words) {
        slack.await(
                "a private message with " + words,
                () -> slack.ephemerals(chat.channel()).stream()
                        .anyMatch(posted -> posted.everything().contains(words)),
                Chat.SOON);
        return slack.ephemerals(chat.channel()).stream()
                .filter(posted -> posted.everything().contains(words))
                .findFirst()
                .orElseThrow();
    }

    void click(JsonObject message, String label, String responseUrl) {
        var press = SlackInteractions.press(message, label, chat.channel(), chat.person(), responseUrl);
        assertThat(storychat.receive(storychat.fromSlack.interactive(press)).statusCode())
                .isEqualTo(200);
    }

    JsonObject window(JsonObject found) {
        var before = slack.calls("views.open").size();
        click(found, "Ask about these", slack.responseUrl());
        slack.await("a window", () -> slack.calls("views.open").size() > before, Chat.SOON);
        return slack.calls("views.open").get(before).json("view").asJsonObject();
    }

    void submit(JsonObject window, String question) {
        var values = Map.of("question", Map.of("words", question));
        var response = storychat.receive(
                storychat.fromSlack.interactive(SlackInteractions.submit(window, chat.person(), values)));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }
}
