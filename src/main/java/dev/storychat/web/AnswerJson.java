package dev.storychat.web;

import dev.storychat.chat.Answer;
import dev.storychat.chat.search.Hit;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Story;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** An answer as JSON. */
final class AnswerJson {
    private AnswerJson() {}

    static JsonObject of(Answer answer, String conversationId) {
        return Json.createObjectBuilder()
                .add("message", answer.text())
                .add("action", answer.action())
                .add("results", results(answer.results()))
                .add("conversation_id", conversationId)
                .build();
    }

    private static JsonObjectBuilder results(Results results) {
        var stories = Json.createArrayBuilder();
        results.hits().forEach(hit -> stories.add(story(hit)));
        var byType = Json.createObjectBuilder();
        results.byType().forEach(byType::add);
        return Json.createObjectBuilder()
                .add("stories", stories)
                .add("total", results.total())
                .add("exact", results.exact())
                .add("by_type", byType);
    }

    private static JsonObjectBuilder story(Hit hit) {
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
        hit.passage()
                .forEach(piece -> passage.add(
                        Json.createObjectBuilder().add("text", piece.text()).add("highlighted", piece.highlighted())));
        return passage;
    }

    private static void optional(JsonObjectBuilder json, String name, @Nullable Object value) {
        if (value == null) {
            json.addNull(name);
        } else {
            json.add(name, value.toString());
        }
    }
}
