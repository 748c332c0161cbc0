package dev.storychat.web;

import dev.storychat.chat.search.Hit;
import dev.storychat.chat.search.Story;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** A story as JSON. */
final class StoryJson {
    private StoryJson() {}

    static JsonObjectBuilder of(Hit hit) {
        var story = hit.story();
        var json = Json.createObjectBuilder()
                .add("id", id(story))
                .add("name", story.name())
                .add("slug", story.slug())
                .add("content_type", story.contentType())
                .add("language", story.language())
                .add("tags", Json.createArrayBuilder(story.tags()))
                .add("url", story.url())
                .add("excerpt", hit.excerpt())
                .add("passage", passage(hit));
        optional(json, "published_at", story.publishedAt());
        optional(json, "edit_url", story.editUrl());
        return json;
    }

    /** A number, as Storyblok has it. */
    private static JsonValue id(Story story) {
        return story.id().matches("\\d{1,18}")
                ? Json.createValue(Long.parseLong(story.id()))
                : Json.createValue(story.id());
    }

    private static JsonArrayBuilder passage(Hit hit) {
        var passage = Json.createArrayBuilder();
        hit.underTitle()
                .forEach(piece -> passage.add(
                        Json.createObjectBuilder().add("text", piece.text()).add("highlighted", piece.highlighted())));
        return passage;
    }

    static void optional(JsonObjectBuilder json, String name, @Nullable Object value) {
        if (value == null) {
            json.addNull(name);
        } else {
            json.add(name, value.toString());
        }
    }
}
