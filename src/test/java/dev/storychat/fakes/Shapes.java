package dev.storychat.fakes;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Checks JSON against the structures of Bedrock's API: names, kinds, required members, one member a union. */
final class Shapes {

    private static final JsonObject STRUCTURES =
            JsonText.object(JsonText.resource("bedrock/shapes.json")).getJsonObject("structures");

    private Shapes() {}

    /** What is wrong with a request body; the model's id is in the address, not here. */
    static Stream<String> faults(JsonObject request) {
        return members("ConverseRequest", request, "").filter(fault -> !fault.equals("modelId is missing"));
    }

    private static Stream<String> faults(String type, JsonValue value, String path) {
        var inner = type.substring(type.indexOf('<') + 1).replace(">", "");
        if (type.startsWith("list<")) {
            return value instanceof JsonArray array
                    ? IntStream.range(0, array.size()).boxed().flatMap(i -> faults(inner, array.get(i), path + "." + i))
                    : Stream.of(path + " must be a list");
        }
        if (type.startsWith("map<")) {
            return value instanceof JsonObject map
                    ? map.entrySet().stream().flatMap(e -> faults(inner, e.getValue(), path + "." + e.getKey()))
                    : Stream.of(path + " must be a map");
        }
        return STRUCTURES.containsKey(type) ? structure(type, value, path) : simple(type, value, path);
    }

    private static Stream<String> structure(String type, JsonValue value, String path) {
        if (!(value instanceof JsonObject object)) {
            return Stream.of(path + " must be a structure");
        }
        var union = STRUCTURES.getJsonObject(type).getString("kind").equals("union");
        return union && object.size() != 1
                ? Stream.of(path + " must have exactly one member")
                : members(type, object, path + ".");
    }

    private static Stream<String> members(String type, JsonObject object, String path) {
        var structure = STRUCTURES.getJsonObject(type);
        var known = structure.getJsonObject("members");
        var missing = structure.getJsonArray("required").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .filter(name -> !object.containsKey(name))
                .map(name -> path + name + " is missing");
        var wrong = object.entrySet().stream()
                .flatMap(e -> known.containsKey(e.getKey())
                        ? faults(known.getString(e.getKey()), e.getValue(), path + e.getKey())
                        : Stream.of(path + e.getKey() + " is unknown"));
        return Stream.concat(missing, wrong);
    }

    private static Stream<String> simple(String type, JsonValue value, String path) {
        var kind = value.getValueType();
        var right = switch (type) {
            case "string", "blob" -> kind == JsonValue.ValueType.STRING;
            case "number", "timestamp" -> kind == JsonValue.ValueType.NUMBER;
            case "boolean" -> kind == JsonValue.ValueType.TRUE || kind == JsonValue.ValueType.FALSE;
            default -> true;
        };
        return right ? Stream.empty() : Stream.of(path + " must be a " + type);
    }
}
