package dev.storychat.content.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.search.Counts;
import dev.storychat.chat.search.Counts.By;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Search;
import dev.storychat.chat.search.Story;
import dev.storychat.content.story.StoryDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CountingTest {
    private static final Query ALL = Query.words("", 10);
    private static final Search SEARCH = search(
            story(1, "article", "default", "blog/one", "2026-03-31T23:59:59Z", "money", "new"),
            story(2, "article", "default", "blog/2026/two", "2026-03-01T00:00:00Z", "money"),
            story(3, "faq", "de", "blog/2026/three", "2026-02-28T12:00:00Z"),
            story(4, "", "de", "home", null));

    @Test
    void counts_everything() {
        assertThat(SEARCH.count(ALL, null)).isEqualTo(Counts.of(4, true));
    }

    @Test
    void counts_by_type_the_largest_first() {
        assertThat(SEARCH.count(ALL, By.TYPE))
                .isEqualTo(Counts.of(4, By.TYPE, Map.of("article", 2L, "faq", 1L, "", 1L)));
        assertThat(SEARCH.count(ALL, By.TYPE).groups().keySet()).containsExactly("article", "", "faq");
    }

    @Test
    void counts_by_language() {
        assertThat(SEARCH.count(ALL, By.LANGUAGE).groups()).isEqualTo(Map.of("default", 2L, "de", 2L));
    }

    @Test
    void counts_a_story_for_each_of_its_tags() {
        var counts = SEARCH.count(ALL, By.TAG);

        assertThat(counts.groups()).isEqualTo(Map.of("money", 2L, "new", 1L));
        assertThat(counts.rest()).isZero();
    }

    @Test
    void counts_by_month_in_utc_the_newest_first_and_tells_how_many_have_no_date() {
        var counts = SEARCH.count(ALL, By.MONTH);

        assertThat(counts.groups().keySet()).containsExactly("2026-03", "2026-02");
        assertThat(counts.groups()).isEqualTo(Map.of("2026-03", 2L, "2026-02", 1L));
        assertThat(counts.rest()).isEqualTo(1);
    }

    @Test
    void counts_folders_right_below_the_path() {
        assertThat(SEARCH.count(ALL, By.PATH).groups()).isEqualTo(Map.of("blog/", 3L, "", 1L));
        assertThat(SEARCH.count(ALL.in("/blog/"), By.PATH).groups()).isEqualTo(Map.of("blog/2026/", 2L, "", 1L));
        assertThat(SEARCH.count(ALL.in("bl"), By.PATH).groups()).isEqualTo(Map.of("blog/", 3L));
    }

    @Test
    void counts_what_the_filters_let_through() {
        var query = ALL.ofType("article").tagged("MONEY").within(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 30));

        assertThat(SEARCH.count(query, null).total()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void counts_what_the_search_finds(By by) {
        var sample = SampleSpace.load().search();
        var query = Query.words("ferry", 10);

        var counts = sample.count(query, by);

        assertThat(counts.total()).isEqualTo(sample.find(query).total()).isPositive();
        assertThat(counts.by()).isEqualTo(by);
        assertThat(counts.groups()).isNotEmpty();
    }

    @Test
    void counts_nothing_for_words_that_carry_no_meaning() {
        assertThat(SEARCH.count(Query.words("?!", 10), By.TYPE)).isEqualTo(Counts.of(0, true));
    }

    private static Search search(StoryDocument... stories) {
        var languages = Languages.withDefault("en");
        var mapping = new StoryMapping(languages);
        try {
            var index = new StoryIndex(new ByteBuffersDirectory(), mapping);
            index.put(List.of(stories), "run");
            index.finish("run", Map.of());
            return new LocalSearch(index, languages, mapping, Set.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoryDocument story(
            int id, String type, String language, String slug, @Nullable String published, String... tags) {
        var at = published == null ? null : Instant.parse(published);
        var story = new Story(
                Integer.toString(id),
                "Name",
                slug,
                type,
                language,
                List.of(tags),
                at,
                "https://x.example/" + slug,
                null);
        return new StoryDocument(story, "", "Text", Set.of());
    }
}
