package dev.storychat.slack.door;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came from Slack, seen from outside: whether Bolt can read it. Bolt itself would log all of what it cannot read,
 * people's words included.
 */
public sealed interface Envelope {
    /** Bolt knows what to do with it. */
    record Readable() implements Envelope {}

    /** It is in order, of a type that nobody here waits for. */
    record Unneeded(String type) implements Envelope {}

    /** It is not what Slack sends. */
    record Nonsense() implements Envelope {}

    /** The types that Bolt knows of bodies in JSON. */
    Set<String> EVENTS = Set.of("url_verification", "event_callback");

    /** The types that Bolt knows of forms with a payload in JSON. */
    Set<String> INTERACTIONS =
            Set.of("block_actions", "block_suggestion", "shortcut", "message_action", "view_submission", "view_closed");

    /** What a signed request holds. */
    static Envelope read(String body) {
        try {
            return body.stripLeading().startsWith("{") ? ofJson(body, EVENTS) : ofForm(body);
        } catch (JsonParseException | IOException | IllegalArgumentException e) {
            return new Nonsense();
        }
    }

    /** What came over a connection of Socket Mode, where commands are JSON as well. */
    static Envelope ofSocket(@Nullable JsonElement payload) {
        if (!(payload instanceof JsonObject object)) {
            return new Nonsense();
        }
        if (!text(object, "command").isEmpty()) {
            return new Readable();
        }
        return ofJson(object, INTERACTIONS.contains(text(object, "type")) ? INTERACTIONS : EVENTS);
    }

    private static Envelope ofForm(String body) throws IOException {
        var payload = field(body, "payload");
        if (!payload.isEmpty()) {
            return ofJson(payload, INTERACTIONS);
        }
        if (!field(body, "command").isEmpty()) {
            return new Readable();
        }
        return field(body, "ssl_check").isEmpty() ? new Nonsense() : new Unneeded("ssl_check");
    }

    private static Envelope ofJson(String json, Set<String> known) throws IOException {
        return ofJson(object(json), known);
    }

    private static Envelope ofJson(JsonObject payload, Set<String> known) {
        var type = text(payload, "type");
        if (type.isEmpty()) {
            return new Nonsense();
        }
        if (!known.contains(type)) {
            return new Unneeded(type);
        }
        return isWhole(type, payload) ? new Readable() : new Nonsense();
    }

    private static boolean isWhole(String type, JsonObject payload) {
        return switch (type) {
            case "event_callback" -> has(payload.get("event"), "type");
            case "block_actions" ->
                payload.get("actions") instanceof JsonArray actions
                        && !actions.isEmpty()
                        && actions.asList().stream().allMatch(action -> has(action, "action_id"));
            default -> true;
        };
    }

    private static boolean has(JsonElement part, String name) {
        return part instanceof JsonObject object && !text(object, name).isEmpty();
    }

    private static JsonObject object(String json) throws IOException {
        try (var reader = new JsonReader(new StringReader(json))) {
            reader.setStrictness(Strictness.STRICT);
            var element = JsonParser.parseReader(reader);
            if (reader.peek() == JsonToken.END_DOCUMENT && element instanceof JsonObject object) {
                return object;
            }
            throw new JsonParseException("not one object");
        }
    }

    private static String text(JsonObject object, String name) {
        return object.get(name) != null
                        && object.get(name).isJsonPrimitive()
                        && object.getAsJsonPrimitive(name).isString()
                ? object.get(name).getAsString()
                : "";
    }

    private static String field(String form, String name) {
        return Stream.of(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && pair[0].strip().equals(name))
                .map(pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }
}
