package dev.storychat.slack.reply;

import static dev.storychat.slack.reply.ReplyDesk.CHANNEL;
import static dev.storychat.slack.reply.ReplyDesk.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Reply;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.Posted;
import dev.storychat.slack.blocks.Stories;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slack took words, and its answer was lost: nobody knows whether they stand there. */
class DoubtfulReplyTest {
    private final ReplyDesk desk = new ReplyDesk();
    private final FakeSlack slack = desk.slack;
    private final Reply reply = desk.replyIn(CHANNEL);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void shows_words_once_that_were_sent_twice() {
        loseOneOfTwo();

        reply.words("Bye.");
        reply.finish(answer(Stories.named("Pricing")));

        assertThat(desk.thread()).hasSize(1);
        assertThat(desk.shown()).isEqualTo("Hello world. Again. Bye.");
        assertThat(desk.thread().get(0).stream()).isEqualTo(Posted.Stream.STOPPED);
        assertThat(desk.thread().get(0).blocks().toString()).contains("|Pricing>");
        assertThat(slack.calls("chat.update")).hasSize(1);
    }

    @Test
    void shows_words_once_that_were_sent_again_with_the_end() {
        reply.words("Hello ");
        loseAppended("world. ");

        reply.finish(answer());

        assertThat(desk.shown()).isEqualTo("Hello world.");
    }

    @Test
    void corrects_each_message_of_a_long_answer() {
        loseOneOfTwo();

        for (int i = 0; i < 700; i++) {
            desk.timing.pass(Duration.ofMillis(20));
            reply.words("A sentence of words. ");
        }
        reply.finish(answer());

        assertThat(desk.thread()).hasSize(2);
        assertThat(desk.shown())
                .isEqualTo("Hello world. Again. "
                        + "A sentence of words. ".repeat(700).strip());
    }

    @Test
    void corrects_it_where_the_answer_to_the_end_was_lost_too() {
        loseOneOfTwo();
        slack.loseAnswers("chat.stopStream", 1);

        reply.finish(answer());

        assertThat(desk.shown()).isEqualTo("Hello world. Again. ");
    }

    @Test
    void waits_with_the_correction_for_as_long_as_slack_asks() {
        loseOneOfTwo();
        slack.rateLimit("chat.update", Duration.ofSeconds(7), 1);

        reply.words("Bye.");
        reply.finish(answer(Stories.named("Pricing")));

        assertThat(desk.shown()).isEqualTo("Hello world. Again. Bye.");
        assertThat(desk.thread().get(0).blocks().toString()).contains("|Pricing>");
        assertThat(slack.calls("chat.stopStream")).hasSize(1);
        assertThat(desk.timing.waited()).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8));
    }

    @Test
    void is_content_with_words_that_stand_there_twice_where_slack_takes_no_correction() {
        loseOneOfTwo();
        slack.fail("chat.update", "edit_window_closed", 9);

        reply.words("Bye.");
        reply.finish(answer());

        assertThat(desk.thread()).hasSize(1);
        assertThat(desk.thread().get(0).text()).endsWith("Bye.");
        assertThat(slack.calls("chat.update")).hasSize(1);
        assertThat(desk.postings.isFinished(ReplyDesk.question(CHANNEL))).isTrue();
    }

    @Test
    void shows_words_once_after_a_crash_before_the_correction() {
        loseOneOfTwo();

        var again = desk.resumed();
        again.words("All of it, in other words.");
        again.finish(answer());

        assertThat(desk.thread()).hasSize(1);
        assertThat(desk.shown()).isEqualTo("All of it, in other words.");
    }

    @Test
    void keeps_words_once_that_stood_there_twice_when_the_person_pressed_stop() {
        loseOneOfTwo();
        slack.pressStop();

        reply.stop();

        assertThat(desk.shown()).isEqualTo("Hello world. Again. \n\n_stopped_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratelimited", "service_unavailable"})
    void corrects_nothing_where_slack_refused_words(String error) {
        reply.words("Hello ");
        slack.fail("chat.appendStream", error, 1);
        for (var words : List.of("world. ", "Again. ", "Bye.")) {
            desk.timing.pass(Duration.ofSeconds(2));
            reply.words(words);
        }

        reply.finish(answer());

        assertThat(desk.shown()).isEqualTo("Hello world. Again. Bye.");
        assertThat(slack.calls("chat.update")).isEmpty();
    }

    /** Afterwards the words stand there twice, until somebody corrects that. */
    private void loseOneOfTwo() {
        reply.words("Hello ");
        loseAppended("world. ");
        desk.timing.pass(Duration.ofSeconds(2));
        reply.words("Again. ");
        assertThat(desk.shown()).isEqualTo("Hello world. world. Again. ");
    }

    private void loseAppended(String words) {
        slack.loseAnswers("chat.appendStream", 1);
        desk.timing.pass(Duration.ofSeconds(2));
        reply.words(words);
    }
}
