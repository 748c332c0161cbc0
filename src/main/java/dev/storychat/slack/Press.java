package dev.storychat.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.app_backend.util.JsonPayloadExtractor;
import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody pressed a button under a message of ours, read from the payload as it came: the SDK's classes drop what they
 * do not know of the message.
 *
 * @param payload a {@code block_actions} payload
 */
record Press(JsonObject payload) {

    /**
     * Reads a request.
     *
     * @param body form or, over a socket, JSON
     */
    static Press of(String body) {
        var form = new JsonPayloadExtractor().extractIfExists(body);
        return new Press(JsonParser.parseString(form == null ? body : form).getAsJsonObject());
    }

    /**
     * What the button carries, written by the person who pressed it, in the thread of the button. Its id is that of the
     * message with the buttons, so that only the first press counts, whoever presses and whichever button.
     *
     * @return empty when something of it is not there
     */
    Optional<Message> message() {
        var ts = first(text(payload, "message", "ts"), text(payload, "container", "message_ts"));
        var thread = first(text(payload, "message", "thread_ts"), text(payload, "container", "thread_ts"), ts);
        var place = new Place(Delivery.PLATFORM, workspace(), channel(), thread);
        var complete = Stream.of(ts, place.workspace(), place.channel(), user(), value())
                .noneMatch(String::isEmpty);
        return complete ? Optional.of(new Message(ts, place, user(), value(), Instant.now())) : Optional.empty();
    }

    /** In channels shared between workspaces the person may belong to another one than the message. */
    private String workspace() {
        return Workspace.of(
                text(payload, "is_enterprise_install").equals("true"),
                text(payload, "enterprise", "id"),
                first(text(payload, "message", "team"), text(payload, "team", "id")));
    }

    private String channel() {
        return first(text(payload, "channel", "id"), text(payload, "container", "channel_id"));
    }

    private String user() {
        return text(payload, "user", "id");
    }

    private String value() {
        return payload.get("actions") instanceof JsonArray actions && !actions.isEmpty()
                ? text(actions.get(0), "value")
                : "";
    }

    /** Lets us open a window within 3 seconds. */
    String trigger() {
        return text(payload, "trigger_id");
    }

    String responseUrl() {
        return text(payload, "response_url");
    }

    /** The message's blocks; none when it has none. */
    JsonArray blocks() {
        return member(payload, "message", "blocks") instanceof JsonArray blocks ? blocks : new JsonArray();
    }

    String words() {
        return text(payload, "message", "text");
    }

    private static String first(String... candidates) {
        return Stream.of(candidates).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private static String text(JsonElement from, String... path) {
        var value = member(from, path);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    private static @Nullable JsonElement member(JsonElement from, String... path) {
        @Nullable JsonElement value = from;
        for (var name : path) {
            value = value instanceof JsonObject object ? object.get(name) : null;
        }
        return value;
    }
}
