package dev.storychat.fakes;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;

/**
 * Why Slack refuses a call.
 *
 * @param error Slack's error code
 * @param details sentences as in {@code response_metadata.messages}
 */
record Refusal(String error, List<String> details) {

    Refusal {
        details = List.copyOf(details);
    }

    static Refusal of(String error, String... details) {
        return new Refusal(error, List.of(details));
    }

    JsonObject body() {
        var messages = Json.createArrayBuilder();
        details.forEach(detail -> messages.add("[ERROR] " + detail));
        return Json.createObjectBuilder()
                .add("ok", false)
                .add("error", error)
                .add("response_metadata", Json.createObjectBuilder().add("messages", messages))
                .build();
    }
}
