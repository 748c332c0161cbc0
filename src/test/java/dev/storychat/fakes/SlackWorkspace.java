package dev.storychat.fakes;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who and what is in the workspace: its bots by token, its people, its channels, its files. */
final class SlackWorkspace {

    final SlackShelf files = new SlackShelf();

    record Bot(String teamId, String userId, String botId) {}

    private final Map<String, Bot> bots = new ConcurrentHashMap<>();
    private final Map<String, String> spoilt = new ConcurrentHashMap<>();
    private final Map<String, JsonObject> users = new ConcurrentHashMap<>();
    private final Map<String, JsonObject> channels = new ConcurrentHashMap<>();

    void addBot(String token, Bot bot) {
        bots.put(token, bot);
    }

    void removeBot(String token) {
        bots.remove(token);
    }

    /** From now on the token is refused so. */
    void spoil(String token, String error) {
        removeBot(token);
        spoilt.put(token, error);
    }

    /** Why a token is refused that no bot has. */
    String refusal(String token) {
        return spoilt.getOrDefault(token, "invalid_auth");
    }

    List<String> tokens(String team) {
        return bots.entrySet().stream()
                .filter(entry -> entry.getValue().teamId().equals(team))
                .map(Map.Entry::getKey)
                .toList();
    }

    Optional<Bot> bot(String token) {
        return Optional.ofNullable(bots.get(token));
    }

    void addUser(JsonObject user) {
        users.put(user.getString("id"), user);
    }

    void addChannel(JsonObject channel) {
        channels.put(channel.getString("id"), channel);
    }

    /** As declared, else an ordinary member of the team that asks; empty for what is no user's id. */
    Optional<JsonObject> user(String id, Bot bot) {
        return id.matches("[UW][A-Z0-9]+")
                ? Optional.of(Optional.ofNullable(users.get(id)).orElseGet(() -> member(id, bot)))
                : Optional.empty();
    }

    JsonObject channel(String id) {
        return channels.computeIfAbsent(id, SlackWorkspace::conversation);
    }

    private static JsonObject member(String id, Bot bot) {
        var profile = Json.createObjectBuilder().add("display_name", "member").add("team", bot.teamId());
        return Json.createObjectBuilder()
                .add("id", id)
                .add("team_id", bot.teamId())
                .add("name", "member")
                .add("real_name", "A Member")
                .add("tz", "Europe/Vienna")
                .add("tz_offset", 3600)
                .add("locale", "en-US")
                .add("deleted", false)
                .add("is_bot", id.equals(bot.userId()))
                .add("is_restricted", false)
                .add("is_ultra_restricted", false)
                .add("profile", profile)
                .build();
    }

    private static JsonObject conversation(String id) {
        JsonObjectBuilder channel = Json.createObjectBuilder()
                .add("id", id)
                .add("is_channel", id.startsWith("C"))
                .add("is_group", id.startsWith("G"))
                .add("is_im", id.startsWith("D"))
                .add("is_mpim", false)
                .add("is_private", !id.startsWith("C"))
                .add("is_member", true)
                .add("is_archived", false)
                .add("is_shared", false)
                .add("is_ext_shared", false);
        return (id.startsWith("D")
                        ? channel.add("user", "U0MEMBER")
                        : channel.add("name", "content").add("creator", "U0CREATOR"))
                .build();
    }
}
