package dev.storychat.slack.reply;

import static dev.storychat.slack.reply.ReplyDesk.CHANNEL;
import static dev.storychat.slack.reply.ReplyDesk.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Reply;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.Posted;
import dev.storychat.slack.blocks.Stories;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Slack limits, loses and refuses calls: what all answers of an instance make of it. */
class CarefulReplyTest {
    private final ReplyDesk desk = new ReplyDesk();
    private final FakeSlack slack = desk.slack;
    private final SlackPlatform platform = desk.platform();
    private final Reply reply = replyIn(CHANNEL);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void keeps_quiet_in_a_limited_channel_with_all_answers_and_goes_on_in_others() {
        var neighbour = replyIn(CHANNEL);
        var other = replyIn("C0OTHER");
        reply.words("Hello ");
        neighbour.words("Hello ");
        other.words("Hello ");
        slack.rateLimit("chat.appendStream", CHANNEL, Duration.ofSeconds(30), 1);
        desk.timing.pass(Duration.ofSeconds(2));
        reply.words("world. And "); // is refused
        var before = callsIn(CHANNEL);

        for (int i = 0; i < 27; i++) {
            desk.timing.pass(Duration.ofSeconds(1));
            reply.words("Again. And ");
            neighbour.words("Again. And ");
            other.words("Again. And ");
        }

        assertThat(callsIn(CHANNEL)).isEqualTo(before);
        assertThat(slack.messages("C0OTHER").get(0).text()).hasSizeGreaterThan(200);
        assertThat(desk.timing.waited()).isZero();
    }

    @Test
    void waits_at_the_end_for_what_another_answer_was_told() {
        var neighbour = replyIn(CHANNEL);
        neighbour.words("Hello ");
        reply.words("Hello ");
        slack.rateLimit("chat.appendStream", CHANNEL, Duration.ofSeconds(30), 1);
        desk.timing.pass(Duration.ofSeconds(2));
        reply.words("world. And "); // is refused

        finish(neighbour, "you.");

        assertThat(desk.timing.waited()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31));
        assertThat(desk.failuresBut("chat.appendStream")).isEmpty();
    }

    @Test
    void posts_in_larger_pieces_where_the_whole_workspace_can_start_no_stream() {
        slack.rateLimit("chat.startStream", Duration.ofSeconds(40), 2);
        reply.words("Hello ");
        replyIn("C0SECOND").words("Hello ");
        var third = replyIn("C0THIRD");

        for (int i = 0; i < 100; i++) {
            third.words("A sentence. ");
            desk.timing.pass(Duration.ofMillis(200));
        }
        finish(third, "The end.");

        assertThat(slack.calls("chat.startStream")).hasSize(2);
        assertThat(slack.calls("chat.update")).hasSizeBetween(3, 6);
        assertThat(ReplyDesk.read(slack.messages("C0THIRD").get(0))).endsWith("The end.");
    }

    @Test
    void does_not_try_again_and_again_what_a_workspace_cannot_do() {
        slack.fail("chat.startStream", "unknown_method", 99);
        slack.fail("assistant.threads.setStatus", "missing_scope", 99);

        for (int i = 0; i < 5; i++) {
            var next = replyIn("C0" + i);
            next.status("is thinking…");
            finish(next, "Hello.");
        }

        assertThat(slack.calls("chat.startStream")).hasSize(1);
        assertThat(slack.calls("assistant.threads.setStatus")).hasSize(1);
        assertThat(slack.calls("chat.postMessage")).hasSize(5);
    }

    @Test
    void says_nothing_more_once_the_person_pressed_stop() {
        reply.words("Hello ");
        slack.pressStop();
        desk.timing.pass(Duration.ofSeconds(2));
        reply.words("world. And ");
        finish(reply, "you.");

        assertThat(desk.thread()).hasSize(1);
        assertThat(desk.shown()).isEqualTo("Hello ");
        assertThat(desk.postings.isFinished(ReplyDesk.question(CHANNEL))).isTrue();
    }

    @Test
    void finds_the_message_that_it_began_though_slacks_answer_was_lost() {
        slack.loseAnswers("chat.startStream", 1);

        reply.words("Hello ");
        finish(reply, "world.");

        assertThat(desk.thread()).hasSize(1);
        assertThat(desk.shown()).isEqualTo("Hello world.");
    }

    @Test
    void does_not_end_twice_where_slacks_answer_to_the_end_was_lost() {
        reply.words("Hello ");
        slack.loseAnswers("chat.stopStream", 1);

        reply.words("world.");
        reply.finish(answer(Stories.named("Pricing")));

        assertThat(desk.thread()).hasSize(1);
        assertThat(desk.shown()).isEqualTo("Hello world.");
        assertThat(desk.thread().get(0).blocks().toString()).contains("|Pricing>");
    }

    @Test
    void does_not_fill_the_thread_with_messages_where_every_one_of_them_breaks() {
        slack.fail("chat.appendStream", "a_new_kind_of_error", 99);
        slack.fail("chat.stopStream", "a_new_kind_of_error", 99);

        for (int i = 0; i < 60; i++) {
            desk.timing.pass(Duration.ofSeconds(1));
            reply.words("A sentence. ");
        }
        finish(reply, "The end.");

        assertThat(desk.thread()).hasSizeLessThan(4);
        assertThat(desk.shown()).endsWith("The end.");
    }

    @Test
    void answers_though_the_database_does_not_take_where() {
        desk.postings.goDown();

        finish(reply, "Hello world.");

        assertThat(desk.thread().get(0).stream()).isEqualTo(Posted.Stream.STOPPED);
    }

    private Reply replyIn(String channel) {
        return platform.replyTo(ReplyDesk.question(channel)).orElseThrow();
    }

    private long callsIn(String channel) {
        return slack.calls().stream()
                .filter(call -> call.argument("channel").equals(channel))
                .count();
    }

    private static void finish(Reply reply, String words) {
        reply.words(words);
        reply.finish(answer());
    }
}
