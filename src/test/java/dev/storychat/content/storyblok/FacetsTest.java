package dev.storychat.content.storyblok;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.search.Counts;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.QuerySyntax;
import dev.storychat.chat.search.Story;
import dev.storychat.content.story.StoryDocument;
import dev.storychat.fakes.FakeStoryblok;
import dev.storychat.fakes.StoryblokCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Counting the types of what was found. */
class FacetsTest {
    private final FakeStoryblok storyblok = FakeStoryblok.start().withoutStories();
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE); // it may overflow at any time
    private final List<String> counted = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private boolean empty;
    private final Facets facets = new Facets(Runnable::run, now::get);

    @AfterEach
    void close() {
        storyblok.close();
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
        assertThat(whole.byType()).containsExactly(Map.entry("article", 5L));
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
        assertThat(first.byType()).isEqualTo(Map.of("article", 5L, "faq", 1L));
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
    void counts_types_on_the_page_before_those_that_were_seen_more_often() {
        for (int i = 1; i <= 8; i++) {
            storyblok.withStory(Stories.of("type-" + i, i, "Boat " + i, "Text."));
        }
        for (int i = 11; i <= 13; i++) {
            storyblok.withStory(Stories.of("memo", i, "Ferry " + i, "Text."));
        }
        var search = Spaces.connected(storyblok);
        search.find(Query.words("boat", 10));
        search.find(Query.words("boat", 10));

        assertThat(search.find(Query.words("ferry", 2)).byType()).isEqualTo(Map.of("memo", 3L));
    }

    @Test
    void counts_further_types_where_the_first_ones_do_not_add_up_to_all() {
        for (int i = 1; i <= 8; i++) {
            facets.learn(List.of(document("empty-" + i), document("empty-" + i)));
        }
        facets.learn(List.of(document("artikel")));
        empty = true;

        assertThat(find("ferry")).isEqualTo(Map.of("artikel", 3L));

        assertThat(counted).hasSize(9);
    }

    @Test
    void counts_no_further_types_where_one_of_the_first_did_not_come() {
        for (int i = 1; i <= 8; i++) {
            facets.learn(List.of(document("empty-" + i)));
            refused.add("empty-" + i);
        }

        assertThat(find("ferry")).isEmpty();

        assertThat(counted).hasSize(6);
    }

    @Test
    void counts_once_for_all_pages_of_a_search_until_another_number_is_found() {
        for (int i = 1; i <= 5; i++) {
            storyblok.withStory(Stories.article(i, "Ferry " + i, "Text."));
        }
        storyblok.withStory(Stories.of("faq", 6, "Ferry question", "Text."));
        var search = Spaces.connected(storyblok);
        search.find(Query.words("question", 10));
        var first = search.find(Query.words("ferry", 2));
        var before = storyblok.calls().size();

        var second = search.find(query("ferry sort:name limit:3").onPage(2));

        assertThat(second.byType()).isEqualTo(first.byType()).isEqualTo(Map.of("article", 5L, "faq", 1L));
        assertThat(paths(before)).hasSize(1);
        storyblok.withStory(Stories.of("faq", 7, "Ferry answer", "Text."));
        assertThat(search.find(Query.words("ferry", 2)).byType()).isEqualTo(Map.of("article", 5L, "faq", 2L));
    }

    @Test
    void counts_again_after_a_minute() {
        facets.learn(List.of(document("article"), document("faq")));
        assertThat(find("ferry")).isEqualTo(Map.of("article", 3L, "faq", 3L));
        now.addAndGet(59_000_000_000L);
        assertThat(find("ferry")).isEqualTo(Map.of("article", 3L, "faq", 3L));
        assertThat(counted).hasSize(2);

        now.addAndGet(1_000_000_000L);

        assertThat(find("ferry")).isEqualTo(Map.of("article", 3L, "faq", 3L));
        assertThat(counted).hasSize(4);
    }

    @Test
    void keeps_no_counts_of_which_one_did_not_come() {
        facets.learn(List.of(document("article"), document("faq")));
        refused.add("faq");
        assertThat(find("ferry")).isEqualTo(Map.of("article", 3L));

        refused.clear();

        assertThat(find("ferry")).isEqualTo(Map.of("article", 3L, "faq", 3L));
    }

    @Test
    void keeps_the_counts_of_the_latest_two_hundred_searches() {
        facets.learn(List.of(document("article"), document("faq")));
        find("ferry");
        for (int i = 0; i < 199; i++) {
            now.addAndGet(100_000_000); // so that each may be counted
            find("boat " + i);
        }
        counted.clear();
        find("ferry");
        assertThat(counted).isEmpty();

        now.addAndGet(100_000_000);
        find("boat 199");
        counted.clear();
        find("ferry");

        assertThat(counted).hasSize(2);
    }

    @Test
    void leaves_most_of_what_storyblok_serves_in_a_second_to_searches() {
        facets.learn(List.of(document("article"), document("faq")));
        for (int i = 0; i < 100; i++) {
            find("ferry " + i);
        }
        assertThat(counted).hasSize(30);

        now.addAndGet(100_000_000);
        for (int i = 100; i < 200; i++) {
            find("ferry " + i);
        }
        assertThat(counted).as("a tenth of a second later").hasSize(32);
        assertThat(find("ferries")).isEmpty();

        now.addAndGet(60_000_000_000L);
        assertThat(find("ferries")).isEqualTo(Map.of("article", 3L, "faq", 3L));
    }

    private Map<String, Long> find(String words) {
        var counting = facets.begin(Query.words(words, 2), query -> {
            counted.add(query.contentType());
            return Counts.of(
                    empty && query.contentType().startsWith("empty") ? 0 : 3, !refused.contains(query.contentType()));
        });
        return counting.await(new Found(List.of(), 6, true));
    }

    private static StoryDocument document(String type) {
        return new StoryDocument(
                new Story("1", "Ferry", "ferry", type, "", List.of(), null, "", null), "", "", Set.of());
    }

    private List<String> paths(int from) {
        return storyblok.calls().stream().skip(from).map(StoryblokCall::path).toList();
    }

    private static Query query(String written) {
        return ((QuerySyntax.Outcome.Understood) QuerySyntax.read(written, 10)).query();
    }
}
