package dev.storychat.content.storyblok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.SearchUnavailableException;
import dev.storychat.fakes.FakeStoryblok;
import dev.storychat.fakes.StoryblokCall;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searching while Storyblok does not answer as it should. */
class FailuresTest {
    private final FakeStoryblok storyblok = FakeStoryblok.start().withoutStories();

    @AfterEach
    void close() {
        storyblok.close();
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

    private List<String> paths(int from) {
        return storyblok.calls().stream().skip(from).map(StoryblokCall::path).toList();
    }
}
