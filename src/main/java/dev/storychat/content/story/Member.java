package dev.storychat.content.story;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;

/** Members of JSON from outside, where anything may be missing, null or of another type than documented. */
public final class Member {
    private Member() {}

    /** A text or a number as text; empty when there is neither. */
    public static String text(JsonObject object, String name) {
        return text(object.getOrDefault(name, JsonValue.NULL));
    }

    /** A text or a number as text; empty when it is neither. */
    public static String text(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        return value instanceof JsonNumber number ? number.toString() : "";
    }

    /** An object; an empty one when there is none. */
    public static JsonObject object(JsonObject object, String name) {
        return object.get(name) instanceof JsonObject found ? found : JsonValue.EMPTY_JSON_OBJECT;
    }

    /** The objects of an array; empty when there is none. */
    public static List<JsonObject> objects(JsonObject object, String name) {
        return object.get(name) instanceof JsonArray array ? objects(array) : List.of();
    }

    /** The objects among the values. */
    public static List<JsonObject> objects(JsonArray array) {
        return array.stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .toList();
    }

    /** The texts of an array; empty when there is none. */
    public static List<String> texts(JsonObject object, String name) {
        return object.get(name) instanceof JsonArray array
                ? array.stream()
                        .map(Member::text)
                        .filter(text -> !text.isBlank())
                        .toList()
                : List.of();
    }

    /** The first text that is not blank; empty when all are. */
    public static String first(JsonObject object, String... names) {
        for (var name : names) {
            var text = text(object, name);
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }
}
