package dev.storychat.slack.api;

import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Somebody who writes to us, by <a href="https://docs.slack.dev/reference/objects/user-object">Slack's user object</a>.
 *
 * @param language the language in which this person uses Slack
 * @param isGuest whether this person is in some channels of the workspace only
 * @param isOutsider whether this person belongs to another workspace, as in channels shared with it
 * @param isAdmin whether this person is an admin or owner of the workspace
 * @param zone where this person's clock runs; UTC where Slack does not tell
 * @param isKnown whether Slack told any of this
 */
public record Person(
        String id,
        Locale language,
        boolean isGuest,
        boolean isOutsider,
        boolean isAdmin,
        ZoneId zone,
        boolean isKnown) {

    /** Whether this person is no full member of the workspace. */
    public boolean isForeign() {
        return isGuest || isOutsider;
    }

    /** Somebody of whom Slack tells nothing: an ordinary member who reads English. */
    static Person unknown(String id) {
        return new Person(id, Locale.ENGLISH, false, false, false, ZoneOffset.UTC, false);
    }

    /** Somebody whom Slack does not show to this workspace. */
    static Person stranger(String id) {
        return new Person(id, Locale.ENGLISH, false, true, false, ZoneOffset.UTC, true);
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
                flag(user, "is_admin") || flag(user, "is_owner"),
                zone(text(user, "tz")),
                true);
    }

    private static ZoneId zone(String name) {
        try {
            return name.isEmpty() ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
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
