package dev.storychat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.Script;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A conversation about content at {@code POST /api/conversation}: what was done, and what the next message can mean. */
@ExtendWith(SharedInstallation.class)
class ConversationFlowIT {
    private static final String COUNT = "{\"content_type\":\"article\",\"group_by\":\"path\"}";
    private static final String POLLINATOR =
            Installation.SITE + "/episodes/16-guernsey-pollinator-project-matter-and-the-science-of-fear";

    private final Installation storychat;
    private final String conversation = UUID.randomUUID().toString();

    ConversationFlowIT(Installation storychat) {
        this.storychat = storychat;
    }

    @Test
    void searches_and_numbers_what_it_cites() {
        storychat.whenAsked(
                "cite the bees",
                Script.useTool("search_content", "{\"query\":\"guernsey\"}"),
                Script.sayPieces("Bees count [", "7](", POLLINATOR, ") and so do books [3](" + POLLINATOR + ")."));

        var answer = ask("cite the bees");

        assertThat(answer.getString("action")).isEqualTo("search");
        assertThat(answer.getString("message"))
                .isEqualTo("Bees count [1](%s) and so do books [1](%s).", POLLINATOR, POLLINATOR);
        var evidence = answer.getJsonObject("evidence");
        assertThat(evidence.getString("kind")).isEqualTo("stories");
        assertThat(evidence.getString("as_of")).isNotEmpty();
        assertThat(evidence.getJsonArray("sources").getValuesAs(JsonObject.class))
                .extracting(story -> story.getString("url"))
                .containsExactly(POLLINATOR);
    }

    @Test
    void counts_exactly() {
        storychat.whenAsked("count the articles", Script.useTool("count_content", COUNT), Script.say("Six."));

        var answer = ask("count the articles");

        assertThat(answer.getString("action")).isEqualTo("analyze");
        assertThat(answer.getJsonObject("results").getInt("total")).isEqualTo(6);
        assertThat(answer.getJsonObject("results").getBoolean("exact")).isTrue();
        assertThat(answer.getJsonObject("evidence").getJsonObject("counts").getJsonObject("groups"))
                .hasToString("{\"article/\":3,\"blog/\":3}");
        assertThat(toolResults("count the articles").get(0)).startsWith("Counted exactly: 6 stories. By path:");
    }

    @Test
    void lists_what_was_counted_and_opens_one_by_its_number() {
        storychat.whenAsked("count to list", Script.useTool("count_content", COUNT), Script.say("Six."));
        storychat.whenAsked(
                "list what I counted", Script.useTool("list_counted", "{\"sort\":\"name\"}"), Script.say("These."));
        storychat.whenAsked("open the second", Script.useTool("open_story", "{\"number\":2}"), Script.say("It says."));
        ask("count to list");

        var list = ask("list what I counted");
        var opened = ask("open the second");

        assertThat(list.getString("action")).isEqualTo("list_analyzed");
        assertThat(list.getJsonObject("results").getJsonArray("stories")).hasSize(6);
        assertThat(opened.getString("action")).isEqualTo("open");
        assertThat(slugs(opened)).containsExactly(slugs(list).get(1));
    }

    @Test
    void narrows_the_last_result_and_keeps_its_filters() {
        storychat.whenAsked("count to narrow", Script.useTool("count_content", COUNT), Script.say("Six."));
        storychat.whenAsked(
                "only from 2022", Script.useTool("refine_results", "{\"since\":\"2022-01-01\"}"), Script.say("Three."));
        storychat.whenAsked(
                "only in the blog", Script.useTool("refine_results", "{\"query\":\"article-4\"}"), Script.say("One."));
        ask("count to narrow");

        var narrowed = ask("only from 2022");
        var again = ask("only in the blog");

        assertThat(narrowed.getString("action")).isEqualTo("refine");
        assertThat(narrowed.getJsonObject("results").getInt("total")).isEqualTo(3);
        assertThat(slugs(narrowed)).allMatch(slug -> slug.startsWith("blog/article-"));
        assertThat(slugs(again)).containsExactly("blog/article-4");
    }

    @Test
    void tells_the_model_of_the_last_result_as_its_own_memory() {
        storychat.whenAsked("count to remember", Script.useTool("count_content", COUNT), Script.say("Six."));
        ask("count to remember");

        ask("what was that again?");

        var texts = PreparedModel.texts(
                storychat.modelRequestsAbout("what was that again?").get(0).body(), "user");
        assertThat(texts).hasSize(3);
        assertThat(texts.get(1)).startsWith("<last_result>").contains("6 stories for `type:article sort:newest`");
    }

    @Test
    void asks_back_with_choices() {
        storychat.whenAsked(
                "ambiguous articles",
                Script.useTool(
                        "clarify", "{\"question\":\"Which articles?\",\"choices\":[\"Of the blog\",\"All of them\"]}"));
        storychat.whenAsked("Of the blog", Script.say("Very well."));

        var question = ask("ambiguous articles");
        var answer = ask("Of the blog");

        assertThat(question.getString("action")).isEqualTo("clarify");
        assertThat(question.getString("message")).isEqualTo("Which articles?");
        assertThat(question.getJsonArray("choices")).hasToString("[\"Of the blog\",\"All of them\"]");
        assertThat(answer.getString("action")).isEqualTo("chat");
        assertThat(answer.getJsonArray("choices")).isEmpty();
        assertThat(PreparedModel.texts(
                        storychat.modelRequestsAbout("Of the blog").get(0).body(), "assistant"))
                .containsExactly("Which articles?\n- Of the blog\n- All of them");
    }

    @Test
    void lets_the_model_call_several_tools_at_once() {
        storychat.whenAsked(
                "two things at once",
                Script.useTool("count_content", "{\"content_type\":\"news\"}").thenUseTool("list_counted", "{}"),
                Script.say("Four."));

        var answer = ask("two things at once");

        assertThat(answer.getString("action")).isEqualTo("list_analyzed");
        assertThat(toolResults("two things at once")).hasSize(2);
        assertThat(answer.getJsonObject("results").getJsonArray("stories")).hasSize(4);
    }

    @Test
    void tells_the_model_what_it_got_wrong() {
        storychat.whenAsked(
                "wrong arguments",
                Script.useTool("count_content", "{\"type\":\"article\"}"),
                Script.useTool("refine_results", "{\"since\":\"last week\"}"),
                Script.say("I give up."));

        ask("wrong arguments");

        assertThat(toolResults("wrong arguments").get(0)).startsWith("There is no argument `type`.");
        assertThat(storychat
                        .modelRequestsAbout("wrong arguments")
                        .get(2)
                        .body()
                        .getJsonArray("messages")
                        .toString())
                .contains("There is no last result in this conversation", "\"status\":\"error\"");
    }

    @Test
    void says_when_an_answer_is_not_from_the_content() {
        storychat.whenAsked("capital of France", Script.say("It is Paris."));

        var answer = ask("What is the capital of France?");

        assertThat(answer.getString("action")).isEqualTo("chat");
        assertThat(answer.getJsonObject("evidence").getString("kind")).isEqualTo("none");
    }

    @Test
    void speaks_the_language_that_the_caller_likes_best() {
        var answer = Http.json(Http.postJson(
                storychat.at("/api/conversation"),
                "{\"message\":\"\u200b\"}",
                "Accept-Language",
                "de-AT,de;q=0.9,en;q=0.5"));

        assertThat(answer.getString("message")).startsWith("Hallo, ich bin Storychat.");
    }

    private JsonObject ask(String message) {
        return Http.json(Http.postJson(
                storychat.at("/api/conversation"),
                "{\"message\":\"" + message + "\",\"conversation_id\":\"" + conversation + "\"}",
                "Accept",
                "application/json"));
    }

    private static List<String> slugs(JsonObject answer) {
        return answer.getJsonObject("results").getJsonArray("stories").getValuesAs(JsonObject.class).stream()
                .map(story -> story.getString("slug"))
                .toList();
    }

    /** What the tools returned before the model's second turn. */
    private List<String> toolResults(String question) {
        var messages = storychat.modelRequestsAbout(question).get(1).body().getJsonArray("messages");
        return messages
                .getJsonObject(messages.size() - 1)
                .getJsonArray("content")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(block -> block.getJsonObject("toolResult")
                        .getJsonArray("content")
                        .getJsonObject(0))
                .map(content -> ((JsonString) content.get("text")).getString())
                .toList();
    }
}
