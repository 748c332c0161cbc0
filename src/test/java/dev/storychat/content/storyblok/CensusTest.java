package dev.storychat.content.storyblok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storychat.chat.search.Counts;
import dev.storychat.chat.search.Counts.By;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.SearchUnavailableException;
import dev.storychat.fakes.FakeStoryblok;
import dev.storychat.fakes.StoryblokCall;
import dev.storychat.fakes.VectorSearch;
import jakarta.json.Json;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Counting in a connected space. */
class CensusTest {
    private static final Query ALL = Query.words("", 10);

    private final FakeStoryblok storyblok = FakeStoryblok.start().withoutStories();
    private final StoryblokSearch search = Spaces.connected(storyblok);

    @AfterEach
    void close() {
        storyblok.close();
    }

    @Test
    void counts_by_the_total_of_one_small_page() {
        put(1, 7, "article", "blog/", "2026-03", List.of());
        put(8, 9, "faq", "help/", "2026-03", List.of());

        assertThat(search.count(ALL.ofType("article"), null)).isEqualTo(Counts.of(7, true));

        var call = storyblok.calls().get(storyblok.calls().size() - 1);
        assertThat(call.parameters()).containsEntry("per_page", "1").containsEntry("content_type", "article");
    }

    @Test
    void counts_the_groups_of_a_small_result_from_its_stories() {
        put(1, 7, "article", "blog/2026/", "2026-03", List.of("money"));
        put(8, 9, "faq", "blog/", "2026-01", List.of("money", "new"));

        assertThat(search.count(ALL, By.TYPE)).isEqualTo(Counts.of(9, By.TYPE, Map.of("article", 7L, "faq", 2L)));
        assertThat(search.count(ALL, By.TAG)).isEqualTo(Counts.of(9, By.TAG, Map.of("money", 9L, "new", 2L)));
        assertThat(search.count(ALL, By.MONTH).groups()).isEqualTo(Map.of("2026-03", 7L, "2026-01", 2L));
        assertThat(search.count(ALL.in("blog/"), By.PATH).groups()).isEqualTo(Map.of("blog/2026/", 7L, "", 2L));
    }

    @Test
    void counts_each_group_of_a_large_result_by_a_call_of_its_own() {
        put(1, 250, "article", "blog/", "2026-03", List.of("money"));
        put(251, 330, "faq", "help/", "2026-01", List.of("new"));

        assertThat(search.count(ALL, By.TYPE)).isEqualTo(Counts.of(330, By.TYPE, Map.of("article", 250L, "faq", 80L)));
        assertThat(search.count(ALL, By.PATH)).isEqualTo(Counts.of(330, By.PATH, Map.of("blog/", 250L, "help/", 80L)));
        assertThat(search.count(ALL, By.TAG)).isEqualTo(Counts.of(330, By.TAG, Map.of("money", 250L, "new", 80L)));
        assertThat(search.count(ALL, By.MONTH))
                .isEqualTo(Counts.of(330, By.MONTH, Map.of("2026-03", 250L, "2026-01", 80L)));
        assertThat(storyblok.calls()).extracting(StoryblokCall::status).doesNotContain(422);
    }

    @Test
    void tells_how_many_are_in_groups_that_it_did_not_see() {
        put(1, 301, "article", "blog/", "2026-03", List.of());
        put(302, 310, "rare", "blog/", "2020-01", List.of());

        var counts = search.count(ALL, By.TYPE);

        assertThat(counts.groups()).isEqualTo(Map.of("article", 301L));
        assertThat(counts.rest()).isEqualTo(9);
    }

    @Test
    void does_not_pretend_to_know_how_many_are_translated() {
        put(1, 3, "article", "blog/", "2026-03", List.of());

        assertThat(search.count(ALL, By.LANGUAGE)).isEqualTo(Counts.of(3, true));
    }

    @Test
    void does_not_group_a_large_result_of_one_tag_by_tags() {
        put(1, 301, "article", "blog/", "2026-03", List.of("money", "new"));

        assertThat(search.count(ALL.tagged("money"), By.TAG)).isEqualTo(Counts.of(301, true));
    }

    @Test
    void counts_by_words_where_a_search_would_only_rank() {
        storyblok.withVectorSearch(VectorSearch.Form.RESULTS);
        put(1, 3, "article", "blog/", "2026-03", List.of());

        var counts = Spaces.withSemanticSearch(storyblok).count(Query.words("story", 10), null);

        assertThat(counts).isEqualTo(Counts.of(3, true));
        assertThat(storyblok.calls()).extracting(StoryblokCall::path).doesNotContain("/v1/spaces/123456/vsearches");
    }

    @ParameterizedTest
    @EnumSource
    void says_so_when_the_space_cannot_be_reached(By by) {
        storyblok.down();

        assertThatThrownBy(() -> search.count(ALL, by)).isInstanceOf(SearchUnavailableException.class);
    }

    private void put(int from, int to, String type, String folder, String month, List<String> tags) {
        for (int id = from; id <= to; id++) {
            var day = YearMonth.parse(month).atDay(1 + id % 28);
            storyblok.withStory(Json.createObjectBuilder()
                    .add("id", id)
                    .add("uuid", "")
                    .add("name", "Story " + id)
                    .add("slug", "story-" + id)
                    .add("full_slug", folder + "story-" + id)
                    .add("lang", "default")
                    .add("published_at", day + "T03:04:05.000Z")
                    .add("tag_list", Json.createArrayBuilder(tags))
                    .add("content", Json.createObjectBuilder().add("component", type))
                    .build());
        }
    }
}
