package dev.storychat.slack.api;

import com.google.gson.JsonObject;
import java.util.Locale;

/**
 * Somebody who writes to us, by <a href="https://docs.slack.dev/reference/objects/user-object">Slack's user object</a>.
 *
 * @param language the language in which this person uses Slack
 * @param isGuest whether this person is in some channels of the workspace only
 * @param isOutsider whether this person belongs to another workspace, as in channels shared with it
 * @param isAdmin whether this person is an admin or owner of the workspace
 */
public record Person(String id, Locale language, boolean isGuest, boolean isOutsider, boolean isAdmin) {

    /** Somebody of whom Slack tells nothing: an ordinary member who reads English. */
    static Person unknown(String id) {
        return new Person(id, Locale.ENGLISH, false, false, false);
    }

    /** Reads the {@code user} of {@code users.info}. */
    static Person of(String id, String workspace, JsonObject user) {
        var team = text(user, "team_id");
        var inTheirs = team.isEmpty() || team.equals(workspace) || workspace.startsWith("E");
        return new Person(
                id,
                text(user, "locale").isEmpty() ? Locale.ENGLISH : Locale.forLanguageTag(text(user, "locale")),
                flag(user, "is_restricted") || flag(user, "is_ultra_restricted"),
                flag(user, "is_stranger") || !inTheirs,
                flag(user, "is_admin") || flag(user, "is_owner"));
    }

    /** The team of the {@code user} in an answer of {@code users.info}; empty when there is none. */
    static String team(JsonObject answer) {
        return answer.get("user") instanceof JsonObject user ? text(user, "team_id") : "";
    }

    private static String text(JsonObject user, String name) {
        var value = user.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    private static boolean flag(JsonObject user, String name) {
        var value = user.get(name);
        return value != null && value.isJsonPrimitive() && value.getAsBoolean();
    }
}
