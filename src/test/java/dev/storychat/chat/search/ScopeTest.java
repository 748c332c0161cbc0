package dev.storychat.chat.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {

    @Test
    void holds_everything_where_nothing_is_chosen() {
        assertThat(Scope.EVERYTHING.holds(story("blog/a", "article", "de"))).isTrue();
        assertThat(Scope.EVERYTHING.isEverything()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "blog/a, article, default, true",
        "Blog/A, Article, default, true",
        "docs/guides/x, article, default, true",
        "legal/a, article, default, false",
        "blogger/a, article, default, false",
        "blog/a, page, default, false",
        "blog/a, '', default, false",
        "blog/a, article, de, false",
        "blog/a, article, en, false",
        "pt-br/blog/a, article, pt_br, true",
        "de/blog/a, article, default, false",
    })
    void holds_what_keeps_to_each_of_its_lists(String slug, String type, String language, boolean holds) {
        var scope = new Scope(List.of("blog/", "docs/guides"), List.of("article"), List.of("default", "pt-BR"));

        assertThat(scope.holds(story(slug, type, language))).isEqualTo(holds);
    }

    @Test
    void leaves_the_language_aside_where_it_was_asked_for() {
        var scope = new Scope(List.of("blog/"), List.of(), List.of("de"));

        assertThat(scope.inAnyLanguage().holds(story("blog/a", "article", "default")))
                .isTrue();
        assertThat(scope.inAnyLanguage().holds(story("legal/a", "article", "de")))
                .isFalse();
    }

    @Test
    void goes_with_a_query_from_page_to_page() {
        var scope = new Scope(List.of("blog/"), List.of(), List.of());

        assertThat(Query.words("x", 5).within(scope).onPage(2).scope()).isEqualTo(scope);
        assertThat(Query.words("x", 5).scope()).isEqualTo(Scope.EVERYTHING);
    }

    private static Story story(String slug, String type, String language) {
        return new Story("1", "A", slug, type, language, List.of(), null, "https://www.example.com/a", null);
    }
}
