package dev.storychat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.Posted;
import dev.storychat.fakes.Script;
import dev.storychat.fakes.SlackCall;
import dev.storychat.fakes.SlackInteractions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One long conversation in one thread: found, narrowed, counted, listed, opened, asked back, answered and judged. All of
 * it goes by signed requests to the server as it is installed; the model calls the tools as a real one would. The
 * transcript is left in {@code target/transcripts}.
 */
@ExtendWith(SharedInstallation.class)
class LongConversationFlowIT {
    private static final String COSTS = Installation.SITE + "/hives/what-a-hive-costs";

    private final Installation storychat;
    private final Chat chat;
    private final Transcript transcript;

    LongConversationFlowIT(Installation storychat) {
        this.storychat = storychat;
        this.chat = Chat.inChannel(storychat);
        this.transcript = new Transcript(storychat, "A long conversation", this::isHere);
        story(1, "Hives for beginners", "2024-05-02", "A first hive stands in the sun and out of the wind.");
        story(2, "Feeding in the hive", "2025-11-20", "In winter each hive needs eight kilos of sugar.");
        story(3, "What a hive costs", "2026-02-10", "A hive costs 240 euros and a suit 60 euros.");
        story(4, "A hive in May", "2026-05-04", "Swarms leave the hive in May.");
    }

    @Test
    void goes_from_a_search_to_a_verdict_in_one_thread() {
        var thread = searches();
        narrows(thread);
        counts(thread);
        lists(thread);
        opens(thread);
        var question = asksBack(thread);
        var answer = answersWhatWasChosen(question);
        isJudged(answer);

        assertThat(transcript.write("long-conversation.md")).isNotEmptyFile();
        assertThat(storychat.bedrock.violations()).isEmpty();
        assertThat(storychat.slack.calls()).filteredOn(this::isHere).allMatch(SlackCall::ok);
    }

    private String searches() {
        var asked = "What do we say about the hive?";
        storychat.whenAsked(
                asked,
                Script.useTool("search_content", "{\"query\":\"hive\",\"content_type\":\"hint\"}"),
                Script.say("There are four hints, for example [What a hive costs](" + COSTS + ")."));
        transcript.person("mention in the channel", asked);

        var thread = chat.mention(asked);

        var answer = chat.awaitAnswer(thread, "There are four hints");
        assertThat(answer.stream()).isEqualTo(Posted.Stream.STOPPED);
        assertThat(answer.blocks().toString())
                .contains("Sources", "1. *<" + COSTS + "|What a hive costs>*", "published 10 February 2026")
                .contains("content as of", "Edit in Storyblok", "feedback_buttons");
        assertThat(told(asked)).contains("What a hive costs", "4 stories");
        return thread;
    }

    private void narrows(String thread) {
        var answer = reply(
                thread,
                "Only those from this year.",
                "Two are from 2026",
                Script.useTool("refine_results", "{\"since\":\"2026-01-01\"}"),
                Script.say("Two are from 2026: [What a hive costs](" + COSTS + ") is the older one."));

        assertThat(answer.blocks().toString()).contains("Sources", COSTS);
        assertThat(told("Only those from this year."))
                .contains("since:2026-01-01", "A hive in May")
                .doesNotContain("Feeding in the hive");
    }

    private void counts(String thread) {
        var answer = reply(
                thread,
                "How many hints are there by month?",
                "Four in all",
                Script.useTool("count_content", "{\"content_type\":\"hint\",\"group_by\":\"month\"}"),
                Script.say("Four in all, one in each of four months."));

        assertThat(answer.blocks().toString())
                .contains("*Counted* 4 stories", "2024-05 1", "2026-05 1", "content as of");
    }

    private void lists(String thread) {
        var answer = reply(
                thread,
                "List them by name.",
                "Here they are",
                Script.useTool("list_counted", "{\"sort\":\"name\"}"),
                Script.say("Here they are, by name."));

        assertThat(told("List them by name."))
                .containsSubsequence(
                        "A hive in May", "Feeding in the hive", "Hives for beginners", "What a hive costs");
        assertThat(answer.blocks().toString()).contains("This answer cites no story. Found in the content");
    }

    private void opens(String thread) {
        var answer = reply(
                thread,
                "What does the last one say?",
                "A hive costs 240 euros",
                Script.useTool("open_story", "{\"number\":4}"),
                Script.say("A hive costs 240 euros [1](" + COSTS + ")."));

        assertThat(told("What does the last one say?")).contains("A hive costs 240 euros and a suit 60 euros.");
        assertThat(answer.text()).contains("A hive costs 240 euros [1](" + COSTS + ").");
    }

    private Posted asksBack(String thread) {
        var answer = reply(
                thread,
                "And the price?",
                "Which price do you mean?",
                Script.useTool(
                        "clarify",
                        "{\"question\":\"Which price do you mean?\",\"choices\":[\"Of a suit\",\"Of sugar\"]}"));

        assertThat(answer.blocks().toString()).contains("\"Of a suit\"", "\"Of sugar\"");
        return answer;
    }

    private Posted answersWhatWasChosen(Posted question) {
        storychat.whenAsked(
                "Of a suit",
                Script.useTool("open_story", "{\"story\":\"hives/what-a-hive-costs\"}"),
                Script.say("A suit costs 60 euros [1](" + COSTS + ")."));
        transcript.person("presses a button", "Of a suit");

        chat.does(SlackInteractions.press(question, chat.person(), "Of a suit", storychat.slack.responseUrl()));

        var answer = chat.awaitAnswer(question.threadTs(), "A suit costs 60 euros");
        var buttons = storychat.slack.awaitMessage(
                chat.channel(), posted -> posted.everything().contains("You chose"), Chat.SOON);
        assertThat(buttons.ts()).isEqualTo(question.ts());
        assertThat(answer.blocks().toString()).contains("Sources", COSTS);
        return answer;
    }

    private void isJudged(Posted answer) {
        transcript.person("presses", "Thumbs down");
        chat.does(SlackInteractions.rate(answer, chat.person(), false));
        var window = storychat
                .slack
                .awaitCall("views.open", call -> call.argument("view").contains(answer.ts()), Chat.SOON)
                .json("view")
                .asJsonObject();
        storychat.slack.await(
                "thanks", () -> !storychat.slack.ephemerals(chat.channel()).isEmpty(), Chat.SOON);
        transcript.person("in the window", "It is outdated: “seventy since May”");
        chat.does(SlackInteractions.submission(
                chat.person(), window, SlackInteractions.reason("outdated", "seventy since May")));

        assertThat(chat.usageForAdmin()).contains("It is outdated", "seventy since May", chat.channel());
    }

    private Posted reply(String thread, String asked, String words, Script... scripts) {
        storychat.whenAsked(asked, scripts);
        transcript.person("in the thread", asked);
        chat.reply(asked, thread);
        return chat.awaitAnswer(thread, words);
    }

    /** What the tool told the model before its last words about a question. */
    private String told(String question) {
        List<JsonObject> messages = storychat
                .modelRequestsAbout(question)
                .get(1)
                .body()
                .getJsonArray("messages")
                .getValuesAs(JsonObject.class);
        return messages.get(messages.size() - 1).toString();
    }

    private boolean isHere(SlackCall call) {
        return call.argument("channel").equals(chat.channel())
                || call.argument("channel_id").equals(chat.channel())
                || call.argument("view").contains(chat.channel());
    }

    private void story(int number, String name, String day, String text) {
        storychat.storyblok.withStory(Json.createObjectBuilder()
                .add("id", 800_000 + number)
                .add("uuid", "00000000-0000-0000-0001-%012d".formatted(number))
                .add("name", name)
                .add("slug", name.toLowerCase(Locale.ROOT).replace(' ', '-'))
                .add("full_slug", "hives/" + name.toLowerCase(Locale.ROOT).replace(' ', '-'))
                .add("lang", "default")
                .add("published_at", day + "T08:00:00.000Z")
                .add("created_at", day + "T08:00:00.000Z")
                .add("tag_list", Json.createArrayBuilder())
                .add(
                        "content",
                        Json.createObjectBuilder()
                                .add("_uid", "u")
                                .add("component", "hint")
                                .add("text", text))
                .build());
    }
}
