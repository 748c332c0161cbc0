package dev.storychat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.Posted;
import dev.storychat.fakes.Script;
import dev.storychat.fakes.SlackPayloads;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People use the assistant as an agent: they open its pane, and stop it while it works. */
@ExtendWith(SharedInstallation.class)
class AgentFlowIT {
    private final Installation storychat;
    private final Chat chat;

    AgentFlowIT(Installation storychat) {
        this.storychat = storychat;
        this.chat = Chat.inChannel(storychat);
    }

    @Test
    void suggests_questions_about_the_space_when_somebody_opens_the_messages() {
        receive(SlackPayloads.messagesOpened("D0PANE1", "U0MEMBER"));

        var call = storychat.slack.awaitCall(
                "assistant.threads.setSuggestedPrompts",
                prompts -> prompts.argument("channel_id").equals("D0PANE1"),
                Chat.SOON);
        assertThat(call.error()).isEmpty();
        assertThat(call.argument("prompts")).contains("What was published this month?");
        assertThat(call.argument("thread_ts")).isEmpty();
    }

    @Test
    void suggests_them_in_the_thread_where_the_app_is_an_assistant() {
        receive(SlackPayloads.assistantThread("assistant_thread_started", "D0PANE2", "1700000001.000100", "U0MEMBER"));

        var call = storychat.slack.awaitCall(
                "assistant.threads.setSuggestedPrompts",
                prompts -> prompts.argument("channel_id").equals("D0PANE2"),
                Chat.SOON);
        assertThat(call.argument("thread_ts")).isEqualTo("1700000001.000100");
    }

    @Test
    void names_the_session_and_ends_it_with_the_answer() {
        storychat.whenAsked("how are sessions named", Script.say("By the question."));

        var thread = chat.mention("how are sessions named?");

        chat.awaitAnswer(thread, "By the question.");
        assertThat(storychat.slack.title(chat.channel(), thread)).isEqualTo("how are sessions named?");
        assertThat(storychat.slack.session(chat.channel(), thread)).isEqualTo("active");
    }

    @Test
    void stops_an_answer_within_a_second_and_keeps_what_was_said() {
        storychat.whenAsked("count to a thousand", Script.hangAfter("One. Two. Three. "));
        var thread = chat.mention("count to a thousand");
        var begun = chat.awaitBeginning(thread);
        assertThat(storychat.slack.session(chat.channel(), thread)).isEqualTo("processing");

        storychat.slack.pressStop(chat.channel());
        receive(SlackPayloads.sessionStopped(chat.channel(), thread, chat.person(), List.of(begun.ts())));

        var stopped = awaitStopped(thread, Duration.ofSeconds(1));
        assertThat(stopped.ts()).isEqualTo(begun.ts());
        assertThat(stopped.everything()).contains("One. ").endsWith("_stopped_\"}]");
        storychat.slack.await(
                "the end of the session",
                () -> storychat.slack.session(chat.channel(), thread).equals("active"),
                Chat.SOON);
    }

    @Test
    void stops_an_answer_before_its_first_word_and_goes_on_with_the_next_question() {
        storychat.whenAsked("think for ever", Script.hang());
        storychat.whenAsked("and what now", Script.say("Now I answer."));
        var thread = chat.mention("think for ever");
        storychat.slack.await(
                "a request to the model",
                () -> !storychat.modelRequestsAbout("think for ever").isEmpty()
                        && storychat.slack.session(chat.channel(), thread).equals("processing"),
                Chat.SOON);

        receive(SlackPayloads.sessionStopped(chat.channel(), thread, chat.person(), List.of()));

        awaitStopped(thread, Duration.ofSeconds(1));
        chat.reply("and what now?", thread);
        chat.awaitAnswer(thread, "Now I answer.");
    }

    @Test
    void ignores_a_stop_for_nothing() {
        receive(SlackPayloads.sessionStopped(chat.channel(), Chat.now(), chat.person(), List.of()));

        var thread = chat.mention("still there after a stop?");
        chat.awaitAnswer(thread, "Noted.");
    }

    private Posted awaitStopped(String thread, Duration atMost) {
        return storychat.slack.awaitMessage(
                chat.channel(),
                posted -> posted.threadTs().equals(thread)
                        && posted.complete()
                        && posted.everything().contains("_stopped_"),
                atMost);
    }

    private void receive(JsonObject payload) {
        assertThat(storychat.receive(storychat.fromSlack.event(payload)).statusCode())
                .isEqualTo(200);
    }
}
