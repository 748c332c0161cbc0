package dev.storychat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.Script;
import dev.storychat.fakes.SlackInteractions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a conversation can go on with after {@code kill -9}. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class MemoryFlowIT {
    private static final Script COUNT = Script.useTool("count_content", "{\"content_type\":\"article\"}");
    private static final Script LIST = Script.useTool("list_counted", "{}");

    @Test
    void goes_on_with_the_last_result_and_with_a_button_that_was_pressed() {
        try (var storychat = Installation.start(Map.of())) {
            var chat = Chat.inChannel(storychat);
            storychat.whenAsked("how many articles", COUNT, Script.say("Six."));
            storychat.whenAsked("count them on the web", COUNT, Script.say("Six."));
            storychat.whenAsked(
                    "which ones",
                    Script.useTool(
                            "clarify", "{\"question\":\"Which?\",\"choices\":[\"The new ones\",\"The old ones\"]}"));
            var thread = chat.mention("how many articles?");
            chat.awaitAnswer(thread, "Six.");
            chat.reply("which ones?", thread);
            var question = chat.awaitAnswer(thread, "Which?");
            ask(storychat, "count them on the web");
            storychat.whenAsked("The old ones", Script.hang());
            storychat.receive(storychat.fromSlack.interactive(
                    SlackInteractions.press(question, chat.person(), "The old ones", storychat.slack.responseUrl())));

            storychat.kill();
            storychat.whenAsked("The old ones", LIST, Script.say("The old ones are these."));
            storychat.whenAsked("list them on the web", LIST, Script.say("These."));
            storychat.whenAsked("list them in the channel", LIST, Script.say("Those of the channel."));
            storychat.startAgain();

            var pressed = storychat.slack.awaitMessage(
                    chat.channel(),
                    posted -> posted.text().contains("The old ones are these."),
                    Duration.ofSeconds(15));
            assertThat(pressed.threadTs()).isEqualTo(thread);
            assertThat(told(storychat, "The old ones")).contains("Found 6 stories (counted exactly)");

            var web = ask(storychat, "list them on the web");
            assertThat(web).contains("\"action\":\"list_analyzed\"", "\"total\":6");

            chat.awaitAnswer(chat.mention("list them in the channel"), "Those of the channel.");
            assertThat(told(storychat, "list them in the channel")).contains("Found 6 stories (counted exactly)");
        }
    }

    private static String ask(Installation storychat, String message) {
        var body = "{\"message\":\"" + message + "\",\"conversation_id\":\"kept\"}";
        return Http.postJson(storychat.at("/api/conversation"), body, "Accept", "application/json")
                .body();
    }

    /** All that the model was told before it answered. */
    private static String told(Installation storychat, String question) {
        var requests = storychat.modelRequestsAbout(question);
        return requests.get(requests.size() - 1).body().getJsonArray("messages").toString();
    }
}
