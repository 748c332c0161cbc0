package dev.storychat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.Script;
import dev.storychat.fakes.SlackPayloads;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What follows a first answer in its thread, direct messages, and posts that are not for the assistant. */
@ExtendWith(SharedInstallation.class)
class ThreadFlowIT {
    private final Installation storychat;
    private final Chat chat;

    ThreadFlowIT(Installation storychat) {
        this.storychat = storychat;
        this.chat = Chat.inChannel(storychat);
    }

    @Test
    void answers_a_direct_message() {
        var direct = Chat.direct(storychat);
        var ts = Chat.now();
        storychat.whenAsked("just between us", Script.say("My lips are sealed."));

        storychat.receive(storychat.fromSlack.directMessage(direct.channel(), direct.person(), "just between us", ts));

        assertThat(direct.awaitAnswer(ts).text()).isEqualTo("My lips are sealed.");
    }

    @Test
    void goes_on_in_its_thread_without_a_mention_and_knows_what_was_said() {
        storychat.whenAsked("first of two", Script.say("The answer is forty-two."));
        storychat.whenAsked("and the other one", Script.say("Forty-three."));
        var thread = chat.mention("the first of two");
        chat.awaitAnswer(thread, "forty-two");

        chat.reply("and the other one?", thread);

        chat.awaitAnswer(thread, "Forty-three.");
        var request = storychat.modelRequestsAbout("and the other one").get(0).body();
        assertThat(PreparedModel.texts(request, "user")).containsExactly("the first of two", "and the other one?");
        assertThat(PreparedModel.texts(request, "assistant")).containsExactly("The answer is forty-two.");
    }

    @Test
    void stays_out_of_threads_that_it_takes_no_part_in() {
        var thread = Chat.now();
        chat.reply("nobody asked it", thread);

        chat.mention("but now", thread);

        chat.awaitAnswer(thread);
        assertThat(storychat.modelRequestsAbout("nobody asked it")).isEmpty();
    }

    @Test
    void does_not_answer_bots_nor_itself() {
        var thread = chat.mention("a thread with bots");
        chat.awaitAnswer(thread);

        say(SlackPayloads.botMessage(chat.channel(), "U0OTHERBOT", "B0OTHERBOT", "I am a bot", Chat.now()), thread);
        say(
                SlackPayloads.botMessage(chat.channel(), FakeSlack.BOT_USER, FakeSlack.BOT, "I am you", Chat.now()),
                thread);

        chat.awaitEndOf(thread);
        assertThat(storychat.modelRequestsAbout("I am a bot")).isEmpty();
        assertThat(storychat.modelRequestsAbout("I am you")).isEmpty();
        assertThat(storychat.slack.thread(chat.channel(), thread)).hasSize(2);
    }

    @Test
    void does_not_answer_a_message_again_when_it_is_edited() {
        var thread = chat.mention("before the edit");
        chat.awaitAnswer(thread);

        var edited = SlackPayloads.changed(chat.channel(), chat.person(), "after the edit", thread);
        var response = storychat.receive(storychat.fromSlack.event(edited));

        assertThat(response.statusCode()).isEqualTo(200);
        chat.awaitEndOf(thread);
        assertThat(storychat.modelRequestsAbout("after the edit")).isEmpty();
        assertThat(storychat.slack.thread(chat.channel(), thread)).hasSize(2);
    }

    @Test
    void remembers_a_question_as_it_reads_after_an_edit() {
        var thread = chat.mention("pricing of bees");
        chat.awaitAnswer(thread);
        chat.awaitEndOf(thread);

        edit(SlackPayloads.changed(chat.channel(), chat.person(), "the price of hives", thread));

        assertThat(remembered(thread, "what did I ask first")).contains("the price of hives");
        assertThat(remembered(thread, "and before that")).doesNotContain("pricing of bees");
    }

    @Test
    void remembers_an_edit_that_came_while_it_was_answering() {
        storychat.whenAsked("slow hives", Script.say("Slowly now.").paced(Duration.ofSeconds(1)));
        var thread = chat.mention("slow hives");
        chat.awaitBeginning(thread);

        edit(SlackPayloads.changed(chat.channel(), chat.person(), "quick hives", thread));
        chat.awaitAnswer(thread, "Slowly now.");

        assertThat(remembered(thread, "what was that about"))
                .contains("quick hives")
                .doesNotContain("slow hives");
    }

    /** What is left of a deleted post that has replies, as those have that were answered. */
    @Test
    void forgets_a_question_that_was_deleted() {
        var thread = chat.mention("a slip of the tongue");
        chat.awaitAnswer(thread);
        chat.awaitEndOf(thread);

        edit(SlackPayloads.tombstone(chat.channel(), thread));

        assertThat(remembered(thread, "what did I say")).doesNotContain("a slip of the tongue");
    }

    private void edit(JsonObject event) {
        assertThat(storychat.receive(storychat.fromSlack.event(event)).statusCode())
                .isEqualTo(200);
    }

    /** What the model is told that was said before. */
    private List<String> remembered(String thread, String question) {
        storychat.whenAsked(question, Script.say("You said: " + question));
        chat.reply(question, thread);
        chat.awaitAnswer(thread, "You said: " + question);
        return PreparedModel.texts(storychat.modelRequestsAbout(question).get(0).body(), "user");
    }

    @Test
    void leaves_messages_that_begin_with_a_mention_of_somebody_else() {
        var thread = chat.mention("a thread of three");
        chat.awaitAnswer(thread);

        chat.reply("<@U0SOMEBODY> what do you say?", thread);

        chat.awaitEndOf(thread);
        assertThat(storychat.modelRequestsAbout("what do you say?")).isEmpty();
    }

    private void say(JsonObject envelope, String thread) {
        var event = Json.createObjectBuilder(envelope.getJsonObject("event")).add("thread_ts", thread);
        storychat.receive(storychat.fromSlack.event(SlackPayloads.envelope(event)));
    }
}
