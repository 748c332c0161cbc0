package dev.storychat.content.storyblok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.storychat.chat.search.Hit;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.QuerySyntax;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Scope;
import dev.storychat.chat.search.SearchUnavailableException;
import dev.storychat.fakes.FakeStoryblok;
import dev.storychat.fakes.StoryblokCall;
import dev.storychat.fakes.VectorSearch;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StoryblokSearchTest {
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
    void counts_all_pages_but_types_only_when_all_are_here() {
        for (int i = 1; i <= 5; i++) {
            storyblok.withStory(Stories.article(i, "Ferry " + i, "Text."));
        }
        var search = Spaces.connected(storyblok);

        var part = search.find(Query.words("ferry", 2));
        var whole = search.find(Query.words("ferry", 10));

        assertThat(part.total()).isEqualTo(5);
        assertThat(part.exact()).isTrue();
        assertThat(part.byType()).isEmpty();
        assertThat(whole.byType()).containsExactly(java.util.Map.entry("article", 5L));
    }

    @Test
    void counts_each_type_that_it_has_seen_where_one_page_does_not_hold_all() {
        for (int i = 1; i <= 5; i++) {
            storyblok.withStory(Stories.article(i, "Ferry " + i, "Text."));
        }
        storyblok.withStory(Stories.of("faq", 6, "Ferry question", "Text."));
        storyblok.withStory(Stories.of("faq", 7, "Boat question", "Text."));
        var search = Spaces.connected(storyblok);
        search.find(Query.words("question", 10));

        var first = search.find(Query.words("ferry", 2));

        assertThat(first.total()).isEqualTo(6);
        assertThat(first.byType()).isEqualTo(java.util.Map.of("article", 5L, "faq", 1L));
        assertThat(List.copyOf(first.byType().keySet())).containsExactly("article", "faq");
    }

    @Test
    void counts_no_types_where_one_is_asked_for_or_only_one_was_ever_seen() {
        for (int i = 1; i <= 5; i++) {
            storyblok.withStory(Stories.article(i, "Ferry " + i, "Text."));
        }
        var search = Spaces.connected(storyblok);
        search.find(Query.words("ferry", 2));
        var before = storyblok.calls().size();

        search.find(Query.words("ferry", 2));

        assertThat(paths(before)).hasSize(1);
        storyblok.withStory(Stories.of("faq", 6, "Ferry question", "Text."));
        search.find(Query.words("question", 10));
        assertThat(search.find(query("ferry type:article limit:2")).byType()).isEmpty();
    }

    @Test
    void still_finds_where_the_types_cannot_be_counted() {
        storyblok.withStory(Stories.of("faq", 1, "Ferry one", "Text."));
        storyblok.withStory(Stories.article(2, "Ferry two", "Text."));
        storyblok.withStory(Stories.article(3, "Ferry three", "Text."));
        var search = Spaces.connected(storyblok);
        search.find(Query.words("ferry", 10));
        storyblok.fail(422, 2);

        var results = search.find(Query.words("ferry", 2));

        assertThat(results.total()).isEqualTo(3);
        assertThat(results.byType()).isEmpty();
    }

    @Test
    void knows_how_names_and_slugs_are_spelled() {
        storyblok.withStory(Stories.article(1, "Ferry timetable", "Pollinators are in the text alone."));
        var search = Spaces.connected(storyblok);

        assertThat(search.nearest(List.of("timetabel", "ferry", "polinators")))
                .containsExactly(java.util.Map.entry("timetabel", "timetable"));
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

    @ParameterizedTest
    @EnumSource(VectorSearch.Form.class)
    void asks_the_semantic_search_where_there_is_one(VectorSearch.Form form) {
        storyblok.withVectorSearch(form).withStory(Stories.article(1, "Times", "The first ferry leaves at six."));
        var search = Spaces.withSemanticSearch(storyblok);
        search.find(Query.words("ferry", 10));
        var before = storyblok.calls().size();

        var results = search.find(Query.words("ferry", 10));

        assertThat(names(results)).containsExactly("Times");
        assertThat(results.hits().get(0).story().url()).isEqualTo("https://www.example.com/blog/times");
        assertThat(paths(before)).containsExactly("/v1/spaces/123456/vsearches");
    }

    @Test
    void counts_nothing_where_the_semantic_search_only_ranks() {
        storyblok.withVectorSearch(VectorSearch.Form.RESULTS);
        for (int i = 1; i <= 3; i++) {
            storyblok.withStory(Stories.article(i, "Ferry " + i, "Text."));
        }
        var search = Spaces.withSemanticSearch(storyblok);

        assertThat(search.find(Query.words("ferry", 2)).exact()).isFalse();
        assertThat(search.find(Query.words("ferry", 10)).exact()).isTrue();
        assertThat(search.find(Query.words("ferry", 10)).total()).isEqualTo(3);
    }

    @Test
    void asks_the_semantic_search_only_for_plain_words() {
        storyblok.withVectorSearch(VectorSearch.Form.RESULTS);
        var search = Spaces.withSemanticSearch(storyblok);

        search.find(query("ferry type:article"));
        search.find(query("ferry sort:newest"));

        assertThat(paths(0)).doesNotContain("/v1/spaces/123456/vsearches");
    }

    @Test
    void goes_on_without_the_semantic_search_where_there_is_none_and_does_not_ask_again() {
        storyblok.withStory(Stories.article(1, "Ferry", "Text."));
        var search = Spaces.withSemanticSearch(storyblok);

        assertThat(names(search.find(Query.words("ferry", 10)))).containsExactly("Ferry");
        assertThat(names(search.find(Query.words("ferry", 10)))).containsExactly("Ferry");
        assertThat(paths(0)).containsOnlyOnce("/v1/spaces/123456/vsearches");
    }

    @ParameterizedTest
    @CsvSource({
        "401, token_refused",
        "404, not_found",
        "422, parameters_refused",
        "500, upstream_failed",
        "429, rate_limited"
    })
    void says_why_it_failed(int status, String code) {
        var search = Spaces.connected(storyblok.fail(status, 100));

        assertThatThrownBy(() -> search.find(Query.words("ferry", 10)))
                .isInstanceOfSatisfying(SearchUnavailableException.class, e -> {
                    assertThat(e.diagnosis().code()).isEqualTo(code);
                    assertThat(e.diagnosis().cure()).isNotBlank();
                    assertThat(e).hasMessageNotContaining(FakeStoryblok.TOKEN);
                });
    }

    @Test
    void waits_as_long_as_it_was_told_and_tries_again() {
        var search = Spaces.connected(storyblok);
        search.find(Query.words("ferry", 10));
        storyblok.rateLimit(Duration.ofSeconds(1), 1);
        var start = System.nanoTime();

        search.find(Query.words("ferry", 10));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void gives_up_after_three_attempts() {
        var search = Spaces.connected(storyblok);
        search.find(Query.words("ferry", 10));
        var before = storyblok.calls().size();
        storyblok.fail(503, 100);

        assertThatThrownBy(() -> search.find(Query.words("ferry", 10))).isInstanceOf(SearchUnavailableException.class);
        assertThat(paths(before)).hasSize(3);
    }

    @Test
    void says_when_nobody_answers_in_time_and_when_nobody_is_there() {
        var search = Spaces.connected(storyblok.hang(100));
        assertThatThrownBy(() -> search.find(Query.words("ferry", 10)))
                .isInstanceOfSatisfying(
                        SearchUnavailableException.class,
                        e -> assertThat(e.diagnosis().code()).isEqualTo("timeout"));

        storyblok.up().down();
        assertThatThrownBy(() -> search.find(Query.words("ferry", 10)))
                .isInstanceOfSatisfying(
                        SearchUnavailableException.class,
                        e -> assertThat(e.diagnosis().code()).isEqualTo("unreachable"));

        storyblok.up();
        assertThat(search.find(Query.words("ferry", 10)).total()).isZero();
    }

    @Test
    void knows_where_links_may_lead_once_it_has_looked() {
        var search = Spaces.connected(storyblok);

        assertThat(search.look().works()).isTrue();
        assertThat(search.hosts()).contains("www.example.com", "app.storyblok.com", "a.storyblok.com");
        assertThat(search.look().data().get("space")).isEqualTo("Storychat test space");
    }

    private List<String> paths(int from) {
        return storyblok.calls().stream().skip(from).map(StoryblokCall::path).toList();
    }

    private static Query query(String written) {
        return ((QuerySyntax.Outcome.Understood) QuerySyntax.read(written, 10)).query();
    }

    private static List<String> names(Results results) {
        return results.hits().stream().map(hit -> hit.story().name()).toList();
    }

    @Test
    void keeps_to_a_scope_beside_the_filters_and_counts_exactly() {
        storyblok.withStory(Stories.article(1, "Ferry times", "Text."));
        storyblok.withStory(Stories.article(2, "Ferry prices", "Text."));
        var search = Spaces.connected(storyblok);

        var in =
                search.find(Query.words("ferry", 1).within(scope(List.of("docs/", "blog/ferry-t"), "page", "article")));
        var out = search.find(query("ferry path:blog/").within(scope(List.of("docs/"), "article")));

        assertThat(in.total()).isEqualTo(1);
        assertThat(in.exact()).isTrue();
        assertThat(out.total()).isZero();
        assertThat(storyblok.calls())
                .extracting(call -> call.parameter("by_slugs"), call -> call.parameter("filter_query[component][in]"))
                .contains(tuple("docs/*,blog/ferry-t*", "page,article"), tuple("docs/*", "article"));
        assertThat(last().parameter("starts_with")).isEqualTo("blog/");
        assertThat(storyblok.calls()).extracting(StoryblokCall::status).containsOnly(200);
    }

    @Test
    void searches_in_a_language_of_the_scope() {
        var search = Spaces.connected(storyblok);

        search.find(Query.words("ferry", 1).within(new Scope(List.of(), List.of(), List.of("fr", "de-AT"))));
        assertThat(last().parameter("language")).isEqualTo("fr");

        search.find(query("ferry lang:de_at").within(new Scope(List.of(), List.of(), List.of("fr", "de-AT"))));
        assertThat(last().parameter("language")).isEqualTo("de_at");

        search.find(Query.words("ferry", 1).within(new Scope(List.of(), List.of(), List.of("fr", "default"))));
        assertThat(last().parameters()).doesNotContainKey("language");
    }

    @Test
    void asks_for_nothing_in_a_language_outside_of_the_scope() {
        var search = Spaces.connected(storyblok);
        search.find(Query.words("ferry", 1));
        var before = storyblok.calls().size();

        var results = search.find(query("ferry lang:it").within(new Scope(List.of(), List.of(), List.of("fr"))));

        assertThat(results.total()).isZero();
        assertThat(storyblok.calls()).hasSize(before);
    }

    @Test
    void opens_only_what_is_in_the_scope() {
        storyblok.withStory(Stories.article(1, "Ferry times", "Text."));
        var search = Spaces.connected(storyblok);

        assertThat(search.open("blog/ferry-times", scope(List.of("blog/"), "article")))
                .isPresent();
        assertThat(search.open("1", scope(List.of("docs/")))).isEmpty();
        assertThat(search.open("1", scope(List.of(), "page"))).isEmpty();
    }

    @Test
    void opens_a_translation_where_the_scope_has_only_that() {
        var search = Spaces.connected(storyblok);

        search.open("blog/ferry-times", new Scope(List.of(), List.of(), List.of("de")));

        assertThat(last().parameter("language")).isEqualTo("de");
    }

    @Test
    void leaves_the_semantic_search_aside_where_there_is_a_scope() {
        storyblok.withVectorSearch(VectorSearch.Form.RESULTS);

        Spaces.withSemanticSearch(storyblok).find(Query.words("ferry", 1).within(scope(List.of("blog/"))));

        assertThat(paths(0)).noneMatch(path -> path.contains("vsearches"));
    }

    @Test
    void knows_the_languages_of_the_space_and_no_types() {
        var search = Spaces.connected(storyblok);
        search.find(Query.words("ferry", 1));

        assertThat(search.inventory().languages()).startsWith("default");
        assertThat(search.inventory().types()).isEmpty();
    }

    private StoryblokCall last() {
        return storyblok.calls().get(storyblok.calls().size() - 1);
    }

    private static Scope scope(List<String> paths, String... types) {
        return new Scope(paths, List.of(types), List.of());
    }
}
