package dev.storychat.slack;

import dev.storychat.chat.search.Story;
import dev.storychat.content.index.LocalSearch;
import dev.storychat.content.index.SampleSpace;
import dev.storychat.content.story.StoryDocument;
import java.time.Instant;

/** The sample space as if it were a connected one: its stories can be edited. */
final class GallerySpace {
    static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");
    static final LocalSearch SEARCH = search();

    private GallerySpace() {}

    private static LocalSearch search() {
        var space = SampleSpace.load();
        var stories = space.stories().stream().map(GallerySpace::editable).toList();
        return new SampleSpace(space.name(), space.domain(), stories).search();
    }

    private static StoryDocument editable(StoryDocument document) {
        var story = document.story();
        var edited = new Story(
                story.id(),
                story.name(),
                story.slug(),
                story.contentType(),
                story.language(),
                story.tags(),
                story.publishedAt(),
                story.url(),
                "https://app.storyblok.com/#/me/spaces/999999/stories/0/0/" + story.id());
        return new StoryDocument(edited, document.uuid(), document.markdown(), document.hosts());
    }
}
