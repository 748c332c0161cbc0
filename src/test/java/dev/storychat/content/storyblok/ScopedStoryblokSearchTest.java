package dev.storychat.content.storyblok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.QuerySyntax;
import dev.storychat.chat.search.Scope;
import dev.storychat.fakes.FakeStoryblok;
import dev.storychat.fakes.StoryblokCall;
import dev.storychat.fakes.VectorSearch;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Searching a part of a space. */
class ScopedStoryblokSearchTest {
    private final FakeStoryblok storyblok = FakeStoryblok.start().withoutStories();

    @AfterEach
    void close() {
        storyblok.close();
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
    void finds_types_that_the_space_spells_in_lower_case_however_they_were_typed() {
        storyblok.withStory(Stories.article(1, "Ferry times", "Text."));
        storyblok.withStory(Stories.of("Landingpage", 2, "Ferry prices", "Text."));
        var search = Spaces.connected(storyblok);

        assertThat(search.find(Query.words("ferry", 10).within(scope(List.of(), "Article", "Landingpage")))
                        .total())
                .isEqualTo(2);
        assertThat(last().parameter("filter_query[component][in]"))
                .isEqualTo("Article,article,Landingpage,landingpage");
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

    private List<String> paths(int from) {
        return storyblok.calls().stream().skip(from).map(StoryblokCall::path).toList();
    }

    private static Query query(String written) {
        return ((QuerySyntax.Outcome.Understood) QuerySyntax.read(written, 10)).query();
    }

    private StoryblokCall last() {
        return storyblok.calls().get(storyblok.calls().size() - 1);
    }

    private static Scope scope(List<String> paths, String... types) {
        return new Scope(paths, List.of(types), List.of());
    }
}
