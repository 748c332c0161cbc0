package dev.storychat.fakes;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** JSON from text and resources, for stand-ins and the tests that read what they recorded. */
public final class JsonText {

    private JsonText() {}

    public static JsonObject object(String text) {
        return value(text).asJsonObject();
    }

    public static JsonValue value(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }

    /** Empty when the text is no JSON. */
    static Optional<JsonValue> tryValue(String text) {
        try {
            return Optional.of(value(text));
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    static JsonValue string(String text) {
        return Json.createValue(text);
    }

    /** An object of texts. */
    static JsonObject of(Map<String, String> members) {
        var object = Json.createObjectBuilder();
        members.forEach(object::add);
        return object.build();
    }

    /** The text of a JSON string, the JSON of anything else. */
    public static String plain(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    /** Every value inside this one, itself first, at any depth. */
    public static Stream<JsonValue> walk(JsonValue value) {
        var inner = switch (value.getValueType()) {
            case OBJECT -> value.asJsonObject().values().stream();
            case ARRAY -> value.asJsonArray().stream();
            default -> Stream.<JsonValue>empty();
        };
        return Stream.concat(Stream.of(value), inner.flatMap(JsonText::walk));
    }

    /** A file below {@code src/test/resources}. */
    public static String resource(String path) {
        try (var stream = JsonText.class.getResourceAsStream("/" + path)) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no test resource " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
