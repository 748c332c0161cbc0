package dev.storychat.fakes;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;

/**
 * One call that the stand-in for Slack received, with its answer.
 *
 * @param method such as {@code chat.postMessage}, or {@code response_url}
 * @param arguments form fields and JSON bodies alike; {@code blocks} and its like always as JSON; without the token
 * @param token what it was signed with, empty if nothing
 * @param status of HTTP, 0 when it was left without an answer
 */
public record SlackCall(
        String method, String path, String token, JsonObject arguments, int status, JsonObject response, Instant at) {

    public boolean ok() {
        return status == 200 && response.getBoolean("ok", false);
    }

    /** Slack's error code, empty if the call succeeded. */
    public String error() {
        return response.getString("error", "");
    }

    /** The argument as text, empty if it did not come. */
    public String argument(String name) {
        return JsonText.plain(arguments.getOrDefault(name, JsonText.string("")));
    }

    public JsonValue json(String name) {
        return arguments.getOrDefault(name, JsonValue.NULL);
    }

    /** Leaves the token and the words out: this ends up in logs. */
    @Override
    public String toString() {
        return method + arguments.keySet() + " -> " + status + " " + error();
    }
}
