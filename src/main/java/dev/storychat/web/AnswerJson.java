package dev.storychat.web;

import dev.storychat.chat.Answer;
import dev.storychat.chat.search.Results;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** An answer as JSON. */
final class AnswerJson {
    private AnswerJson() {}

    static JsonObject of(Answer answer, String conversationId) {
        return Json.createObjectBuilder()
                .add("message", answer.text())
                .add("action", answer.action())
                .add("results", results(answer.results()))
                .add("conversation_id", conversationId)
                .add("choices", Json.createArrayBuilder(answer.choices()))
                .add("evidence", EvidenceJson.of(answer.evidence()))
                .build();
    }

    private static JsonObjectBuilder results(Results results) {
        var stories = Json.createArrayBuilder();
        results.hits().forEach(hit -> stories.add(StoryJson.of(hit)));
        var byType = Json.createObjectBuilder();
        results.byType().forEach(byType::add);
        var json = Json.createObjectBuilder()
                .add("stories", stories)
                .add("total", results.total())
                .add("exact", results.exact())
                .add("by_type", byType);
        if (results.copiedAt() != null) {
            json.add("copied_at", results.copiedAt().toString());
        }
        return json;
    }
}
