package dev.storychat.flow;

import dev.storychat.fakes.Script;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Lets each test say what the model does with its own question, whatever else is asked at the same time. */
public final class PreparedModel implements Function<JsonObject, Script> {
    private final Map<String, Queue<Script>> prepared = new ConcurrentHashMap<>();

    /** Plays these, one for each request whose last question holds the words. */
    void prepare(String words, Script... scripts) {
        prepared.put(words, new ArrayDeque<>(List.of(scripts)));
    }

    @Override
    public synchronized Script apply(JsonObject request) {
        var asked = asked(request);
        return prepared.entrySet().stream()
                .filter(entry -> asked.contains(entry.getKey()))
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getValue().remove())
                .findFirst()
                .orElseGet(() -> Script.say("Noted."));
    }

    /** The last thing that a person said; results of tools are said by nobody. */
    public static String asked(JsonObject request) {
        return texts(request, "user").stream().reduce("", (before, last) -> last);
    }

    /** All that was said in a role, oldest first. */
    static List<String> texts(JsonObject request, String role) {
        return request.getJsonArray("messages").getValuesAs(JsonObject.class).stream()
                .filter(message -> message.getString("role").equals(role))
                .flatMap(message -> message.getJsonArray("content").getValuesAs(JsonObject.class).stream())
                .filter(block -> block.get("text") instanceof JsonString)
                .map(block -> block.getString("text"))
                .toList();
    }
}
