package dev.storychat.bedrock;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of a tool call, which arrive as JSON in pieces. */
final class ToolInput {
    private static final Logger LOG = System.getLogger(ToolInput.class.getName());

    /** From here on neighbouring whole numbers are the same double. */
    private static final double LARGEST_EXACT = 1L << 53;

    private ToolInput() {}

    /**
     * Reads them. What is not a JSON object counts as no arguments: the tool then tells the model what it misses, and
     * the model can mend it, which a failed call would not let it do. Tools without parameters get an empty text.
     */
    static Map<String, ?> parse(String json) {
        if (json.isBlank()) {
            return Map.of();
        }
        try (var reader = Json.createReader(new StringReader(json))) {
            return ofObject(reader.readObject());
        } catch (RuntimeException e) { // a JsonException, or what the parser throws where it is nested too deeply
            LOG.log(Level.WARNING, "the model sent a malformed tool input of {0} characters", json.length());
            return Map.of();
        }
    }

    private static Map<String, ?> ofObject(JsonObject object) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        object.forEach((name, value) -> fields.put(name, of(value)));
        return Collections.unmodifiableMap(fields);
    }

    private static @Nullable Object of(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> ofObject(value.asJsonObject());
            case ARRAY -> ofArray(value.asJsonArray());
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> ofNumber((JsonNumber) value);
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
        };
    }

    private static Object ofArray(JsonArray array) {
        var items = new ArrayList<@Nullable Object>();
        array.forEach(item -> items.add(of(item)));
        return Collections.unmodifiableList(items);
    }

    private static Number ofNumber(JsonNumber number) {
        var real = number.doubleValue();
        if (number.isIntegral() && Math.abs(real) < Long.MAX_VALUE) {
            return number.longValue();
        }
        // Models write counts as "5.0" too.
        if (real == Math.rint(real) && Math.abs(real) < LARGEST_EXACT) {
            return (long) real;
        }
        return real;
    }
}
