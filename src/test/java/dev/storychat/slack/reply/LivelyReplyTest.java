package dev.storychat.slack.reply;

import static dev.storychat.slack.reply.ReplyDesk.CHANNEL;
import static dev.storychat.slack.reply.ReplyDesk.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Reply;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.SlackCall;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What makes an answer feel alive while it comes into being. */
class LivelyReplyTest {
    private final ReplyDesk desk = new ReplyDesk();
    private final FakeSlack slack = desk.slack;
    private final Reply reply = desk.replyIn(CHANNEL);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void sets_the_status_without_making_anybody_wait() {
        Queue<Runnable> later = new ArrayDeque<>();
        var begun = desk.withBackground(later::add).replyIn(CHANNEL);

        begun.status("is thinking…");

        assertThat(slack.calls()).isEmpty();
        while (!later.isEmpty()) {
            later.remove().run();
        }
        assertThat(slack.calls("assistant.threads.setStatus")).hasSize(1);
    }

    @Test
    void streams_words_of_scripts_without_spaces_as_well() {
        reply.status("is thinking…");

        reply.words("退款需要");

        assertThat(chunks("chat.startStream", 0))
                .extracting(LivelyReplyTest::summary)
                .endsWith("markdown_text 退款需要");
    }

    @Test
    void gives_slack_something_to_show_until_there_are_words() {
        reply.status("is thinking…");
        reply.status("is searching the content…");

        assertThat(statuses())
                .extracting(call -> call.json("loading_messages").toString())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("[\"Reading your question…\",\"Looking"),
                        second -> assertThat(second).isEqualTo("null"));
        assertThat((JsonArray) statuses().get(0).json("loading_messages")).hasSizeBetween(2, 10);
        assertThat(desk.failuresBut()).isEmpty();
    }

    @Test
    void gets_to_know_the_person_while_the_model_thinks_and_speaks_their_language_then() {
        slack.withUser(german());
        assertThat(reply.language()).isEqualTo(Locale.ENGLISH);

        reply.status("is thinking…");
        reply.words("Halb ");
        reply.interrupt();

        assertThat(reply.language()).isEqualTo(Locale.GERMANY);
        assertThat(desk.shown())
                .isEqualTo("Halb \n\n_unterbrochen: Frag noch einmal, um die ganze Antwort zu bekommen_");
        assertThat(slack.calls())
                .extracting(SlackCall::method)
                .startsWith("agents.sessions.setStatus", "assistant.threads.setStatus", "users.info");
    }

    @Test
    void greets_somebody_known_in_their_language_from_the_first_status_on() {
        slack.withUser(german());
        desk.people.find(FakeSlack.TEAM, "U1");

        reply.status("denkt nach…");

        assertThat(statuses().get(0).argument("loading_messages")).contains("Ich lese deine Frage…");
        assertThat(slack.calls("users.info")).hasSize(1);
    }

    @Test
    void shows_whole_words_first_and_then_sentences() {
        reply.words("What ");
        reply.words("we sa");
        assertThat(desk.shown()).isEqualTo("What ");

        desk.timing.pass(Duration.ofSeconds(2));
        reply.words("y. And mo");

        assertThat(desk.shown()).isEqualTo("What we say. ");
    }

    @Test
    void starts_with_the_steps_that_led_to_the_words() {
        reply.status("is thinking…");
        reply.status("is searching the content…");
        reply.status("is reading a story…");
        reply.words("Hello ");
        finish("world.");

        assertThat(chunks("chat.startStream", 0))
                .extracting(LivelyReplyTest::summary)
                .containsExactly(
                        "step-1 complete Searching the content…",
                        "step-2 complete Reading a story…",
                        "markdown_text Hello ");
        assertThat(slack.calls("chat.startStream").get(0).argument("markdown_text"))
                .isEmpty();
        assertThat(desk.shown()).isEqualTo("Hello world.");
    }

    @Test
    void shows_a_step_in_the_middle_of_the_words_while_it_is_taken() {
        reply.status("is thinking…");
        reply.words("Let me look. ");
        desk.timing.pass(Duration.ofSeconds(2));

        reply.status("is searching the content…");
        desk.timing.pass(Duration.ofSeconds(2));
        reply.words("Found it. ");
        finish("Bye.");

        assertThat(chunks("chat.appendStream", 0))
                .extracting(LivelyReplyTest::summary)
                .containsExactly("step-1 in_progress Searching the content…");
        assertThat(chunks("chat.appendStream", 1))
                .extracting(LivelyReplyTest::summary)
                .containsExactly("step-1 complete Searching the content…", "markdown_text Found it. ");
        assertThat(desk.shown()).isEqualTo("Let me look. Found it. Bye.");
        assertThat(desk.failuresBut()).isEmpty();
    }

    @Test
    void marks_a_step_as_failed_that_the_answer_broke_off_in() {
        reply.words("Let me look. ");
        desk.timing.pass(Duration.ofSeconds(2));
        reply.status("is thinking…");
        reply.status("is searching the content…");

        reply.interrupt();

        assertThat(chunks("chat.stopStream", 0))
                .extracting(LivelyReplyTest::summary)
                .contains("step-1 error Searching the content…");
    }

    @Test
    void keeps_to_chunks_in_a_stream_that_began_with_them() {
        reply.words("Let me look. ");
        desk.timing.pass(Duration.ofSeconds(2));
        reply.words("Found it. ");
        finish("Bye.");

        assertThat(chunks("chat.appendStream", 0))
                .extracting(LivelyReplyTest::summary)
                .containsExactly("markdown_text Found it. ");
        assertThat(desk.shown()).isEqualTo("Let me look. Found it. Bye.");
        assertThat(desk.failuresBut()).isEmpty();
    }

    @Test
    void keeps_to_words_in_a_stream_that_began_with_them() {
        slack.fail("chat.startStream", "invalid_arguments", 1);
        reply.words("Let me look. ");
        desk.timing.pass(Duration.ofSeconds(2));
        reply.status("is thinking…");
        reply.status("is searching the content…");
        desk.timing.pass(Duration.ofSeconds(2));
        reply.words("Found it. ");
        finish("Bye.");

        assertThat(slack.calls("chat.appendStream"))
                .extracting(call -> call.argument("markdown_text"))
                .containsExactly("Found it. ");
        assertThat(desk.failuresBut("chat.startStream")).isEmpty();
    }

    @Test
    void does_without_steps_where_slack_does_not_take_them() {
        var platform = desk.platform();
        slack.fail("chat.startStream", "invalid_chunks", 1);

        for (var channel : List.of(CHANNEL, "C0OTHER")) {
            var next = platform.replyTo(ReplyDesk.question(channel)).orElseThrow();
            next.status("is thinking…");
            next.status("is searching the content…");
            next.words("Hello ");
            next.finish(answer());
        }

        assertThat(desk.shown()).isEqualTo("Hello ");
        assertThat(slack.calls("chat.startStream")).hasSize(3);
        assertThat(slack.messages("C0OTHER").get(0).text()).isEqualTo("Hello ");
    }

    @Test
    void ends_with_words_that_say_so_below_code_that_was_cut_off() {
        reply.words("Run:\n```sh\nfirst ");
        reply.interrupt();

        assertThat(desk.shown())
                .isEqualTo("Run:\n```sh\nfirst \n```\n\n_interrupted: ask again to get the whole answer_");
    }

    @Test
    void costs_four_calls_where_the_answer_is_short() {
        desk.people.find(FakeSlack.TEAM, "U1");
        var before = slack.calls().size();

        reply.status("is thinking…");
        reply.words("All ");
        reply.words("of it.");
        reply.finish(answer());

        assertThat(slack.calls().subList(before, slack.calls().size()))
                .extracting(SlackCall::method)
                .containsExactly(
                        "agents.sessions.setStatus",
                        "assistant.threads.setStatus",
                        "chat.startStream",
                        "chat.stopStream");
    }

    private void finish(String words) {
        reply.words(words);
        reply.finish(answer());
    }

    private List<SlackCall> statuses() {
        return slack.calls("assistant.threads.setStatus");
    }

    private List<JsonObject> chunks(String method, int call) {
        return ((JsonArray) slack.calls(method).get(call).json("chunks")).getValuesAs(JsonObject.class);
    }

    private static String summary(JsonObject chunk) {
        return chunk.getString("type").equals("task_update")
                ? chunk.getString("id") + " " + chunk.getString("status") + " " + chunk.getString("title")
                : chunk.getString("type") + " " + chunk.getString("text");
    }

    static JsonObject german() {
        return Json.createObjectBuilder()
                .add("id", "U1")
                .add("team_id", FakeSlack.TEAM)
                .add("locale", "de-DE")
                .build();
    }
}
