package dev.storychat.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.slack.api.model.block.LayoutBlock;
import dev.storychat.chat.Answer;
import dev.storychat.chat.Evidence;
import dev.storychat.chat.Evidence.Kind;
import dev.storychat.chat.search.Counts;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Story;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerBlocksTest {
    private static final Instant NOW = Instant.parse("2026-03-04T09:42:00Z");
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    @Test
    void lists_the_sources_by_their_numbers_with_the_ways_to_them_and_how_fresh_they_are() {
        assertThat(lines(english(Kind.STORIES, List.of(Stories.named("Pricing"), Stories.named("Terms")), null)))
                .containsExactly(
                        "*Sources* · content as of 10:42 CET",
                        "1. *<https://www.example.com/blog/a|Pricing>* · article · en · published 4 March 2026 · <https://www.example.com/blog/a|Open> ·"
                                + " <https://app.storyblok.com/#/me/spaces/1/stories/0/0/1|Edit in Storyblok>",
                        "2. *<https://www.example.com/blog/a|Terms>* · article · en · published 4 March 2026 · <https://www.example.com/blog/a|Open> ·"
                                + " <https://app.storyblok.com/#/me/spaces/1/stories/0/0/1|Edit in Storyblok>");
    }

    /** The text has named them. */
    @Test
    void lists_no_stories_again_that_the_assistant_has_listed_itself() {
        assertThat(lines(english(Kind.LISTED, List.of(Stories.named("Pricing")), null)))
                .containsExactly("content as of 10:42 CET");
    }

    @Test
    void speaks_german() {
        var blocks = under(Kind.STORIES, List.of(Stories.named("Preise")), null, Locale.GERMANY);

        assertThat(lines(blocks))
                .containsExactly(
                        "*Quellen* · Inhalte von 10:42 Uhr MEZ",
                        "1. *<https://www.example.com/blog/a|Preise>* · article · en · veröffentlicht am 4. März 2026 · <https://www.example.com/blog/a|Öffnen>"
                                + " · <https://app.storyblok.com/#/me/spaces/1/stories/0/0/1|In Storyblok bearbeiten>");
    }

    @Test
    void leaves_out_what_nobody_knows() {
        var story = Stories.at("not an address", null);

        assertThat(lines(english(Kind.STORIES, List.of(story), null))).last().isEqualTo("1. *Name* · article");
    }

    @Test
    void shows_the_numbers_as_they_were_counted() {
        var counts = Counts.of(1_212, Counts.By.TYPE, Map.of("article", 1_200L, "f<aq", 8L, "", 1L));

        assertThat(lines(english(Kind.COUNT, List.of(), counts)))
                .containsExactly("*Counted* 1,212 stories · article 1,200 · f&lt;aq 8 · – 1 · others 3"
                        + " · content as of 10:42 CET");
    }

    @Test
    void says_at_least_where_nobody_counted() {
        assertThat(lines(english(Kind.COUNT, List.of(), Counts.of(10, false))))
                .containsExactly("*Counted* at least 10 stories · content as of 10:42 CET");
    }

    @Test
    void keeps_many_groups_short() {
        var months =
                IntStream.rangeClosed(1, 30).boxed().collect(Collectors.toMap(i -> "20%02d-01".formatted(i), i -> 1L));

        assertThat(lines(english(Kind.COUNT, List.of(), Counts.of(30, Counts.By.MONTH, months))))
                .singleElement()
                .asString()
                .contains("2030-01 1 ", "2019-01 1 · others 18")
                .doesNotContain("2018-01");
    }

    @Test
    void names_the_nearest_stories_without_numbers_where_none_is_cited() {
        var evidence = new Evidence(Kind.FOUND, List.of(), List.of(Stories.named("Pricing")), null, NOW);

        assertThat(lines(under(evidence, Locale.ENGLISH)))
                .satisfiesExactly(
                        heading -> assertThat(heading)
                                .isEqualTo(
                                        "This answer cites no story. Found in the content · content as of 10:42 CET"),
                        story ->
                                assertThat(story).startsWith("• *<https://www.example.com/blog/a|Pricing>* · article"));
    }

    @Test
    void says_that_it_is_not_from_the_content() {
        assertThat(lines(english(Kind.NONE, List.of(), null)))
                .containsExactly("Not from the content: this answer rests on no story.");
        assertThat(english(Kind.NEEDLESS, List.of(), null)).isEmpty();
    }

    @Test
    void lets_no_story_ping_or_break_out_of_its_line() {
        var story = Stories.named("<!here> *bold* @channel | x");

        assertThat(lines(english(Kind.STORIES, List.of(story), null)).get(1))
                .startsWith("1. *<https://www.example.com/blog/a|&lt;!here&gt; bold channel ¦ x>* · article");
    }

    @Test
    void fits_under_a_long_answer_however_many_sources_there_are() {
        var sources = Collections.nCopies(40, Stories.named("n".repeat(200)));
        var evidence = new Evidence(Kind.STORIES, sources, List.of(), null, NOW);
        var answer = new Answer("w".repeat(11_500), "chat", Results.none(), evidence, List.of());

        var blocks = AnswerBlocks.under(answer, Locale.ENGLISH, VIENNA);

        assertThat(lines(blocks)).last().asString().matches("and \\d+ more, linked above");
        assertThat(String.join("", lines(blocks)).length()).isLessThan(1_600);
    }

    @Test
    void offers_a_button_for_each_choice() {
        var evidence = new Evidence(Kind.NEEDLESS, List.of(), List.of(), null, null);
        var answer = new Answer("Which?", "clarify", Results.none(), evidence, List.of("Of today", "Of 2025"));

        assertThat(Sheet.json(AnswerBlocks.under(answer, Locale.ENGLISH, VIENNA)))
                .isEqualTo("[{\"type\":\"actions\",\"elements\":["
                        + "{\"type\":\"button\",\"text\":{\"type\":\"plain_text\",\"text\":\"Of today\",\"emoji\":false},"
                        + "\"action_id\":\"choice_1\",\"value\":\"Of today\"},"
                        + "{\"type\":\"button\",\"text\":{\"type\":\"plain_text\",\"text\":\"Of 2025\",\"emoji\":false},"
                        + "\"action_id\":\"choice_2\",\"value\":\"Of 2025\"}],\"block_id\":\"choices\"}]");
    }

    @Test
    void offers_thumbs_with_labels_for_screen_readers_under_what_may_be_good_or_bad() {
        var blocks = english(Kind.FOUND, List.of(), null);

        assertThat(Sheet.json(blocks.subList(blocks.size() - 1, blocks.size())))
                .isEqualTo("[{\"type\":\"context_actions\",\"elements\":[{\"type\":\"feedback_buttons\","
                        + "\"action_id\":\"feedback\",\"positive_button\":{\"text\":{\"type\":\"plain_text\","
                        + "\"text\":\"Good answer\",\"emoji\":false},\"value\":\"[\\\"good\\\",\\\"en\\\"]\","
                        + "\"accessibility_label\":\"Thumbs up: this answer is good\"},\"negative_button\":{\"text\":"
                        + "{\"type\":\"plain_text\",\"text\":\"Bad answer\",\"emoji\":false},\"value\":"
                        + "\"[\\\"bad\\\",\\\"en\\\"]\",\"accessibility_label\":"
                        + "\"Thumbs down: this answer is bad\"}}]}]");
    }

    @Test
    void offers_no_thumbs_where_the_answer_failed() {
        var evidence = new Evidence(Kind.FOUND, List.of(), List.of(), null, NOW);
        var answer = new Answer("It broke off", "error", Results.none(), evidence, List.of());

        assertThat(Sheet.json(AnswerBlocks.under(answer, Locale.ENGLISH, VIENNA)))
                .doesNotContain("feedback");
    }

    private static List<LayoutBlock> english(Kind kind, List<Story> sources, @Nullable Counts counts) {
        return under(kind, sources, counts, Locale.ENGLISH);
    }

    private static List<LayoutBlock> under(Kind kind, List<Story> sources, @Nullable Counts counts, Locale language) {
        return under(new Evidence(kind, sources, List.of(), counts, NOW), language);
    }

    private static List<LayoutBlock> under(Evidence evidence, Locale language) {
        return AnswerBlocks.under(new Answer("", "chat", Results.none(), evidence, List.of()), language, VIENNA);
    }

    private static List<String> lines(List<LayoutBlock> blocks) {
        return JsonParser.parseString(Sheet.json(blocks)).getAsJsonArray().asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(block -> block.get("type").getAsString().equals("context"))
                .map(block -> block.getAsJsonArray("elements").get(0).getAsJsonObject())
                .map(element -> element.get("text").getAsString())
                .toList();
    }
}
