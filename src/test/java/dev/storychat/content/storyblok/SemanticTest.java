package dev.storychat.content.storyblok;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.QuerySyntax;
import dev.storychat.chat.search.Results;
import dev.storychat.fakes.FakeStoryblok;
import dev.storychat.fakes.StoryblokCall;
import dev.storychat.fakes.VectorSearch;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Searching by meaning, where a space can do that. */
class SemanticTest {
    private final FakeStoryblok storyblok = FakeStoryblok.start().withoutStories();

    @AfterEach
    void close() {
        storyblok.close();
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

    private List<String> paths(int from) {
        return storyblok.calls().stream().skip(from).map(StoryblokCall::path).toList();
    }

    private static Query query(String written) {
        return ((QuerySyntax.Outcome.Understood) QuerySyntax.read(written, 10)).query();
    }

    private static List<String> names(Results results) {
        return results.hits().stream().map(hit -> hit.story().name()).toList();
    }
}
