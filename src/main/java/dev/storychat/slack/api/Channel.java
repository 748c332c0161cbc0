package dev.storychat.slack.api;

import com.google.gson.JsonObject;

/**
 * A channel, by <a href="https://docs.slack.dev/reference/objects/conversation-object">Slack's conversation object</a>.
 *
 * @param creator the user who made it; empty for direct messages and where Slack does not tell
 * @param isShared whether people of other companies are in it, too, or are invited
 */
public record Channel(String id, String creator, boolean isShared) {

    /** A channel of which Slack tells nothing. */
    static Channel unknown(String id) {
        return new Channel(id, "", false);
    }

    /** Reads the {@code channel} of {@code conversations.info}. */
    static Channel of(String id, JsonObject channel) {
        var creator = channel.get("creator");
        return new Channel(
                id,
                creator != null && creator.isJsonPrimitive() ? creator.getAsString() : "",
                flag(channel, "is_ext_shared") || flag(channel, "is_pending_ext_shared"));
    }

    /** Whether it is a direct message between one person and us. */
    public boolean isDirect() {
        return id.startsWith("D");
    }

    private static boolean flag(JsonObject channel, String name) {
        var value = channel.get(name);
        return value != null && value.isJsonPrimitive() && value.getAsBoolean();
    }
}
