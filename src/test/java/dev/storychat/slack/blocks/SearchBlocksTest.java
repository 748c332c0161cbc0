package dev.storychat.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Results;
import dev.storychat.slack.blocks.SearchBlocks.PageLink;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchBlocksTest {
    private static final Query QUERY = Query.words("pricing", 10);

    @Test
    void begins_with_the_exact_count() {
        assertThat(header(Stories.page(10, 1_234))).isEqualTo("1,234 stories for “pricing”");
        assertThat(header(Stories.page(1, 1))).isEqualTo("1 story for “pricing”");
    }

    @Test
    void says_about_where_nobody_counted() {
        var guessed = new Results(Stories.page(3, 3).hits(), 40, false, Map.of(), Set.of());

        assertThat(header(guessed)).isEqualTo("about 40 stories for “pricing”");
    }

    @Test
    void shows_each_story_with_its_passage_facts_and_buttons() {
        var blocks = blocks("pricing", QUERY, Stories.page(1, 1));

        assertThat(blocks.toString())
                .contains("*<https://www.example.com/blog/a|Story 1>*")
                .contains("article · en · 2026-03-04")
                .contains("\"url\":\"https://www.example.com/blog/a\"")
                .contains("\"url\":\"https://app.storyblok.com/#/me/spaces/1/stories/0/0/1\"");
    }

    @Test
    void leaves_out_buttons_that_lead_nowhere() {
        var results =
                new Results(List.of(Stories.hit(Stories.at("not an address", null))), 1, true, Map.of(), Set.of());

        assertThat(blocks("x", QUERY, results).toString()).doesNotContain("button", "\"actions\"");
    }

    @Test
    void leads_to_the_pages_around_this_one() {
        var blocks =
                blocks("pricing type:a", QUERY.onPage(2), Stories.page(10, 25)).toString();

        assertThat(blocks).contains("11–20 of 25", "\"value\":\"1 pricing type:a\"", "\"value\":\"3 pricing type:a\"");
    }

    @Test
    void has_no_buttons_where_there_are_no_other_pages() {
        assertThat(blocks("pricing", QUERY, Stories.page(10, 10)).toString()).doesNotContain("Next", "Previous");
        assertThat(blocks("pricing", QUERY.onPage(3), Stories.page(5, 25)).toString())
                .doesNotContain("Next");
    }

    @Test
    void stays_within_fifty_blocks_and_unique_actions() {
        var blocks = blocks("pricing", Query.words("pricing", 100).onPage(2), Stories.page(100, 1_000));

        assertThat(blocks.size()).isLessThanOrEqualTo(50);
        assertThat(actionIds(blocks)).doesNotHaveDuplicates();
    }

    @Test
    void keeps_a_long_question_out_of_the_buttons_and_short_in_the_header() {
        var blocks = blocks("p".repeat(2_500), QUERY, Stories.page(10, 25));

        assertThat(text(blocks.get(0)).length()).isLessThanOrEqualTo(SlackLimits.HEADER);
        assertThat(blocks.toString()).doesNotContain("\"value\"");
    }

    @Test
    void says_what_to_try_where_nothing_was_found() {
        assertThat(SearchBlocks.found("<!here>", QUERY, Results.none()).text())
                .isEqualTo("I found nothing for “&lt;!here&gt;”. Try fewer or other words.");
    }

    @Test
    void reads_back_what_its_buttons_carry() {
        assertThat(PageLink.read("3 pricing  type:a\nb")).contains(new PageLink(3, "pricing  type:a\nb"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "3", "0 x", "-1 x", "9999999 x", "click_me_123"})
    void reads_nothing_from_other_buttons(String value) {
        assertThat(PageLink.read(value)).isEmpty();
    }

    private static String header(Results results) {
        return text(blocks("pricing", QUERY, results).get(0));
    }

    private static String text(JsonElement block) {
        return block.getAsJsonObject().getAsJsonObject("text").get("text").getAsString();
    }

    private static JsonArray blocks(String written, Query query, Results results) {
        return JsonParser.parseString(
                        SearchBlocks.found(written, query, results).toPrivateJson(false))
                .getAsJsonObject()
                .getAsJsonArray("blocks");
    }

    private static List<String> actionIds(JsonArray blocks) {
        return StreamSupport.stream(blocks.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(block -> block.get("type").getAsString().equals("actions"))
                .flatMap(block ->
                        StreamSupport.stream(block.getAsJsonArray("elements").spliterator(), false))
                .map(JsonElement::getAsJsonObject)
                .map((JsonObject element) -> element.get("action_id").getAsString())
                .toList();
    }
}
