package dev.storychat.fakes;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads the arguments of a Web API call, which come as a form or as JSON, into one shape. */
final class SlackArguments {

    /** What a form carries as JSON in text. */
    private static final Set<String> STRUCTURED =
            Set.of("blocks", "attachments", "view", "metadata", "chunks", "unfurls", "prompts", "loading_messages");

    private SlackArguments() {}

    static JsonObject of(Received request) {
        var arguments = new HashMap<String, JsonValue>();
        Received.form(request.rawQuery()).forEach((name, text) -> arguments.put(name, structured(name, text)));
        if (request.header("Content-Type").startsWith("application/json")) {
            JsonText.tryValue(request.text())
                    .filter(JsonObject.class::isInstance)
                    .ifPresent(body -> arguments.putAll(body.asJsonObject()));
        } else {
            Received.form(request.text()).forEach((name, text) -> arguments.put(name, structured(name, text)));
        }
        return Json.createObjectBuilder(Map.copyOf(arguments)).build();
    }

    static String token(Received request, JsonObject arguments) {
        var header = request.header("Authorization");
        return header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : arguments.getString("token", "");
    }

    private static JsonValue structured(String name, String text) {
        var plain = JsonText.string(text);
        return STRUCTURED.contains(name) ? JsonText.tryValue(text).orElse(plain) : plain;
    }
}
