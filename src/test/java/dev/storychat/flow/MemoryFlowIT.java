package dev.storychat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.Posted;
import dev.storychat.fakes.Script;
import dev.storychat.fakes.SlackInteractions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The server is killed in the middle of conversations and goes on with what they were about: as little runs at the same
 * time as can be, so that people wait.
 */
class MemoryFlowIT {
    private static final Script COUNT =
            Script.useTool("count_content", "{\"content_type\":\"article\",\"group_by\":\"path\"}");
    private static final Script LIST = Script.useTool("list_counted", "{\"sort\":\"name\"}");
    private static final Duration AFTER_A_CRASH = Duration.ofSeconds(15);

    private static Installation storychat;

    private final Chat chat = Chat.inChannel(storychat);

    @BeforeAll
    static void start() {
        storychat = Installation.start(Map.of(), "MAX_PARALLEL_ANSWERS=1");
    }

    @AfterAll
    static void close() {
        storychat.close();
    }

    @Test
    void goes_on_with_the_last_result_and_with_a_button_that_was_pressed() {
        storychat.whenAsked("how many articles", COUNT, Script.say("Six."));
        storychat.whenAsked("count them on the web", COUNT, Script.say("Six."));
        storychat.whenAsked(
                "which ones",
                Script.useTool("clarify", "{\"question\":\"Which?\",\"choices\":[\"The new ones\",\"The old ones\"]}"));
        var thread = chat.mention("how many articles?");
        chat.awaitAnswer(thread, "Six.");
        chat.reply("which ones?", thread);
        var question = chat.awaitAnswer(thread, "Which?");
        ask("count them on the web");
        storychat.whenAsked("The old ones", Script.hang());
        chat.does(SlackInteractions.press(question, chat.person(), "The old ones", storychat.slack.responseUrl()));

        storychat.kill();
        storychat.whenAsked("The old ones", LIST, Script.say("The old ones are these."));
        storychat.whenAsked("list them on the web", LIST, Script.say("These."));
        storychat.whenAsked("list them in the channel", LIST, Script.say("Those of the channel."));
        storychat.startAgain();

        assertThat(await(chat, "The old ones are these.").threadTs()).isEqualTo(thread);
        assertThat(told("The old ones")).contains("Found 6 stories (counted exactly)");

        var web = ask("list them on the web");
        assertThat(web).contains("\"action\":\"list_analyzed\"", "\"total\":6");

        chat.awaitAnswer(chat.mention("list them in the channel"), "Those of the channel.");
        assertThat(told("list them in the channel")).contains("Found 6 stories (counted exactly)");
    }

    @Test
    void keeps_the_verdicts_and_takes_the_reason_from_a_window_that_was_opened_before() {
        storychat.whenAsked("what shall I rate?", Script.say("Twelve euros a month."));
        var answer = chat.awaitAnswer(chat.mention("what shall I rate?"), "feedback_buttons");
        chat.does(SlackInteractions.rate(answer, "U0SECOND", true));
        chat.does(SlackInteractions.rate(answer, chat.person(), false));
        var window = storychat
                .slack
                .awaitCall("views.open", call -> call.argument("view").contains(answer.ts()), Chat.SOON)
                .json("view")
                .asJsonObject();
        assertThat(chat.usageForAdmin()).contains(":+1: 1 :-1: 1");
        // A message that is acknowledged brings to the file what was kept before it; the rest takes a tenth of a
        // second.
        storychat.whenAsked("are you there?", Script.say("I am here."));
        chat.awaitAnswer(chat.mention("are you there?"), "I am here.");

        storychat.kill();
        storychat.startAgain();
        chat.does(SlackInteractions.submission(
                chat.person(), window, SlackInteractions.reason("wrong", "ten euros since May")));

        assertThat(chat.usageForAdmin()).contains(":+1: 1 :-1: 1", "It is wrong", "ten euros since May");
        chat.does(SlackInteractions.rate(answer, chat.person(), true));
        assertThat(chat.usageForAdmin()).contains(":+1: 2 :-1: 0").doesNotContain("ten euros since May");
        // That its message was answered was perhaps not in the file yet: this one is answered after it.
        storychat.whenAsked("and now?", Script.say("Still here."));
        chat.awaitAnswer(chat.mention("and now?"), "Still here.");
    }

    @Test
    void tells_who_waits_which_number_they_are_and_answers_them_after_a_crash() {
        var waiting = Chat.inChannel(storychat);
        storychat.whenAsked("hold the only place", Script.hang());
        chat.mention("hold the only place");
        storychat.slack.await(
                "a request to the model",
                () -> !storychat.modelRequestsAbout("hold the only place").isEmpty(),
                Chat.SOON);

        var thread = waiting.mention("how long shall I wait?");

        storychat.slack.awaitCall(
                "assistant.threads.setStatus",
                call -> call.argument("thread_ts").equals(thread)
                        && call.argument("status").equals("is busy: you are number 1…"),
                Chat.SOON);
        storychat.kill();
        storychat.whenAsked("hold the only place", Script.say("Here is your place."));
        storychat.whenAsked("how long shall I wait?", Script.say("Not any longer."));
        storychat.startAgain();

        await(chat, "Here is your place.");
        assertThat(await(waiting, "Not any longer.").threadTs()).isEqualTo(thread);
    }

    private static Posted await(Chat chat, String words) {
        return storychat.slack.awaitMessage(
                chat.channel(), posted -> posted.complete() && posted.text().contains(words), AFTER_A_CRASH);
    }

    private static String ask(String message) {
        var body = "{\"message\":\"" + message + "\",\"conversation_id\":\"kept\"}";
        return Http.postJson(storychat.at("/api/conversation"), body, "Accept", "application/json")
                .body();
    }

    /** All that the model was told before it answered. */
    private static String told(String question) {
        var requests = storychat.modelRequestsAbout(question);
        return requests.get(requests.size() - 1).body().getJsonArray("messages").toString();
    }
}
