package dev.storychat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.Posted;
import dev.storychat.fakes.Script;
import dev.storychat.fakes.SlackInteractions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
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
        storychat.slack.withUser(Json.createObjectBuilder()
                .add("id", "U0ADMIN")
                .add("team_id", FakeSlack.TEAM)
                .add("is_admin", true)
                .build());
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
        assertThat(usage("U0ADMIN")).contains(":+1: 1 :-1: 1");
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
        send(SlackInteractions.submission(
                chat.person(), window, SlackInteractions.reason("wrong", "ten euros since May")));

        assertThat(usage("U0ADMIN")).contains("It is wrong", "ten euros since May", chat.channel());
        assertThat(storychat.output()).doesNotContain("ten euros since May");
        assertThat(forget()).contains("I erased");
        assertThat(usage("U0ADMIN")).doesNotContain("ten euros since May");
    }

    private Posted answer(String question) {
        storychat.whenAsked(question, Script.say("Twelve euros a month."));
        var answer = chat.awaitAnswer(chat.mention(question), "Twelve euros");
        assertThat(answer.blocks().toString()).contains("feedback_buttons");
        return answer;
    }

    private void rate(Posted answer, String person, boolean up) {
        send(SlackInteractions.rate(answer, person, up));
    }

    private void send(JsonObject payload) {
        assertThat(storychat.receive(storychat.fromSlack.interactive(payload)).statusCode())
                .isEqualTo(200);
    }

    private String usage(String person) {
        return assistant("usage", person);
    }

    private String forget() {
        return assistant("forget", chat.person());
    }

    private String assistant(String word, String person) {
        var url = storychat.slack.responseUrl();
        var fields = SlackInteractions.slash("/assistant", word, url);
        fields.put("channel_id", chat.channel());
        fields.put("user_id", person);
        storychat.receive(storychat.fromSlack.slash(fields));
        return storychat.slack.awaitResponse(url, response -> true, Chat.SOON).toString();
    }
}
