package dev.storychat.fakes;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The {@code response_url}s given out with commands and actions, each good for five answers.
 * See <a href="https://docs.slack.dev/interactivity/handling-user-interaction">Handling user interaction</a>.
 */
final class ResponseUrls {

    private static final int USES = 5;

    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, AtomicInteger> uses = new ConcurrentHashMap<>();

    /** A new path to answer to. */
    String give() {
        var path = "/response/R" + count.incrementAndGet();
        uses.put(path, new AtomicInteger());
        return path;
    }

    void expire(String url) {
        uses.keySet().removeIf(url::endsWith);
    }

    Optional<Refusal> refusal(Received request) {
        var used = uses.get(request.path());
        if (used == null) {
            return Optional.of(Refusal.of("expired_url"));
        }
        var body = JsonText.tryValue(request.text()).filter(JsonObject.class::isInstance);
        if (!request.header("Content-Type").startsWith("application/json") || body.isEmpty()) {
            return Optional.of(Refusal.of("invalid_payload"));
        }
        if (used.incrementAndGet() > USES) {
            return Optional.of(Refusal.of("used_url"));
        }
        var message = body.get().asJsonObject();
        var deletes = message.getBoolean("delete_original", false);
        return SlackRules.refusal(deletes ? "response_url" : "chat.postEphemeral", withPlace(message));
    }

    /** A message sent to a response_url names no place: the address does. */
    private static JsonObject withPlace(JsonObject message) {
        return Json.createObjectBuilder(message)
                .add("channel", "C0RESPONSE")
                .add("user", "U0RESPONSE")
                .build();
    }
}
