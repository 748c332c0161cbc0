package dev.storychat.slack;

import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.SlackCall;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** All calls of one stream in one: each step as it was told last, then all words, then the blocks under them. */
final class StreamedMessage {
    private final Map<String, JsonValue> steps = new LinkedHashMap<>();
    private final StringBuilder words = new StringBuilder();
    private JsonArray blocks = JsonValue.EMPTY_JSON_ARRAY;

    private StreamedMessage() {}

    /** The one that was streamed there. */
    static JsonObject of(FakeSlack slack) {
        var message = new StreamedMessage();
        slack.calls().stream()
                .filter(call -> call.method().startsWith("chat.") && call.ok())
                .forEach(message::read);
        return message.json();
    }

    private void read(SlackCall call) {
        if (call.json("chunks") instanceof JsonArray chunks) {
            chunks.getValuesAs(JsonObject.class).forEach(this::read);
        }
        if (call.json("blocks") instanceof JsonArray some) {
            blocks = some;
        }
    }

    private void read(JsonObject chunk) {
        if (chunk.getString("type").equals("task_update")) {
            steps.put(chunk.getString("id"), chunk);
        } else {
            words.append(chunk.getString("text"));
        }
    }

    private JsonObject json() {
        var chunks = Json.createArrayBuilder();
        steps.values().forEach(chunks::add);
        chunks.add(Json.createObjectBuilder().add("type", "markdown_text").add("text", words.toString()));
        var message = Json.createObjectBuilder().add("chunks", chunks);
        return (blocks.isEmpty() ? message : message.add("blocks", blocks)).build();
    }
}
