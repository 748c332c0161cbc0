package dev.storychat.content.storyblok;

import dev.storychat.config.AppSettings;
import dev.storychat.config.Secret;
import dev.storychat.config.StoryblokSettings;
import dev.storychat.fakes.FakeStoryblok;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Searches that are connected to a stand-in; what they do beside searches they do at once. */
final class Spaces {
    private static final Secret TOKEN = new Secret(FakeStoryblok.TOKEN);
    private static final AppSettings APP = new AppSettings(
            "Storychat", "127.0.0.1", 0, false, List.of(), 10, 10, Duration.ofSeconds(3), 30, null, Path.of("."));

    private Spaces() {}

    static StoryblokSearch connected(FakeStoryblok storyblok) {
        return search(storyblok, false);
    }

    static StoryblokSearch withSemanticSearch(FakeStoryblok storyblok) {
        return search(storyblok, true);
    }

    /** One whose name and languages nobody tells. */
    static StoryblokSearch over(StoryblokApi api) {
        var settings = new StoryblokSettings(
                TOKEN, null, URI.create("http://127.0.0.1"), false, URI.create("https://www.example.com"), null);
        return new StoryblokSearch(settings, new Connection(api, Duration.ofSeconds(3), TOKEN), work -> {});
    }

    static Connection connection(FakeStoryblok storyblok) {
        return Connection.to(settings(storyblok, false), APP, TOKEN);
    }

    private static StoryblokSearch search(FakeStoryblok storyblok, boolean semantic) {
        return StoryblokSearch.of(settings(storyblok, semantic), APP, TOKEN, Runnable::run);
    }

    private static StoryblokSettings settings(FakeStoryblok storyblok, boolean semantic) {
        return new StoryblokSettings(
                TOKEN, Long.toString(FakeStoryblok.SPACE), URI.create(storyblok.apiBase()), semantic, null, null);
    }
}
