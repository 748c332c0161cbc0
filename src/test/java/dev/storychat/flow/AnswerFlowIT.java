package dev.storychat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.Script;
import dev.storychat.fakes.SlackPayloads;
import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people see while they wait and under the words: in time, in their language, and for them alone. */
@ExtendWith(SharedInstallation.class)
class AnswerFlowIT {
    private final Installation storychat;
    private final Chat chat;

    AnswerFlowIT(Installation storychat) {
        this.storychat = storychat;
        this.chat = Chat.inChannel(storychat);
    }

    @Test
    void shows_within_a_second_that_it_works() {
        chat.awaitAnswer(chat.mention("warm up"));
        storychat.whenAsked("take your time", Script.say("At last.").paced(Duration.ofSeconds(2)));
        var begun = Instant.now();

        var thread = chat.mention("take your time");

        var status = storychat.slack.awaitCall(
                "assistant.threads.setStatus",
                call -> call.argument("thread_ts").equals(thread),
                Chat.SOON);
        assertThat(Duration.between(begun, status.at())).isLessThan(Duration.ofSeconds(1));
        assertThat(status.argument("status")).isEqualTo("is thinking…");
        assertThat(status.argument("loading_messages")).contains("Reading your question…");
        chat.awaitAnswer(thread, "At last.");
    }

    @Test
    void says_that_an_answer_is_not_from_the_content() {
        storychat.whenAsked("capital of Spain", Script.say("It is Madrid."));

        var answer = chat.awaitAnswer(chat.mention("what is the capital of Spain?"), "Madrid");

        assertThat(answer.blocks().toString()).contains("Not from the content: this answer rests on no story.");
    }

    @Test
    void speaks_the_language_of_the_person() {
        storychat.slack.withUser(Json.createObjectBuilder()
                .add("id", "U0DEUTSCH")
                .add("team_id", FakeSlack.TEAM)
                .add("locale", "de-DE")
                .build());
        var german = new Chat(storychat, chat.channel(), "U0DEUTSCH");
        var search = Script.useTool("search_content", "{\"query\":\"guernsey pollinator\"}");
        storychat.whenAsked("wer bestäubt", search, Script.say("Das Projekt bestäubt, heißt es."));
        german.awaitAnswer(german.mention("kennst du mich schon?"));

        var thread = german.mention("wer bestäubt hier?");

        var answer = german.awaitAnswer(thread, "Das Projekt bestäubt");
        assertThat(answer.blocks().toString())
                .contains("In den Inhalten gefunden", "4. Juli 2020", "In Storyblok bearbeiten");
        assertThat(storychat.slack.calls("assistant.threads.setStatus"))
                .filteredOn(call -> call.argument("thread_ts").equals(thread))
                .extracting(call -> call.argument("status"))
                .containsExactly("denkt nach…", "durchsucht die Inhalte…");
        assertThat(storychat
                        .modelRequestsAbout("wer bestäubt")
                        .get(0)
                        .body()
                        .getJsonArray("system")
                        .toString())
                .contains("German");
    }

    @Test
    void never_tells_one_channel_what_was_said_or_found_in_another() {
        var elsewhere = Chat.inChannel(storychat);
        storychat.whenAsked(
                "secret of this channel",
                Script.useTool("count_content", "{\"content_type\":\"article\"}"),
                Script.say("The secret answer."));
        var ts = Chat.now();
        chat.awaitAnswer(chat.mention("secret of this channel", ts), "The secret answer.");
        chat.awaitEndOf(ts);

        elsewhere.awaitAnswer(elsewhere.mention("what was said elsewhere?", ts));

        var request = storychat.modelRequestsAbout("what was said elsewhere?").get(0);
        assertThat(request.body().getJsonArray("messages").toString())
                .contains("what was said elsewhere?")
                .doesNotContain("secret", "<last_result>");
    }

    @Test
    void goes_on_in_a_thread_by_a_post_that_is_shown_in_the_channel_and_by_one_about_oneself() {
        storychat.whenAsked("shown to all", Script.say("To all."));
        storychat.whenAsked("wonders about prices", Script.say("Of oneself."));
        var thread = chat.mention("begin here");
        chat.awaitAnswer(thread);

        said("thread_broadcast", "shown to all", thread);
        said("me_message", "wonders about prices", thread);

        chat.awaitAnswer(thread, "To all.");
        chat.awaitAnswer(thread, "Of oneself.");
    }

    private void said(String subtype, String text, String thread) {
        var reply = SlackPayloads.threadReply(chat.channel(), chat.person(), text, thread, Chat.now());
        var event = Json.createObjectBuilder(reply.getJsonObject("event")).add("subtype", subtype);
        assertThat(storychat
                        .receive(storychat.fromSlack.event(Json.createObjectBuilder(reply)
                                .add("event", event)
                                .build()))
                        .statusCode())
                .isEqualTo(200);
    }
}
