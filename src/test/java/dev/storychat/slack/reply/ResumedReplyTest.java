package dev.storychat.slack.reply;

import static dev.storychat.slack.reply.ReplyDesk.CHANNEL;
import static dev.storychat.slack.reply.ReplyDesk.THREAD;
import static dev.storychat.slack.reply.ReplyDesk.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storychat.chat.PlatformUnavailableException;
import dev.storychat.chat.Posting;
import dev.storychat.chat.Reply;
import dev.storychat.config.Secret;
import dev.storychat.config.SlackSettings;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.Posted;
import dev.storychat.slack.api.WebApi;
import dev.storychat.slack.blocks.Stories;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A try to answer that follows another one, which ended in the middle. */
class ResumedReplyTest {
    private final ReplyDesk desk = new ReplyDesk();
    private final FakeSlack slack = desk.slack;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void goes_on_in_the_message_that_was_begun() {
        desk.replyIn(CHANNEL).words("Half of an answer that ");

        var again = desk.resumed();
        again.words("All of it, in other words.");
        again.finish(answer(Stories.named("Pricing")));

        assertThat(desk.thread()).hasSize(1);
        assertThat(desk.shown()).isEqualTo("All of it, in other words.");
        assertThat(desk.thread().get(0).stream()).isEqualTo(Posted.Stream.STOPPED);
        assertThat(desk.thread().get(0).blocks().toString()).contains("|Pricing>");
        assertThat(desk.failuresBut()).isEmpty();
    }

    @Test
    void never_shows_old_and_new_words_together() {
        desk.replyIn(CHANNEL).words("Half of an answer that ");

        var again = desk.resumed();
        again.words("The new ");
        assertThat(desk.shown()).isEqualTo("The new ");
        desk.timing.pass(Duration.ofSeconds(2));
        again.words("words. And ");
        again.words("more.");

        assertThat(desk.shown()).isEqualTo("The new words. ");
    }

    @Test
    void goes_on_in_a_message_whose_stream_slack_has_ended_meanwhile() {
        desk.replyIn(CHANNEL).words("Half of an answer that ");
        slack.expireStreams();

        finish(desk.resumed(), "All of it.");

        assertThat(desk.thread()).hasSize(1);
        assertThat(desk.shown()).isEqualTo("All of it.");
    }

    @Test
    void writes_no_second_message_and_over_none_once_another_instance_answers() {
        var paused = desk.replyIn(CHANNEL);
        paused.words("Half of an answer that ");
        desk.timing.pass(Duration.ofSeconds(40));
        finish(desk.resumed(), "All of it by the other one.");
        desk.postings.takeOver();

        paused.words("goes on and on. And on. ");
        assertThatThrownBy(() -> paused.finish(answer()))
                .isInstanceOf(UndeliveredException.class)
                .hasMessageEndingWith(": taken_over");
        assertThatThrownBy(paused::interrupt).isInstanceOf(UndeliveredException.class);

        assertThat(desk.thread()).hasSize(1);
        assertThat(desk.shown()).isEqualTo("All of it by the other one.");
    }

    @Test
    void goes_on_in_a_message_that_was_posted() {
        slack.fail("chat.startStream", "unknown_method", 99);
        desk.replyIn(CHANNEL).words("Half of an answer that ");

        finish(desk.resumed(), "All of it.");

        assertThat(desk.thread()).hasSize(1);
        assertThat(slack.calls("chat.stopStream")).isEmpty();
        assertThat(desk.shown()).isEqualTo("All of it.");
    }

    @Test
    void writes_a_new_message_where_somebody_deleted_the_one_that_was_begun() {
        desk.postings.add(ReplyDesk.question(CHANNEL), new Posting(0, "1700000002.000100", true));

        finish(desk.resumed(), "All of it.");

        assertThat(desk.shown()).isEqualTo("All of it.");
        assertThat(desk.postings.of(ReplyDesk.question(CHANNEL)))
                .extracting(Posting::part)
                .containsExactly(0, 1);
    }

    @Test
    void fills_the_messages_of_a_long_answer_again_and_removes_those_it_does_not_need() {
        write(desk.replyIn(CHANNEL), "An old sentence with several words in it. ".repeat(900));
        assertThat(desk.thread()).hasSize(4);

        var text = "A sentence with several words in it. ".repeat(500).strip();
        write(desk.resumed(), text).finish(answer());

        assertThat(desk.thread()).hasSize(2);
        assertThat(desk.shown()).isEqualTo(text);
        assertThat(desk.thread()).allMatch(Posted::complete);
    }

    @Test
    void empties_a_message_that_it_does_not_need_and_cannot_delete() {
        write(desk.replyIn(CHANNEL), "An old sentence with several words in it. ".repeat(300));
        assertThat(desk.thread()).hasSize(2);
        slack.fail("chat.delete", "cant_delete_message", 1);

        finish(desk.resumed(), "Short.");

        assertThat(desk.thread()).extracting(ReplyDesk::read).containsExactly("Short.", "…");
    }

    @Test
    void is_not_begun_while_slack_is_away() {
        desk.replyIn(CHANNEL).words("Half of an answer that ");
        slack.fail("auth.test", "service_unavailable", 1);

        assertThatThrownBy(desk::resumed)
                .isInstanceOf(PlatformUnavailableException.class)
                .hasMessageContaining("service_unavailable");

        finish(desk.resumed(), "All of it.");
        assertThat(desk.shown()).isEqualTo("All of it.");
    }

    @Test
    void does_not_answer_again_what_was_answered_to_the_end() {
        finish(desk.replyIn(CHANNEL), "All of it.");
        desk.postings.retried();

        assertThat(desk.platform().replyTo(ReplyDesk.question(CHANNEL))).isEmpty();
    }

    @Test
    void goes_on_in_a_message_that_was_posted_and_not_written_down() {
        desk.postings.goDown();
        desk.replyIn(CHANNEL).words("Half of an answer that ");
        desk.postings.comeBack();

        finish(desk.resumed(), "All of it.");

        assertThat(desk.thread()).hasSize(1);
        assertThat(desk.shown()).isEqualTo("All of it.");
        assertThat(desk.postings.of(ReplyDesk.question(CHANNEL)))
                .extracting(Posting::id)
                .containsExactly(desk.thread().get(0).ts());
    }

    @Test
    void leaves_alone_what_people_other_bots_and_other_answers_said_in_the_thread() {
        slack.withBot("xoxb-other", FakeSlack.TEAM, "U0OTHER", "B0OTHER");
        post("xoxb-other", "I am another bot.");
        post(FakeSlack.TOKEN, "An answer to another message.");
        var other = desk.thread().get(1).ts();
        desk.postings.add(ReplyDesk.question(CHANNEL).withText("another"), new Posting(0, other, false));

        finish(desk.resumed(), "All of it.");

        assertThat(desk.thread())
                .extracting(ReplyDesk::read)
                .containsExactly("I am another bot.", "An answer to another message.", "All of it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth.test", "conversations.replies"})
    void answers_in_a_new_message_where_slack_does_not_let_us_look(String method) {
        slack.fail(method, "missing_scope", 9);

        finish(desk.resumed(), "All of it.");

        assertThat(desk.shown()).isEqualTo("All of it.");
    }

    @Test
    void does_not_look_into_the_thread_at_the_first_try() {
        finish(desk.replyIn(CHANNEL), "All of it.");

        assertThat(slack.calls("conversations.replies")).isEmpty();
    }

    @Test
    void is_tried_again_where_its_end_did_not_reach_slack() {
        var first = desk.replyIn(CHANNEL);
        first.words("Half of an answer. ");
        slack.failHttp("chat.stopStream", 503, 3);
        assertThatThrownBy(() -> first.finish(answer())).isInstanceOf(UndeliveredException.class);

        finish(desk.resumed(), "All of it.");

        assertThat(desk.thread()).hasSize(1);
        assertThat(desk.shown()).isEqualTo("All of it.");
    }

    @Test
    void keeps_the_order_of_what_happened_in_its_notes() {
        var question = ReplyDesk.question(CHANNEL);
        var reply = desk.replyIn(CHANNEL);
        reply.words("Hello ");
        assertThat(desk.postings.of(question))
                .containsExactly(new Posting(0, desk.thread().get(0).ts(), true));
        assertThat(desk.postings.isFinished(question)).isFalse();

        finish(reply, "world.");

        assertThat(desk.postings.isFinished(question)).isTrue();
    }

    private void post(String token, String text) {
        var settings = new SlackSettings(new Secret(token), List.of(), null, null, null, URI.create(slack.apiUrl()));
        new WebApi(settings, Duration.ofSeconds(5))
                .call(
                        FakeSlack.TEAM,
                        "chat.postMessage",
                        Map.of("channel", CHANNEL, "thread_ts", THREAD, "text", text));
    }

    private Reply write(Reply reply, String text) {
        for (var word : text.split("(?<= )")) {
            desk.timing.pass(Duration.ofMillis(20));
            reply.words(word);
        }
        return reply;
    }

    private static void finish(Reply reply, String words) {
        reply.words(words);
        reply.finish(answer());
    }
}
