package dev.storychat.slack.blocks;

import dev.storychat.chat.search.Hit;
import dev.storychat.chat.search.Hit.Piece;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Story;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Stories to show. */
public final class Stories {
    private Stories() {}

    public static Story named(String name) {
        return new Story(
                "1",
                name,
                "blog/a",
                "article",
                "en",
                List.of("tag"),
                Instant.parse("2026-03-04T10:00:00Z"),
                "https://www.example.com/blog/a",
                "https://app.storyblok.com/#/me/spaces/1/stories/0/0/1");
    }

    public static Story at(String url, String editUrl) {
        return new Story("1", "Name", "blog/a", "article", "default", List.of(), null, url, editUrl);
    }

    public static Hit hit(Story story) {
        return new Hit(
                story, List.of(new Piece("All about ", false), new Piece("pricing", true), new Piece(".", false)));
    }

    /** A page of so many stories out of so many. */
    public static Results page(int hits, long total) {
        var stories = IntStream.rangeClosed(1, hits).mapToObj(i -> hit(named("Story " + i)));
        return new Results(stories.toList(), total, true, Map.of("article", total), Set.of());
    }
}
