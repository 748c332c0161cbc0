package dev.storychat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.Posted;
import dev.storychat.fakes.Script;
import dev.storychat.fakes.SlackInteractions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody says what they think of an answer, from the thumb under it to what admins read. */
@ExtendWith(SharedInstallation.class)
class FeedbackFlowIT {
    private final Installation storychat;
    private final Chat chat;

    FeedbackFlowIT(Installation storychat) {
        this.storychat = storychat;
        this.chat = Chat.inChannel(storychat);
    }

    @Test
    void thanks_for_a_verdict_and_counts_the_last_one() {
        var answer = answer("what does the thumb count?");

        rate(answer, chat.person(), true);
        rate(answer, "U0SECOND", true);
        rate(answer, "U0SECOND", false);

        storychat.slack.await(
                "thanks for each",
                () -> storychat.slack.ephemerals(chat.channel()).size() == 3,
                Chat.SOON);
        assertThat(chat.usageForAdmin()).contains(":+1: 1 :-1: 1");
    }

    @Test
    void asks_why_an_answer_is_bad_and_tells_admins() {
        var answer = answer("what was wrong with it?");

        rate(answer, chat.person(), false);
        var window = storychat
                .slack
                .awaitCall("views.open", call -> call.argument("view").contains(answer.ts()), Chat.SOON)
                .json("view")
                .asJsonObject();
        chat.does(SlackInteractions.submission(
                chat.person(), window, SlackInteractions.reason("wrong", "ten euros since May")));

        assertThat(chat.usageForAdmin()).contains("It is wrong", "ten euros since May", chat.channel());
        assertThat(storychat.output()).doesNotContain("ten euros since May");
        assertThat(chat.assistant("forget", chat.person())).contains("I erased");
        assertThat(chat.usageForAdmin()).doesNotContain("ten euros since May");
    }

    private Posted answer(String question) {
        storychat.whenAsked(question, Script.say("Twelve euros a month."));
        var answer = chat.awaitAnswer(chat.mention(question), "Twelve euros");
        assertThat(answer.blocks().toString()).contains("feedback_buttons");
        return answer;
    }

    private void rate(Posted answer, String person, boolean up) {
        chat.does(SlackInteractions.rate(answer, person, up));
    }
}
