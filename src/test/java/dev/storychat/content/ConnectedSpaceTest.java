package dev.storychat.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storychat.chat.search.Counts;
import dev.storychat.chat.search.Hit;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.SearchUnavailableException;
import dev.storychat.config.AppSettings;
import dev.storychat.config.Secret;
import dev.storychat.config.StoryblokSettings;
import dev.storychat.content.storyblok.Stories;
import dev.storychat.fakes.FakeStoryblok;
import dev.storychat.fakes.StoryblokCall;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The space and its index; what is done beside searches is done at once. */
class ConnectedSpaceTest {
    private static final Query FERRY = Query.words("ferry", 10);

    @TempDir
    Path home;

    private final FakeStoryblok storyblok = FakeStoryblok.start().withoutStories();
    private final AtomicLong nanos = new AtomicLong();
    private ConnectedSpace space;

    @BeforeEach
    void open() {
        storyblok.withStory(Stories.article(1, "Ferry times", "The first boat leaves at six."));
        storyblok.withStory(Stories.of("faq", 2, "Tickets", "Children travel for free on Sundays."));
        space = space(FakeStoryblok.TOKEN);
    }

    @AfterEach
    void close() {
        space.close();
        storyblok.close();
    }

    private ConnectedSpace space(String token) {
        return space(token, false);
    }

    private ConnectedSpace space(String token, boolean semantic) {
        var app = new AppSettings(
                "Storychat", "127.0.0.1", 0, false, List.of(), 10, 10, Duration.ofSeconds(3), 30, null, home);
        var settings = new StoryblokSettings(
                new Secret(token), "123456", URI.create(storyblok.apiBase()), semantic, null, null);
        return new ConnectedSpace(settings, app, settings.token(), Runnable::run, nanos::get);
    }

    @Test
    void answers_from_its_index_while_storyblok_is_away_and_says_how_old_that_is() {
        var before = Instant.now();
        space.keeper().look();
        storyblok.down();

        var found = space.search().find(FERRY);

        assertThat(names(found)).containsExactly("Ferry times");
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.exact()).isTrue();
        assertThat(found.copiedAt()).isBetween(before, Instant.now());
        assertThat(space.search().count(Query.words("", 1), Counts.By.TYPE).groups())
                .isEqualTo(Map.of("article", 1L, "faq", 1L));
        assertThat(space.search().count(FERRY, null).copiedAt()).isNotNull();
        var opened = space.search().open("blog/tickets").orElseThrow();
        assertThat(opened.markdown()).contains("Children travel for free");
        assertThat(opened.copiedAt()).isNotNull();
    }

    @Test
    void does_not_wait_for_storyblok_again_until_it_is_back() {
        space.keeper().look();
        storyblok.fail(503, 1_000);
        space.search().find(FERRY);
        var asked = storyblok.calls().size();

        assertThat(space.search().find(FERRY).copiedAt()).isNotNull();
        assertThat(storyblok.calls()).hasSize(asked);

        storyblok.up();
        nanos.addAndGet(Duration.ofSeconds(15).toNanos());
        assertThat(space.search().find(FERRY).copiedAt()).isNull();
    }

    @Test
    void does_not_take_the_space_for_back_while_it_lists_no_stories() {
        space.keeper().look();
        storyblok.failLists(503, 1_000);
        space.search().find(FERRY);
        var asked = lists();

        nanos.addAndGet(Duration.ofSeconds(15).toNanos());

        assertThat(space.look().works()).isTrue();
        assertThat(space.search().find(FERRY).copiedAt()).isNotNull();
        assertThat(space.search().find(FERRY).copiedAt()).isNotNull();
        assertThat(lists() - asked)
                .as("calls to find out, with their repetitions")
                .isBetween(1L, 3L);
    }

    @Test
    void shows_nothing_once_the_token_is_refused_in_an_outage() {
        space.keeper().look();
        storyblok.fail(429, 3);
        assertThat(space.search().find(FERRY).copiedAt()).isNotNull();

        storyblok.up().fail(401, 1_000);
        nanos.addAndGet(Duration.ofSeconds(15).toNanos());

        assertThatThrownBy(() -> space.search().find(FERRY)).hasMessageContaining("token_refused");
    }

    @Test
    void takes_a_page_of_somebody_else_for_an_outage() {
        space.keeper().look();
        storyblok.fail(200, 1_000);

        assertThat(names(space.search().find(FERRY))).containsExactly("Ferry times");
        assertThat(space.search().find(FERRY).copiedAt()).isNotNull();
    }

    @Test
    void takes_it_for_an_outage_in_place_of_the_semantic_search_too() {
        space.close();
        space = space(FakeStoryblok.TOKEN, true);
        space.keeper().look();
        storyblok.fail(200, 1_000);

        assertThat(names(space.search().find(FERRY))).containsExactly("Ferry times");
    }

    @Test
    void lets_nobody_wait_where_it_found_out_by_itself_that_storyblok_is_away() {
        space.keeper().look();
        storyblok.down();
        space.keeper().look();
        var asked = storyblok.calls().size();

        assertThat(space.search().find(FERRY).copiedAt()).isNotNull();

        assertThat(storyblok.calls()).hasSize(asked);
    }

    @Test
    void finds_a_story_no_more_once_it_is_told_that_it_is_not_published() {
        space.keeper().look();
        storyblok.failLists(500, 1_000);

        space.removed("2");

        assertThat(space.search().find(Query.words("Sunday", 10)).isEmpty()).isTrue();
        assertThat(space.keeper().state().stories()).isEqualTo(1);
    }

    @Test
    void counts_no_languages_where_the_space_counts_none() {
        space.keeper().look();
        storyblok.down();

        var counts = space.search().count(Query.words("", 1), Counts.By.LANGUAGE);

        assertThat(counts.total()).isEqualTo(2);
        assertThat(counts.by()).isNull();
    }

    @Test
    void fails_as_before_where_nothing_was_ever_indexed() {
        storyblok.down();

        assertThatThrownBy(() -> space.search().find(FERRY)).isInstanceOf(SearchUnavailableException.class);
        assertThat(space.keeper().state().currentAsOf()).isNull();
    }

    @Test
    void shows_nothing_that_a_token_no_longer_opens() {
        space.keeper().look();
        space.close();
        space = space("revoked");
        assertThatThrownBy(() -> space.search().find(FERRY)).isInstanceOf(SearchUnavailableException.class);

        storyblok.fail(401, 10);
        space.close();
        space = space(FakeStoryblok.TOKEN);

        assertThatThrownBy(() -> space.search().find(FERRY)).hasMessageContaining("token_refused");
    }

    @Test
    void has_its_index_after_a_restart_without_storyblok() {
        space.keeper().look();
        space.close();
        storyblok.down();

        space = space(FakeStoryblok.TOKEN);

        assertThat(names(space.search().find(FERRY))).containsExactly("Ferry times");
        assertThat(space.search().find(FERRY).hosts()).contains("www.example.com");
    }

    @Test
    void finds_words_in_texts_where_storyblok_finds_no_names() {
        space.keeper().look();

        var found = space.search().find(Query.words("Sunday", 10));

        assertThat(names(found)).containsExactly("Tickets");
        assertThat(found.copiedAt()).isNull();
        assertThat(found.hits().get(0).passage()).contains(new Hit.Piece("Sundays", true));
        assertThat(space.search().count(Query.words("Sunday", 10), null).total())
                .isEqualTo(1);
        assertThat(space.search()
                        .find(Query.words("Sunday", 10).ofType("article"))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void looks_for_names_with_some_of_the_words_where_no_text_has_them() {
        space.keeper().look();

        assertThat(names(space.search().find(Query.words("timesharing tickets", 10))))
                .containsExactly("Tickets");
    }

    @Test
    void reads_all_anew_when_something_was_published_and_nothing_when_not() {
        space.keeper().look();
        var read = lists();
        space.keeper().look();
        assertThat(lists()).isEqualTo(read);

        storyblok.withoutStory("blog/tickets");
        storyblok.withStory(Stories.article(3, "Ferry fares", "Two euros."));
        space.changed();

        storyblok.down();
        assertThat(names(space.search().find(FERRY))).containsExactlyInAnyOrder("Ferry times", "Ferry fares");
        assertThat(space.search().find(Query.words("Sunday", 10)).isEmpty()).isTrue();
        assertThat(space.keeper().state().stories()).isEqualTo(2);
    }

    @Test
    void reads_all_anew_when_an_admin_wants_it() {
        space.keeper().look();
        var read = lists();

        space.keeper().sync();

        assertThat(lists()).isGreaterThan(read);
    }

    @Test
    void tells_admins_how_its_index_is() {
        assertThat(space.keeper().state().problem()).isNull();
        storyblok.fail(404, 1);
        space.keeper().look();
        assertThat(space.keeper().state().problem().code()).isEqualTo("not_found");
        assertThat(space.look().data().get("index_stories")).isEqualTo(0L);

        space.keeper().look();

        var state = space.keeper().state();
        assertThat(state.mode()).isEqualTo("real");
        assertThat(state.stories()).isEqualTo(2);
        assertThat(state.currentAsOf()).isNotNull();
        assertThat(state.syncing()).isFalse();
        assertThat(state.problem()).isNull();
        assertThat(space.look().data().get("index_stories")).isEqualTo(2L);
        assertThat(space.look().data().get("index_age_seconds")).isInstanceOf(Long.class);
    }

    @Test
    void keeps_what_it_has_when_a_page_is_not_answered() {
        space.keeper().look();
        storyblok.withStory(Stories.article(3, "Ferry fares", "Two euros."));
        storyblok.failLists(500, 10);

        space.keeper().look();

        assertThat(space.keeper().state().problem().code()).isEqualTo("upstream_failed");
        assertThat(space.keeper().state().stories()).isEqualTo(2);
    }

    @Test
    void reads_spaces_of_several_pages() {
        storyblok.withoutStories();
        IntStream.rangeClosed(1, 230)
                .forEach(number -> storyblok.withStory(Stories.article(number, "Ferry " + number, "Text.")));

        space.keeper().look();

        assertThat(space.keeper().state().stories()).isEqualTo(230);
        storyblok.down();
        assertThat(space.search().find(FERRY).total()).isEqualTo(230);
    }

    @Test
    void stops_where_a_host_gives_the_same_page_for_ever() {
        var page = new StringBuilder();
        IntStream.rangeClosed(1, 25)
                .forEach(number -> page.append(number == 1 ? "" : ",")
                        .append(Stories.article(number, "Ferry " + number, "Text.")));
        storyblok.answerLists("{\"stories\": [" + page + "]}", 100);

        space.keeper().look();

        assertThat(space.keeper().state().stories()).isEqualTo(25);
        assertThat(lists()).isEqualTo(2);
    }

    private long lists() {
        return storyblok.calls().stream()
                .map(StoryblokCall::path)
                .filter(path -> path.equals("/v2/cdn/stories"))
                .count();
    }

    private static List<String> names(Results results) {
        return results.hits().stream().map(hit -> hit.story().name()).toList();
    }
}
