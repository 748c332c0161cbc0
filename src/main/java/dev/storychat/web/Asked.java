package dev.storychat.web;

import dev.storychat.chat.Line;
import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /api/conversation} was asked.
 *
 * @param before the conversation so far, when the caller keeps it himself; null: it is kept here
 */
record Asked(Message message, @Nullable List<Line> before) {
    static final String PLATFORM = "web";
    private static final int LONGEST_ID = 200;

    /**
     * Reads a request's body.
     *
     * @throws jakarta.ws.rs.WebApplicationException 400, when it is not what it should be
     */
    static Asked read(String body) {
        var json = object(body);
        var text = string(json, "message");
        if (text == null || text.isBlank()) {
            throw Problem.badRequest("\"message\" must be a text that is not empty.");
        }
        var id = string(json, "conversation_id");
        if (id != null && (id.isBlank() || id.length() > LONGEST_ID)) {
            throw Problem.badRequest("\"conversation_id\" must have 1 to " + LONGEST_ID + " characters.");
        }
        var conversation = id == null ? UUID.randomUUID().toString() : id;
        var place = new Place(PLATFORM, "web", conversation, conversation);
        return new Asked(
                new Message(UUID.randomUUID().toString(), place, "visitor", text, Instant.now()), before(json));
    }

    private static JsonObject object(String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        } catch (RuntimeException e) { // a JsonException, or what the parser throws where it is nested too deeply
            throw Problem.badRequest("The body must be a JSON object such as {\"message\":\"What does it cost?\"}.");
        }
    }

    private static @Nullable String string(JsonObject json, String name) {
        var value = json.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw Problem.badRequest("\"" + name + "\" must be a text.");
    }

    private static @Nullable List<Line> before(JsonObject json) {
        var history = json.getOrDefault("conversation_history", JsonValue.NULL);
        if (history == JsonValue.NULL) {
            return null;
        }
        if (history.getValueType() != JsonValue.ValueType.ARRAY) {
            throw Problem.badRequest("\"conversation_history\" must be a list of {\"role\",\"content\"}.");
        }
        var lines = new ArrayList<Line>();
        for (var entry : history.asJsonArray()) {
            if (!(entry instanceof JsonObject line)) {
                throw Problem.badRequest("\"conversation_history\" must be a list of {\"role\",\"content\"}.");
            }
            line(string(line, "role"), string(line, "content"), lines);
        }
        return lines;
    }

    private static void line(@Nullable String role, @Nullable String content, List<Line> lines) {
        if (content == null || content.isBlank()) {
            return;
        }
        if ("user".equals(role)) {
            lines.add(new Line.Asked(content));
        } else if ("assistant".equals(role)) {
            lines.add(new Line.Answered(content));
        } else {
            throw Problem.badRequest("A \"role\" in \"conversation_history\" must be user or assistant.");
        }
    }
}
