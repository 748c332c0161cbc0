package dev.storychat.slack.reply;

import static dev.storychat.slack.reply.ReplyDesk.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storychat.chat.Reply;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.Posted;
import dev.storychat.fakes.SlackCall;
import dev.storychat.slack.blocks.Stories;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackReplyTest {
    private static final String THREAD = ReplyDesk.THREAD;

    private final ReplyDesk desk = new ReplyDesk();
    private final FakeSlack slack = desk.slack;
    private final QuickTiming timing = desk.timing;
    private final Reply reply = desk.replyIn(ReplyDesk.CHANNEL);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void shows_what_it_does_before_there_are_words() {
        reply.status("is thinking…");
        reply.status("is thinking…");
        reply.status("is searching the content…");

        assertThat(slack.calls("assistant.threads.setStatus"))
                .extracting(call -> call.argument("thread_ts") + " " + call.argument("status"))
                .containsExactly(THREAD + " is thinking…", THREAD + " is searching the content…");
    }

    @Test
    void goes_on_without_a_status_where_slack_refuses_it() {
        slack.fail("assistant.threads.setStatus", "missing_scope", 9);

        reply.status("is thinking…");
        reply.status("is searching the content…");
        finish("Hello.");

        assertThat(slack.calls("assistant.threads.setStatus")).hasSize(1);
        assertThat(shown()).isEqualTo("Hello.");
    }

    @Test
    void streams_into_the_thread_for_the_person_who_asked() {
        reply.words("Hello ");

        var start = slack.calls("chat.startStream").get(0);
        assertThat(start.argument("thread_ts")).isEqualTo(THREAD);
        assertThat(start.argument("recipient_user_id")).isEqualTo("U1");
        assertThat(start.argument("recipient_team_id")).isEqualTo(FakeSlack.TEAM);
        assertThat(shown()).isEqualTo("Hello ");
    }

    @Test
    void ends_with_the_sources_under_the_words() {
        reply.words("Hello ");
        reply.words("world.");
        reply.finish(answer(Stories.named("Pricing <2026>")));

        assertThat(shown()).isEqualTo("Hello world.");
        assertThat(only().stream()).isEqualTo(Posted.Stream.STOPPED);
        assertThat(only().blocks().toString())
                .contains("<https://www.example.com/blog/a|Pricing &lt;2026&gt;>", "4 March 2026", "Edit in Storyblok");
        assertThat(failures()).isEmpty();
    }

    @Test
    void appends_about_once_a_second() {
        for (int i = 0; i < 400; i++) {
            timing.pass(Duration.ofMillis(25));
            reply.words("A sentence of words. ");
        }
        finish("");

        assertThat(slack.calls("chat.appendStream")).hasSizeBetween(8, 10);
        assertThat(shown()).isEqualTo("A sentence of words. ".repeat(400).stripTrailing());
    }

    @Test
    void does_not_spend_a_call_on_a_few_words_until_it_is_quiet_for_long() {
        reply.words("First. ");
        timing.pass(Duration.ofSeconds(2));
        reply.words("and ");
        assertThat(slack.calls("chat.appendStream")).isEmpty();

        timing.pass(Duration.ofSeconds(2));
        reply.words("so");

        assertThat(shown()).isEqualTo("First. and so");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown_method", "not_allowed_token_type", "missing_scope", "feature_not_enabled"})
    void posts_and_updates_where_slack_does_not_stream(String error) {
        slack.fail("chat.startStream", error, 99);

        reply.words("Hello ");
        timing.pass(Duration.ofSeconds(2));
        reply.words("world. And ");
        reply.words("you.");
        reply.finish(answer(Stories.named("Pricing")));

        assertThat(slack.calls("chat.postMessage")).hasSize(1);
        assertThat(slack.calls("chat.update")).hasSize(2);
        assertThat(only().threadTs()).isEqualTo(THREAD);
        assertThat(only().blocks().toString()).contains("Hello world. And you.", "|Pricing>");
        assertThat(failuresBut("chat.startStream")).isEmpty();
    }

    @Test
    void posts_without_unfurling_anything() {
        slack.failHttp("chat.startStream", 500, 99);

        finish("See https://www.example.com/a");

        var post = slack.calls("chat.postMessage").get(0);
        assertThat(post.argument("unfurl_links")).isEqualTo("false");
        assertThat(post.argument("unfurl_media")).isEqualTo("false");
    }

    @Test
    void notifies_in_words_without_the_marks_of_Markdown() {
        slack.failHttp("chat.startStream", 500, 99);

        finish(
                "## Refunds\n**Late** ferries: `3` days, see [Delays](https://www.example.com/a) [1](https://www.example.com/b).");

        var post = slack.calls("chat.postMessage").get(0);
        assertThat(post.argument("text")).isEqualTo("Refunds\nLate ferries: 3 days, see Delays [1].");
        assertThat(post.argument("blocks")).contains("**Late** ferries");
    }

    @Test
    void updates_at_most_fifty_times_a_minute() {
        slack.fail("chat.startStream", "unknown_method", 1);

        for (int i = 0; i < 600; i++) {
            timing.pass(Duration.ofMillis(100));
            reply.words("A word. ");
        }
        finish("");

        assertThat(slack.calls("chat.update")).hasSizeBetween(40, 50);
    }

    @Test
    void waits_as_long_as_slack_asks_and_loses_nothing() {
        reply.words("Hello ");
        slack.rateLimit("chat.appendStream", Duration.ofSeconds(7), 1);
        timing.pass(Duration.ofSeconds(2));
        reply.words("world. Again. ");
        timing.pass(Duration.ofSeconds(5));
        reply.words("And again. ");
        assertThat(slack.calls("chat.appendStream")).hasSize(1);
        assertThat(timing.waited()).isZero();

        timing.pass(Duration.ofSeconds(2));
        reply.words("Done. ");

        assertThat(shown()).isEqualTo("Hello world. Again. And again. Done. ");
    }

    @Test
    void waits_at_the_end_where_slack_asks_for_it() {
        slack.rateLimit("chat.stopStream", Duration.ofSeconds(3), 2);

        finish("Hello.");

        assertThat(only().stream()).isEqualTo(Posted.Stream.STOPPED);
        assertThat(timing.waited()).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(8));
    }

    @Test
    void says_nothing_in_a_channel_that_takes_no_stream_for_as_long_as_slack_asks_and_then_all_of_it_once() {
        slack.rateLimit("chat.startStream", Duration.ofSeconds(40), 1);

        finish("Hello.");

        assertThat(only().blocks().toString()).contains("Hello.");
        assertThat(timing.waited()).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(42));
    }

    @Test
    void tries_three_times_and_then_says_that_nothing_arrived() {
        slack.fail("chat.startStream", "unknown_method", 99);
        slack.rateLimit("chat.postMessage", Duration.ofSeconds(1), 99);
        reply.words("Hello.");
        var before = slack.calls("chat.postMessage").size();

        assertThatThrownBy(() -> reply.finish(answer()))
                .isInstanceOf(UndeliveredException.class)
                .hasMessageEndingWith(": ratelimited");

        assertThat(slack.calls("chat.postMessage")).hasSize(before + 3);
    }

    @Test
    void says_why_slack_took_nothing() {
        slack.fail("chat.startStream", "is_archived", 99);
        slack.fail("chat.postMessage", "is_archived", 99);
        reply.words("Hello.");

        assertThatThrownBy(() -> reply.finish(answer()))
                .isInstanceOf(UndeliveredException.class)
                .hasMessageEndingWith(": is_archived");
    }

    @Test
    void goes_on_in_another_message_where_slack_ends_the_stream() {
        reply.words("The first words. ");
        slack.expireStreams();
        timing.pass(Duration.ofSeconds(2));
        reply.words("The next words. ");
        reply.words("The last.");
        reply.finish(answer(Stories.named("Pricing")));

        assertThat(shown()).isEqualTo("The first words. The next words. The last.");
        assertThat(slack.thread("C0CONTENT", THREAD)).hasSize(2);
        assertThat(slack.thread("C0CONTENT", THREAD).get(1).blocks().toString()).contains("|Pricing>");
    }

    @Test
    void shows_the_sources_even_where_the_stream_ended_with_the_last_words() {
        reply.words("All the words.");
        slack.expireStreams();

        reply.finish(answer(Stories.named("Pricing")));

        assertThat(slack.thread("C0CONTENT", THREAD)).hasSize(2);
        assertThat(slack.thread("C0CONTENT", THREAD).get(1).blocks().toString()).contains("|Pricing>");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void continues_a_long_answer_in_more_messages(boolean streams) {
        if (!streams) {
            slack.fail("chat.startStream", "unknown_method", 99);
        }
        var text = "A sentence with several words in it. ".repeat(700).strip();

        for (var word : text.split("(?<= )")) {
            timing.pass(Duration.ofMillis(20));
            reply.words(word);
        }
        reply.finish(answer(Stories.named("Pricing")));

        var thread = slack.thread("C0CONTENT", THREAD);
        assertThat(thread).hasSize(3);
        assertThat(thread).allSatisfy(posted -> assertThat(posted.complete()).isTrue());
        assertThat(shown()).isEqualTo(text);
        assertThat(failuresBut("chat.startStream")).isEmpty();
    }

    @Test
    void takes_a_long_answer_that_comes_all_at_once() {
        var text = "Wörter 🙂".repeat(3_000);

        finish(text);

        assertThat(shown()).isEqualTo(text);
        assertThat(failures()).isEmpty();
    }

    @Test
    void keeps_what_was_said_and_marks_it_as_interrupted() {
        reply.words("Half of an ans");

        reply.interrupt();

        assertThat(shown()).startsWith("Half of an ans").endsWith("_interrupted: ask again to get the whole answer_");
        assertThat(only().stream()).isEqualTo(Posted.Stream.STOPPED);
    }

    @Test
    void says_so_where_there_is_nothing_to_say() {
        finish(" \n");

        assertThat(shown()).contains("nothing to say");
    }

    @Test
    void names_no_recipient_in_a_direct_message() {
        var direct = desk.replyIn("D0DIRECT");

        direct.words("Hello.");
        direct.finish(answer());

        assertThat(slack.calls("chat.startStream").get(0).argument("recipient_user_id"))
                .isEmpty();
        assertThat(slack.messages("D0DIRECT")).hasSize(1);
    }

    @Test
    void does_not_lose_words_where_slack_fails_for_a_moment() {
        reply.words("Hello ");
        slack.failHttp("chat.appendStream", 503, 1);
        timing.pass(Duration.ofSeconds(2));
        reply.words("world. ");
        slack.failHttp("chat.stopStream", 500, 1);

        finish("Bye.");

        assertThat(shown()).isEqualTo("Hello world. Bye.");
        assertThat(slack.thread("C0CONTENT", THREAD)).hasSize(1);
    }

    private void finish(String lastWords) {
        reply.words(lastWords);
        reply.finish(answer());
    }

    private Posted only() {
        assertThat(slack.thread("C0CONTENT", THREAD)).hasSize(1);
        return slack.thread("C0CONTENT", THREAD).get(0);
    }

    private String shown() {
        return desk.shown();
    }

    private List<SlackCall> failures() {
        return desk.failuresBut();
    }

    private List<SlackCall> failuresBut(String method) {
        return desk.failuresBut(method);
    }
}
