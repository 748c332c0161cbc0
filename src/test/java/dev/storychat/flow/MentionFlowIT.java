package dev.storychat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.Posted;
import dev.storychat.fakes.Script;
import dev.storychat.fakes.SlackPayloads;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody mentions the assistant in a channel: from Slack's request to the answer in the thread. */
@ExtendWith(SharedInstallation.class)
class MentionFlowIT {
    private static final String STORY =
            Installation.SITE + "/episodes/16-guernsey-pollinator-project-matter-and-the-science-of-fear";
    private static final String SEARCH = "{\"query\":\"guernsey pollinator\"}";

    private final Installation storychat;
    private final Chat chat;

    MentionFlowIT(Installation storychat) {
        this.storychat = storychat;
        this.chat = Chat.inChannel(storychat);
    }

    @Test
    void acknowledges_within_three_seconds_while_the_model_takes_its_time() {
        storychat.whenAsked("slow bees", Script.say("At last.").paced(Duration.ofSeconds(1)));
        var ts = Chat.now();
        var begun = Instant.now();

        var response = storychat.receive(storychat.fromSlack.mention(chat.channel(), chat.person(), "slow bees", ts));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(3));
        chat.awaitAnswer(ts, "At last.");
    }

    @Test
    void streams_the_answer_into_the_thread_under_the_mention() {
        storychat.whenAsked("who counts bees", searchThen("The [pollinator project](" + STORY + ") does."));

        var thread = chat.mention("who counts bees?");

        var answer = chat.awaitAnswer(thread);
        assertThat(answer.stream()).isEqualTo(Posted.Stream.STOPPED);
        assertThat(answer.text()).contains("The [pollinator project](" + STORY + ") does.");
        var stream = storychat.slack.awaitCall("chat.startStream", call -> isHere(call.argument("channel")), Chat.SOON);
        assertThat(stream.argument("recipient_user_id")).isEqualTo(chat.person());
        assertThat(stream.argument("recipient_team_id")).isEqualTo(FakeSlack.TEAM);
    }

    @Test
    void shows_what_it_is_doing_before_it_answers() {
        storychat.whenAsked("busy bees", searchThen("Here."));

        var thread = chat.mention("busy bees");

        chat.awaitAnswer(thread);
        assertThat(storychat.slack.calls("assistant.threads.setStatus"))
                .filteredOn(call -> call.argument("thread_ts").equals(thread))
                .extracting(call -> call.argument("status"))
                .containsExactly("is thinking…", "is searching the content…");
    }

    @Test
    void ends_the_answer_with_its_sources() {
        storychat.whenAsked("source of bees", searchThen("See [the episode](" + STORY + ")."));

        var thread = chat.mention("source of bees");

        assertThat(chat.awaitAnswer(thread).blocks().toString())
                .contains("Sources", STORY, "episode", "published 4 July 2020", "content as of", "Edit in Storyblok");
    }

    @Test
    void gives_the_model_what_its_search_found() {
        storychat.whenAsked("tool of bees", searchThen("Found."));

        chat.awaitAnswer(chat.mention("tool of bees"));

        var requests = storychat.modelRequestsAbout("tool of bees");
        assertThat(requests).hasSize(2);
        assertThat(requests.get(0).body().getJsonObject("toolConfig").toString())
                .contains("search_content");
        assertThat(requests.get(1).body().getJsonArray("messages").toString()).contains("toolResult", STORY);
    }

    @Test
    void signs_its_calls_of_the_model_whatever_bearer_token_is_set() {
        chat.awaitAnswer(chat.mention("who signs?"));

        var authorization =
                storychat.modelRequestsAbout("who signs?").get(0).headers().get("authorization");
        assertThat(authorization).startsWith("AWS4-HMAC-SHA256 ");
        assertThat(storychat.bedrock.violations()).isEmpty();
    }

    @Test
    void answers_once_when_slack_sends_the_event_again() {
        var ts = Chat.now();
        var event = SlackPayloads.mention(chat.channel(), chat.person(), "once please", ts);

        storychat.receive(storychat.fromSlack.event(event));
        for (int again = 1; again <= 3; again++) {
            var response = storychat.receive(
                    storychat.fromSlack.withRetry(again, "http_timeout").event(event));
            assertThat(response.statusCode()).isEqualTo(200);
        }

        chat.awaitAnswer(ts);
        chat.awaitEndOf(ts);
        assertThat(storychat.modelRequestsAbout("once please")).hasSize(1);
        assertThat(storychat.slack.thread(chat.channel(), ts)).hasSize(2);
    }

    @Test
    void answers_once_when_the_post_comes_as_a_message_before_it_comes_as_a_mention() {
        var ts = Chat.now();
        var message = SlackPayloads.mentionAsMessage(chat.channel(), chat.person(), "twice told", ts);

        storychat.receive(storychat.fromSlack.event(message));
        chat.mention("twice told", ts);

        chat.awaitAnswer(ts);
        chat.awaitEndOf(ts);
        assertThat(storychat.modelRequestsAbout("twice told")).hasSize(1);
        assertThat(storychat.slack.thread(chat.channel(), ts)).hasSize(2);
    }

    @Test
    void greets_with_three_examples_when_nothing_is_asked() {
        var before = storychat.bedrock.requests().size();

        var thread = chat.mention("");

        assertThat(chat.awaitAnswer(thread).text().lines().filter(line -> line.startsWith("- ")))
                .hasSize(3);
        assertThat(storychat.bedrock.requests()).hasSize(before);
    }

    private Script[] searchThen(String answer) {
        return new Script[] {Script.useTool("search_content", SEARCH), Script.say(answer)};
    }

    private boolean isHere(String channel) {
        return channel.equals(chat.channel());
    }
}
