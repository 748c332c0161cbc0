package dev.storychat.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.SelfTest;
import dev.storychat.chat.search.Query;
import dev.storychat.config.AppSettings;
import dev.storychat.config.Secret;
import dev.storychat.config.StoryblokSettings;
import dev.storychat.fakes.FakeStoryblok;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentTest {
    private static final StoryblokSettings NOTHING =
            new StoryblokSettings(null, null, URI.create("https://api.storyblok.com"), false, null, null);

    @TempDir
    Path home;

    @Test
    void shows_the_sample_space_while_none_is_connected() {
        var content = new Content(NOTHING, app(), Runnable::run);

        assertThat(content.find(Query.words("ferry", 3)).total()).isPositive();
        assertThat(content.state().mode()).isEqualTo("embedded");
        assertThat(content.state().stories()).isEqualTo(59);
        assertThat(content.sync()).isFalse();
        var state = new StoryblokPart(content).look();
        assertThat(state.mode()).isEqualTo("embedded");
        assertThat(state.works()).isTrue();
        assertThat(state.data())
                .isEqualTo(Map.of("space", "Harbour Lights (sample)", "stories", 59L, "last_outcome", "success"));
    }

    @Test
    void tests_itself_by_a_real_search() {
        var content = new Content(NOTHING, app(), Runnable::run);

        var passed = (SelfTest.Outcome.Passed) new StoryblokSelfTest(content, NOTHING).run("pricing");

        assertThat(passed.facts().keySet())
                .containsExactly("status", "mode", "term", "total", "exact", "stories", "latency_ms");
        assertThat(passed.facts().get("mode")).isEqualTo("embedded");
        assertThat((List<?>) passed.facts().get("stories")).isNotEmpty();
        assertThat(new StoryblokSelfTest(content, NOTHING).run(""))
                .isInstanceOfSatisfying(
                        SelfTest.Outcome.Passed.class,
                        all -> assertThat(all.facts().get("total")).isEqualTo(59L));
    }

    @Test
    void tests_storyblok_itself_and_not_the_index() {
        try (var storyblok = FakeStoryblok.start()) {
            var settings = new StoryblokSettings(
                    new Secret(FakeStoryblok.TOKEN), "123456", URI.create(storyblok.apiBase()), false, null, null);
            var content = new Content(settings, app(), Runnable::run);
            assertThat(content.sync()).isTrue();
            storyblok.down();

            assertThat(content.find(Query.words("", 3)).copiedAt()).isNotNull();
            assertThat(new StoryblokSelfTest(content, settings).run("x")).isInstanceOf(SelfTest.Outcome.Failed.class);
            content.close();
        }
    }

    @Test
    void tells_what_is_wrong_with_a_connected_space() {
        try (var storyblok = FakeStoryblok.start()) {
            var settings = new StoryblokSettings(
                    new Secret("wrong"), "123456", URI.create(storyblok.apiBase()), true, null, null);
            var content = new Content(settings, app(), Runnable::run);

            var failed = (SelfTest.Outcome.Failed) new StoryblokSelfTest(content, settings).run("x");

            assertThat(failed.diagnosis().code()).isEqualTo("token_refused");
            var state = new StoryblokPart(content).look();
            assertThat(state.works()).isFalse();
            assertThat(state.data())
                    .isEqualTo(Map.of("error", "token_refused", "last_outcome", "token_refused", "index_stories", 0L));
            content.close();
        }
    }

    private AppSettings app() {
        return new AppSettings(
                "Storychat", "127.0.0.1", 0, false, List.of(), 10, 10, Duration.ofSeconds(3), 30, null, home);
    }
}
