package dev.storychat.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.search.Hit;
import dev.storychat.chat.search.Hit.Piece;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Story;
import dev.storychat.chat.search.Written;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    void says_at_least_where_nobody_counted_and_leads_on_from_a_full_page() {
        var guessed = new Results(Stories.page(10, 10).hits(), 10, false, Map.of(), Set.of());

        assertThat(header(guessed)).isEqualTo("at least 10 stories for “pricing”");
        assertThat(blocks("pricing", QUERY, guessed).toString()).contains("1–10 of at least 10", "Next");
    }

    @Test
    void shows_each_story_with_its_passage_facts_and_buttons() {
        var blocks = blocks("pricing", QUERY, Stories.page(1, 1));

        assertThat(blocks.toString())
                .contains("*<https://www.example.com/blog/a|Story 1>*")
                .contains("All about \u200B*pricing*\u200B.")
                .contains("article · en · 4 March 2026");
        assertThat(Judged.button(blocks, "Open").getString("url")).isEqualTo("https://www.example.com/blog/a");
        assertThat(Judged.button(blocks, "Edit in Storyblok").getString("url"))
                .isEqualTo("https://app.storyblok.com/#/me/spaces/1/stories/0/0/1");
        assertThat(Judged.labels(blocks)).contains("Share to channel", "Ask about these");
    }

    @Test
    void says_how_many_stories_are_of_none_of_the_types_to_choose_from() {
        var counts = new LinkedHashMap<>(Map.of("article", 8L));
        counts.put("faq", 1L);

        assertThat(text(counts, 13, true)).contains("4 more of other types");
        assertThat(text(counts, 9, true)).doesNotContain("other types");
        assertThat(text(counts, 13, false)).doesNotContain("other types");
        for (int i = 1; i <= 10; i++) {
            counts.put("type-" + i, 1L);
        }
        assertThat(text(counts, 19, true)).contains("2 more of other types");
    }

    private static String text(Map<String, Long> byType, long total, boolean exact) {
        var results = new Results(Stories.page(1, 1).hits(), total, exact, byType, Set.of());
        return blocks("pricing", QUERY, results).toString();
    }

    @Test
    void draws_a_line_between_stories() {
        var types = blocks("pricing", QUERY, Stories.page(2, 2)).getValuesAs(JsonObject.class).stream()
                .map(block -> block.getString("type"))
                .toList();

        assertThat(types)
                .containsExactly(
                        "header", "divider", "section", "context", "actions", "divider", "section", "context",
                        "actions", "divider", "context", "actions");
    }

    @Test
    void says_what_was_looked_for_and_not_how_many_are_on_a_page() {
        var blocks = blocks("pricing limit:3 type:article", QUERY.atMost(3), Stories.page(3, 25));

        assertThat(Judged.text(blocks.get(0))).isEqualTo("25 stories for “pricing type:article”");
        assertThat(value(blocks, "Next")).isEqualTo("2 pricing limit:3 type:article");
    }

    @Test
    void speaks_the_language_of_the_person() {
        var sheet = new SearchBlocks(Locale.GERMANY).found(Written.of("preise"), QUERY, Stories.page(10, 1_234));

        var blocks = Judged.blocks(sheet);
        assertThat(Judged.text(blocks.get(0))).isEqualTo("1.234 Storys zu „preise“");
        assertThat(blocks.toString()).contains("4. März 2026", "1–10 von 1.234");
        assertThat(Judged.labels(blocks)).contains("Weiter", "Öffnen", "In Channel teilen", "Dazu fragen");
    }

    @Test
    void leaves_out_buttons_that_lead_nowhere() {
        var results =
                new Results(List.of(Stories.hit(Stories.at("not an address", null))), 1, true, Map.of(), Set.of());

        assertThat(Judged.labels(blocks("x", QUERY, results))).doesNotContain("Open", "Edit in Storyblok");
    }

    @Test
    void narrows_to_each_content_type_that_was_counted() {
        var types = new LinkedHashMap<String, Long>();
        types.put("article", 1_000L);
        types.put("release notes", 7L);
        types.put("", 3L);
        var results = new Results(Stories.page(10, 1_010).hits(), 1_010, true, types, Set.of());

        var blocks = blocks("Fähre tag:„zwei Wörter“", QUERY, results);

        assertThat(value(blocks, "article 1,000")).isEqualTo("1 Fähre tag:„zwei Wörter“ type:article");
        assertThat(value(blocks, "release notes 7")).isEqualTo("1 Fähre tag:„zwei Wörter“ type:\"release notes\"");
        assertThat(blocks.get(1).asJsonObject().getJsonArray("elements")).hasSize(2);
    }

    @Test
    void goes_back_to_all_types_and_offers_none_where_there_is_one() {
        var narrowed = blocks("pricing type:article", QUERY, Stories.page(10, 25));

        assertThat(value(narrowed, "All types")).isEqualTo("1 pricing");
        assertThat(Judged.labels(blocks("pricing", QUERY, Stories.page(10, 25))))
                .doesNotContain("article 25");
    }

    @Test
    void leads_to_the_pages_around_this_one() {
        var blocks = blocks("pricing type:a", QUERY.onPage(2), Stories.page(10, 25));

        assertThat(blocks.toString()).contains("11–20 of 25");
        assertThat(value(blocks, "Previous")).isEqualTo("1 pricing type:a");
        assertThat(value(blocks, "Next")).isEqualTo("3 pricing type:a");
    }

    @Test
    void has_no_buttons_where_there_are_no_other_pages() {
        assertThat(blocks("pricing", QUERY, Stories.page(10, 10)).toString()).doesNotContain("Next", "Previous");
        assertThat(blocks("pricing", QUERY.onPage(3), Stories.page(5, 25)).toString())
                .doesNotContain("Next");
    }

    @Test
    void says_why_there_are_fewer_cards_than_were_asked_for() {
        var blocks = blocks("pricing limit:25", Query.words("pricing", 25), Stories.page(25, 100));

        assertThat(blocks.toString())
                .contains("You asked for 25 on a page; a message holds 10 at the most.")
                .contains("Story 10")
                .doesNotContain("Story 11");
        assertThat(blocks("pricing", Query.words("pricing", 25), Stories.page(25, 100))
                        .toString())
                .doesNotContain("You asked for");
    }

    @Test
    void stays_within_what_a_message_holds_whatever_stories_say() {
        var loud = new Story(
                "1",
                "&<*_`~|>".repeat(40),
                "s".repeat(200),
                "t".repeat(200),
                "en",
                List.of(),
                Instant.EPOCH,
                "https://www.example.com/" + "a".repeat(220),
                "https://app.storyblok.com/" + "b".repeat(2_900));
        var hit = new Hit(loud, List.of(new Piece("&<*_`~>".repeat(80), true)));
        var types = new LinkedHashMap<String, Long>();
        for (int i = 0; i < 30; i++) {
            types.put("type " + i, 1L);
        }
        var results = new Results(Collections.nCopies(10, hit), 1_000, true, types, Set.of());

        var blocks = blocks("w ".repeat(700), QUERY.onPage(2), results);

        assertThat(blocks.size()).isLessThanOrEqualTo(50);
        assertThat(Judged.buttons(blocks))
                .filteredOn(button -> button.containsKey("value"))
                .allSatisfy(button -> assertThat(button.getString("value")).hasSizeLessThanOrEqualTo(2_000));
    }

    @Test
    void shows_a_long_search_short_in_the_header() {
        var blocks = blocks("p".repeat(1_400), QUERY, Stories.page(10, 25));

        assertThat(Judged.text(blocks.get(0)))
                .hasSizeLessThanOrEqualTo(SlackLimits.HEADER)
                .contains("…");
    }

    @Test
    void knows_the_stories_that_can_be_asked_about() {
        var blocks = blocks("pricing", QUERY, Stories.page(2, 2));

        var link = AskLink.read(value(blocks, "Ask about these")).orElseThrow();
        assertThat(link).isEqualTo(new AskLink(Locale.ENGLISH, "pricing", List.of("blog/a", "blog/a")));
    }

    @Test
    void reads_back_what_its_buttons_carry() {
        assertThat(ShowLink.read("3 pricing  type:a\nb")).contains(new ShowLink(3, "pricing  type:a\nb"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "3", "0 x", "-1 x", "9999999 x", "click_me_123", "[1", "[[]]", "[{}]", "[\"a\"]"})
    void reads_nothing_from_other_buttons(String value) {
        assertThat(ShowLink.read(value)).isEmpty();
        assertThat(AskLink.read(value)).isEmpty();
        assertThat(CardValue.read(value)).isEmpty();
    }

    private static String header(Results results) {
        return Judged.text(blocks("pricing", QUERY, results).get(0));
    }

    private static String value(JsonArray blocks, String label) {
        JsonObject button = Judged.button(blocks, label);
        return button.getString("value");
    }

    private static JsonArray blocks(String written, Query query, Results results) {
        return Judged.blocks(new SearchBlocks(Locale.ENGLISH).found(Written.of(written), query, results));
    }
}
