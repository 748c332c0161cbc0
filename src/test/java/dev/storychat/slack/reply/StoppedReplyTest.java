package dev.storychat.slack.reply;

import static dev.storychat.slack.reply.ReplyDesk.CHANNEL;
import static dev.storychat.slack.reply.ReplyDesk.THREAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Reply;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.Posted;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody presses Stop. */
class StoppedReplyTest {
    private final ReplyDesk desk = new ReplyDesk();
    private final FakeSlack slack = desk.slack;
    private final Reply reply = desk.replyIn(CHANNEL);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void keeps_and_marks_what_was_said_where_slack_has_ended_the_stream() {
        say("Hello ");
        slack.pressStop();

        reply.stop();

        assertThat(desk.thread()).hasSize(1);
        assertThat(desk.shown()).isEqualTo("Hello \n\n_stopped_");
        assertThat(slack.session(CHANNEL, THREAD)).isEqualTo("active");
        assertThat(desk.postings.isFinished(ReplyDesk.question(CHANNEL))).isTrue();
    }

    @Test
    void marks_it_also_where_slack_refused_words_before_we_heard_of_it() {
        say("Hello ");
        slack.pressStop();
        desk.timing.pass(Duration.ofSeconds(2));
        reply.words("you all. And ");

        reply.stop();

        assertThat(desk.shown()).isEqualTo("Hello \n\n_stopped_");
        assertThat(desk.api.lastFailure()).isEmpty(); // for those who look after the server nothing went wrong
    }

    @Test
    void ends_a_stream_that_is_still_open() {
        say("Hello ");

        reply.stop();

        assertThat(desk.shown()).isEqualTo("Hello \n\n_stopped_");
        assertThat(desk.thread().get(0).stream()).isEqualTo(Posted.Stream.STOPPED);
        assertThat(desk.failuresBut()).isEmpty();
    }

    @Test
    void drops_what_nobody_has_seen_yet_and_closes_code_that_is_open() {
        say("Run:\n```sh\n");
        reply.words("never shown");

        reply.stop();

        assertThat(desk.shown()).isEqualTo("Run:\n```sh\n```\n\n_stopped_");
    }

    @Test
    void says_so_where_there_were_no_words_yet() {
        reply.status("is thinking…");

        reply.stop();

        assertThat(desk.shown()).isEqualTo("_stopped_");
        assertThat(slack.session(CHANNEL, THREAD)).isEqualTo("active");
    }

    @Test
    void marks_messages_that_were_posted_and_in_the_language_of_the_person() {
        slack.fail("chat.startStream", "unknown_method", 9);
        slack.withUser(LivelyReplyTest.german());
        desk.people.find(FakeSlack.TEAM, "U1");
        say("Hallo ");

        reply.stop();

        assertThat(reply.language()).isEqualTo(Locale.GERMANY);
        assertThat(desk.shown()).isEqualTo("Hallo \n\n_angehalten_");
        assertThat(slack.session(CHANNEL, THREAD)).isEqualTo("active");
    }

    private void say(String words) {
        reply.status("is thinking…");
        reply.words(words);
    }
}
