package dev.storychat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A model that fails, breaks off or says what it must not: what people in Slack see of it. */
@ExtendWith(SharedInstallation.class)
class TroubleFlowIT {
    private final Installation storychat;
    private final Chat chat;

    TroubleFlowIT(Installation storychat) {
        this.storychat = storychat;
        this.chat = Chat.inChannel(storychat);
    }

    @Test
    void shows_search_results_when_the_model_is_throttled() {
        var throttled = Script.failHttp(429, "ThrottlingException", "Too many requests, please wait.");
        storychat.whenAsked("guernsey pollinator", throttled, throttled, throttled, throttled, throttled);

        var thread = chat.mention("guernsey pollinator");

        assertThat(chat.awaitAnswer(thread).text())
                .contains("answers are unavailable")
                .contains(Installation.SITE + "/episodes/16-guernsey-pollinator-project");
        assertThat(storychat.modelRequestsAbout("guernsey pollinator")).hasSizeBetween(1, 3);
    }

    @Test
    void keeps_what_was_said_and_marks_it_when_the_model_breaks_off() {
        storychat.whenAsked("break off", Script.cutAfter("Bees live in hives and they "));

        var thread = chat.mention("break off");

        assertThat(chat.awaitAnswer(thread).text())
                .contains("Bees live in hives")
                .contains("interrupted");
        assertThat(storychat.modelRequestsAbout("break off")).hasSize(1);
    }

    @Test
    void lets_the_model_neither_ping_people_nor_link_to_foreign_places() {
        storychat.whenAsked(
                "be evil",
                Script.say("Hey <!channel> <!here> <@U0VICTIM> see [the prices](https://evil.example/x) and"
                        + " https://evil.example/y now."));

        var thread = chat.mention("be evil");

        assertThat(chat.awaitAnswer(thread).text()).startsWith("Hey").contains("the prices");
        assertThat(storychat.slack.calls())
                .filteredOn(call -> call.argument("channel").equals(chat.channel()))
                .extracting(call -> call.arguments().toString())
                .noneMatch(sent -> sent.contains("<!") || sent.contains("<@") || sent.contains("evil.example"));
    }
}
