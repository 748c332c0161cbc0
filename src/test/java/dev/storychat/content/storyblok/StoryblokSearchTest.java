package dev.storychat.content.storyblok;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.search.Hit;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.QuerySyntax;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Story;
import dev.storychat.fakes.FakeStoryblok;
import dev.storychat.fakes.StoryblokCall;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryblokSearchTest {
    private static final Story STORY = new Story(
            "7",
            "Cancelled",
            "blog/cancelled",
            "article",
            "default",
            List.of(),
            null,
            "https://www.example.com/7",
            null);

    private final FakeStoryblok storyblok = FakeStoryblok.start().withoutStories();

    @AfterEach
    void close() {
        storyblok.close();
    }

    @Test
    void asks_for_the_space_once_and_then_makes_one_call_a_search() {
        var search = Spaces.connected(storyblok);
        search.find(Query.words("ferry", 10));
        var before = storyblok.calls().size();

        search.find(Query.words("ferry", 10));

        assertThat(paths(before)).containsExactly("/v2/cdn/stories");
        assertThat(paths(0)).containsOnlyOnce("/v2/cdn/spaces/me");
        assertThat(storyblok.calls()).extracting(StoryblokCall::status).containsOnly(200);
    }

    @Test
    void looks_at_the_space_again_as_soon_as_it_is_told_that_it_changed() {
        var search = Spaces.connected(storyblok);
        search.find(Query.words("ferry", 10));
        storyblok.withStory(Stories.article(1, "Ferry times", "The first ferry leaves at six."));
        var before = storyblok.calls().size();

        search.changed();

        assertThat(paths(before)).containsExactly("/v2/cdn/spaces/me");
        search.find(Query.words("ferry", 10));
        assertThat(storyblok.calls().get(storyblok.calls().size() - 1).parameters())
                .containsEntry("cv", Long.toString(storyblok.version()));
    }

    @Test
    void goes_on_where_a_changed_space_does_not_answer() {
        storyblok.withStory(Stories.article(1, "Ferry times", "The first ferry leaves at six."));
        var search = Spaces.connected(storyblok);
        search.find(Query.words("ferry", 10));
        storyblok.fail(503, 3);

        search.changed();

        assertThat(search.find(Query.words("ferry", 10)).total()).isEqualTo(1);
    }

    @Test
    void reads_what_was_found() {
        storyblok.withStory(Stories.article(1, "Ferry times", "The first ferry leaves at six. It is blue."));
        storyblok.withStory(Stories.article(2, "Bikes", "Nothing about boats."));
        var search = Spaces.connected(storyblok);

        var results = search.find(Query.words("ferries ferry", 10));

        assertThat(results.total()).isEqualTo(1);
        var hit = results.hits().get(0);
        assertThat(hit.story().url()).isEqualTo("https://www.example.com/blog/ferry-times");
        assertThat(hit.story().editUrl()).endsWith("/spaces/123456/stories/0/0/1");
        assertThat(hit.story().contentType()).isEqualTo("article");
        assertThat(hit.passage()).contains(new Hit.Piece("ferry", true));
        assertThat(results.hosts()).contains("www.example.com");
    }

    @Test
    void passes_filters_order_and_page_on() {
        var search = Spaces.connected(storyblok);

        search.find(query("ferry type:article lang:de-AT path:/blog/ tag:money since:2026-01-01 until:2026-01-31"
                        + " sort:newest limit:7")
                .onPage(2));

        var call = storyblok.calls().get(storyblok.calls().size() - 1);
        assertThat(call.parameters())
                .containsEntry("version", "published")
                .containsEntry("search_term", "ferry")
                .containsEntry("content_type", "article")
                .containsEntry("language", "de_at")
                .containsEntry("starts_with", "blog/")
                .containsEntry("with_tag", "money")
                .containsEntry("published_at_gt", "2025-12-31 23:59")
                .containsEntry("published_at_lt", "2026-02-01 00:00")
                .containsEntry("sort_by", "published_at:desc")
                .containsEntry("per_page", "7")
                .containsEntry("page", "2");
    }

    @ParameterizedTest
    @CsvSource({"default", "en"})
    void asks_for_the_default_language_without_a_code(String language) {
        var search = Spaces.connected(storyblok);

        search.find(query("ferry lang:" + language));

        assertThat(storyblok.calls())
                .allSatisfy(call -> assertThat(call.parameters()).doesNotContainKey("language"));
    }

    @Test
    void knows_how_names_and_slugs_are_spelled() {
        storyblok.withStory(Stories.article(1, "Ferry timetable", "Pollinators are in the text alone."));
        var search = Spaces.connected(storyblok);

        assertThat(search.nearest(List.of("timetabel", "ferry", "polinators")))
                .containsExactly(Map.entry("timetabel", "timetable"));
        var before = storyblok.calls().size();
        search.nearest(List.of("timetabel"));
        assertThat(storyblok.calls()).hasSize(before);
        assertThat(paths(0)).containsOnly("/v2/cdn/links");
    }

    @Test
    void takes_the_newest_names_where_a_host_lists_no_links() {
        storyblok.withStory(Stories.article(1, "Ferry timetable", "Text."));
        var search = Spaces.connected(storyblok);
        search.find(Query.words("ferry", 10));
        storyblok.fail(404, 1);

        assertThat(search.nearest(List.of("timetabel"))).containsEntry("timetabel", "timetable");
    }

    @Test
    void finds_what_was_published_after_the_cache_version_was_learnt() {
        var search = Spaces.connected(storyblok);
        search.find(Query.words("ferry", 10));
        storyblok.withStory(Stories.article(1, "Ferry", "Text."));

        var results = search.find(Query.words("ferry", 10));

        assertThat(results.total()).isEqualTo(1);
    }

    @Test
    void opens_by_slug_id_uuid_and_address() {
        storyblok.withStory(Stories.article(1, "Ferry times", "The **text**."));
        var search = Spaces.connected(storyblok);

        assertThat(List.of("blog/ferry-times", "1", Stories.uuid(1), "https://www.example.com/blog/ferry-times"))
                .allSatisfy(reference -> assertThat(search.open(reference))
                        .map(text -> text.markdown())
                        .contains("## Ferry times\n\nThe **text**."));
        assertThat(search.open("blog/gone")).isEmpty();
        assertThat(search.open("a b/ü?&#%2F..")).isEmpty();
    }

    @Test
    void knows_where_links_may_lead_once_it_has_looked() {
        var search = Spaces.connected(storyblok);

        assertThat(search.look().works()).isTrue();
        assertThat(search.hosts()).contains("www.example.com", "app.storyblok.com", "a.storyblok.com");
        assertThat(search.look().data().get("space")).isEqualTo("Storychat test space");
    }

    @Test
    void knows_the_languages_of_the_space_and_no_types() {
        var search = Spaces.connected(storyblok);
        search.find(Query.words("ferry", 1));

        assertThat(search.inventory().languages()).startsWith("default");
        assertThat(search.inventory().types()).isEmpty();
    }

    private List<String> paths(int from) {
        return storyblok.calls().stream().skip(from).map(StoryblokCall::path).toList();
    }

    private static Query query(String written) {
        return ((QuerySyntax.Outcome.Understood) QuerySyntax.read(written, 10)).query();
    }

    @Test
    void looks_into_texts_before_it_looks_for_names_with_some_of_the_words() {
        var api = new LiteralApi(Stories.article(1, "Late ferries", "Text."));
        var found = new Results(List.of(new Hit(STORY, List.of())), 1, true, Map.of(), Set.of());

        assertThat(Spaces.over(api).find(Query.words("late cancellation", 10), () -> found))
                .isEqualTo(found);
        assertThat(api.terms()).containsExactly("late cancellation");
        assertThat(Spaces.over(api)
                        .find(Query.words("late ferries", 10), () -> found)
                        .total())
                .isEqualTo(1);
        assertThat(Spaces.over(api)
                        .find(Query.words("late bicycles", 10), Results::none)
                        .hits())
                .extracting(hit -> hit.story().name())
                .containsExactly("Late ferries");
    }

    @Test
    void knows_from_others_what_is_a_translation_while_the_space_has_not_told() {
        var space = Spaces.over(new LiteralApi());
        var english = Query.words("ferry", 10).inLanguage("en");

        assertThat(space.inOneLanguage(english, List.of()).orElseThrow().language())
                .isEqualTo("default");
        assertThat(space.inOneLanguage(english, List.of("en")).orElseThrow().language())
                .isEqualTo("en");
    }
}
