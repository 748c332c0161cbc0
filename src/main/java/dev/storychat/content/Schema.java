package dev.storychat.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A JSON Schema for the arguments of a tool, in the order in which they are said. */
final class Schema {
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<String> required;

    Schema(String... required) {
        this.required = List.of(required);
    }

    Schema text(String name, String description) {
        properties.put(name, Map.of("type", "string", "description", description));
        return this;
    }

    Schema date(String name, String description) {
        properties.put(name, Map.of("type", "string", "format", "date", "description", description));
        return this;
    }

    Schema choice(String name, List<String> choices, String description) {
        properties.put(name, Map.of("type", "string", "enum", choices, "description", description));
        return this;
    }

    Schema number(String name, int most, String description) {
        properties.put(name, Map.of("type", "integer", "minimum", 1, "maximum", most, "description", description));
        return this;
    }

    Schema texts(String name, int least, int most, String description) {
        var items = Map.of("type", "string", "minLength", 1);
        properties.put(
                name,
                Map.of(
                        "type",
                        "array",
                        "items",
                        items,
                        "minItems",
                        least,
                        "maxItems",
                        most,
                        "description",
                        description));
        return this;
    }

    /** Every argument that there is. */
    Set<String> names() {
        return Collections.unmodifiableSet(properties.keySet());
    }

    Map<String, ?> build() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", new LinkedHashMap<>(properties));
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }
}
