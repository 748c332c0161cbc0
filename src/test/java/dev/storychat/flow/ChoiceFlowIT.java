package dev.storychat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.Posted;
import dev.storychat.fakes.Script;
import dev.storychat.fakes.SlackInteractions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The assistant asks back in Slack, and somebody presses one of its buttons. */
@ExtendWith(SharedInstallation.class)
class ChoiceFlowIT {
    private final Installation storychat;
    private final Chat chat;

    ChoiceFlowIT(Installation storychat) {
        this.storychat = storychat;
        this.chat = Chat.inChannel(storychat);
    }

    @Test
    void answers_in_the_thread_what_was_chosen() {
        storychat.whenAsked("Prices of this year", Script.say("Twelve euros."));
        var question = asks("which prices do you mean");

        press(question, "Prices of this year");

        var answer = chat.awaitAnswer(question.threadTs(), "Twelve euros.");
        assertThat(answer.threadTs()).isEqualTo(question.threadTs());
    }

    @Test
    void shows_what_was_chosen_in_place_of_the_buttons() {
        var question = asks("which buttons go away");

        press(question, "Prices of this year");

        var shown = storychat.slack.awaitMessage(
                chat.channel(), posted -> posted.everything().contains("You chose"), Chat.SOON);
        assertThat(shown.ts()).isEqualTo(question.ts());
        assertThat(shown.everything()).contains("Which prices?", "You chose *Prices of this year*");
        assertThat(shown.blocks().toString()).doesNotContain("button");
    }

    @Test
    void lets_anybody_choose_and_the_first_press_count() {
        storychat.whenAsked("Prices of this year", Script.say("Twelve euros."));
        storychat.whenAsked("Prices of last year", Script.say("Ten euros."));
        var question = asks("which press counts");

        press(question, "Prices of this year", "U0SOMEBODY");
        var second = press(question, "Prices of last year");

        assertThat(storychat
                        .slack
                        .awaitResponse(second, response -> true, Chat.SOON)
                        .getString("text"))
                .isEqualTo("This question has been answered already.");
        chat.awaitAnswer(question.threadTs(), "Twelve euros.");
        chat.awaitEndOf(question.threadTs());
        assertThat(storychat.slack.thread(chat.channel(), question.threadTs()))
                .noneMatch(posted -> posted.everything().contains("Ten euros."));
    }

    private Posted asks(String words) {
        storychat.whenAsked(
                words,
                Script.useTool(
                        "clarify",
                        "{\"question\":\"Which prices?\",\"choices\":[\"Prices of this year\",\"Prices of last year\"]}"));
        return chat.awaitAnswer(chat.mention(words), "Which prices?");
    }

    private String press(Posted question, String label) {
        return press(question, label, chat.person());
    }

    /** Gives the address at which the person hears privately. */
    private String press(Posted question, String label, String person) {
        var url = storychat.slack.responseUrl();
        var payload = SlackInteractions.press(question, person, label, url);
        assertThat(storychat.receive(storychat.fromSlack.interactive(payload)).statusCode())
                .isEqualTo(200);
        return url;
    }
}
