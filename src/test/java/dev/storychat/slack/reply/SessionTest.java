package dev.storychat.slack.reply;

import static dev.storychat.slack.reply.ReplyDesk.CHANNEL;
import static dev.storychat.slack.reply.ReplyDesk.THREAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Message;
import dev.storychat.chat.Reply;
import dev.storychat.fakes.FakeSlack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The thread as the session of an agent. */
class SessionTest {
    private final ReplyDesk desk = new ReplyDesk();
    private final FakeSlack slack = desk.slack;
    private final SlackPlatform platform = desk.platform();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void shows_the_button_to_stop_it_while_it_answers_and_names_the_thread() {
        var reply = reply(CHANNEL, "What do we say about pricing?");

        reply.status("is thinking…");
        assertThat(slack.session(CHANNEL, THREAD)).isEqualTo("processing");
        finish(reply);

        assertThat(slack.session(CHANNEL, THREAD)).isEqualTo("active");
        assertThat(slack.title(CHANNEL, THREAD)).isEqualTo("What do we say about pricing?");
        assertThat(slack.calls("agents.sessions.setStatus")).hasSize(1);
    }

    @Test
    void takes_the_button_away_where_no_stream_does() {
        slack.fail("chat.startStream", "unknown_method", 9);
        var reply = reply(CHANNEL, "hello");

        reply.status("is thinking…");
        finish(reply);

        assertThat(slack.session(CHANNEL, THREAD)).isEqualTo("active");
    }

    @Test
    void names_the_thread_of_an_assistant_by_the_first_question() {
        slack.fail("agents.sessions.setStatus", "unknown_method", 9);

        for (var question : new String[] {"first", "second"}) {
            var reply = reply("D0PANE", question);
            reply.status("is thinking…");
            finish(reply);
        }

        assertThat(slack.calls("agents.sessions.setStatus")).hasSize(1);
        assertThat(slack.calls("assistant.threads.setTitle"))
                .extracting(call -> call.argument("channel_id") + " " + call.argument("title"))
                .containsExactly("D0PANE first");
    }

    @Test
    void names_no_threads_in_channels_where_there_are_no_sessions() {
        slack.fail("agents.sessions.setStatus", "unknown_method", 9);
        var reply = reply(CHANNEL, "hello");

        reply.status("is thinking…");
        finish(reply);

        assertThat(slack.calls("assistant.threads.setTitle")).isEmpty();
    }

    @Test
    void answers_all_the_same_where_slack_fails() {
        slack.failHttp("agents.sessions.setStatus", 500, 9);
        var reply = reply(CHANNEL, "hello");

        reply.status("is thinking…");
        finish(reply);

        assertThat(desk.shown()).isEqualTo("Hello.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "what is new?#what is new?",
                "'two\nlines'#two lines",
                "''#…",
                "<!channel> *look*: `here`#!channel look here",
                "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen#"
                        + "one two three four five six seven eight nine ten eleven twelve thirteen…"
            })
    void makes_a_short_title_that_means_nothing_to_slack(String question, String title) {
        assertThat(Session.title(ReplyDesk.question(CHANNEL).withText(question)))
                .isEqualTo(title);
        assertThat(Session.title(ReplyDesk.question(CHANNEL).withText("x".repeat(500))))
                .hasSize(80);
    }

    private Reply reply(String channel, String text) {
        Message question = ReplyDesk.question(channel).withText(text);
        return platform.replyTo(question).orElseThrow();
    }

    private static void finish(Reply reply) {
        reply.words("Hello.");
        reply.finish(ReplyDesk.answer());
    }
}
