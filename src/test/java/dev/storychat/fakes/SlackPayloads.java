package dev.storychat.fakes;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Bodies of the events that Slack sends when people write, in the workspace of {@link FakeSlack}. */
public final class SlackPayloads {

    static final String APP = "A0STORYCHAT";
    private static final String MENTION = "<@" + FakeSlack.BOT_USER + "> ";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private SlackPayloads() {}

    /** A new post's time stamp, which is its name in its channel too. */
    public static String newTimeStamp() {
        return String.format(Locale.ROOT, "%d.%06d", Instant.now().getEpochSecond(), COUNT.incrementAndGet());
    }

    /** The text comes without the mention, which is put before it. */
    public static JsonObject mention(String channel, String user, String text, String ts) {
        return envelope(post(channel, user, MENTION + text, ts).add("type", "app_mention"));
    }

    /** The {@code message} event that Slack sends beside the {@code app_mention} for one and the same post. */
    public static JsonObject mentionAsMessage(String channel, String user, String text, String ts) {
        return channelMessage(channel, user, MENTION + text, ts);
    }

    /** The same post with files in it; a {@code message} gets its subtype by that, an {@code app_mention} none. */
    public static JsonObject withFiles(JsonObject payload, JsonObject... files) {
        var event = Json.createObjectBuilder(payload.getJsonObject("event"))
                .add("files", Json.createArrayBuilder(List.of(files)))
                .add("upload", false);
        if (payload.getJsonObject("event").getString("type").equals("message")) {
            event.add("subtype", "file_share");
        }
        return Json.createObjectBuilder(payload).add("event", event).build();
    }

    /** What Slack tells of a file that another company's people shared. */
    public static JsonObject ofAnotherCompany(JsonObject file) {
        return Json.createObjectBuilder()
                .add("id", file.getString("id"))
                .add("created", 0)
                .add("mode", "file_access")
                .add("file_access", "check_file_info")
                .build();
    }

    public static JsonObject channelMessage(String channel, String user, String text, String ts) {
        return envelope(post(channel, user, text, ts).add("channel_type", channelType(channel)));
    }

    public static JsonObject threadReply(String channel, String user, String text, String threadTs, String ts) {
        return envelope(post(channel, user, text, ts)
                .add("thread_ts", threadTs)
                .add("parent_user_id", user)
                .add("channel_type", channelType(channel)));
    }

    /**
     * @param channel begins with D
     */
    public static JsonObject directMessage(String channel, String user, String text, String ts) {
        return envelope(post(channel, user, text, ts).add("channel_type", "im"));
    }

    /** Another app's message; with {@link FakeSlack#BOT_USER} and {@link FakeSlack#BOT}, our own. */
    public static JsonObject botMessage(String channel, String botUser, String botId, String text, String ts) {
        return envelope(post(channel, botUser, text, ts)
                .remove("client_msg_id")
                .add("bot_id", botId)
                .add("channel_type", channelType(channel)));
    }

    public static JsonObject changed(String channel, String user, String newText, String ts) {
        var edited = Json.createObjectBuilder()
                .add("user", user)
                .add("ts", Instant.now().getEpochSecond() + ".000000");
        var message = post(channel, user, newText, ts)
                .remove("channel")
                .remove("event_ts")
                .add("edited", edited);
        var before = post(channel, user, "before it was edited", ts)
                .remove("channel")
                .remove("event_ts");
        return envelope(
                hidden(channel, "message_changed").add("message", message).add("previous_message", before));
    }

    /** What Slack makes of a deleted message that has replies. */
    public static JsonObject tombstone(String channel, String ts) {
        var message = post(channel, "USLACKBOT", "This message was deleted.", ts)
                .remove("channel")
                .remove("event_ts")
                .add("subtype", "tombstone")
                .add("hidden", true)
                .add("thread_ts", ts)
                .add("reply_count", 1);
        var before = post(channel, "U0MEMBER", "before it was deleted", ts)
                .remove("channel")
                .remove("event_ts");
        return envelope(
                hidden(channel, "message_changed").add("message", message).add("previous_message", before));
    }

    public static JsonObject deleted(String channel, String ts) {
        return envelope(hidden(channel, "message_deleted").add("deleted_ts", ts));
    }

    /**
     * Somebody presses Stop while the agent works in a thread.
     *
     * @param streams what Slack stopped with it
     */
    public static JsonObject sessionStopped(String channel, String threadTs, String user, List<String> streams) {
        return envelope(Json.createObjectBuilder()
                .add("type", "agent_session_stopped")
                .add("channel", channel)
                .add("thread_ts", threadTs)
                .add("user", user)
                .add("streaming_message_ts", Json.createArrayBuilder(streams))
                .add("event_ts", newTimeStamp()));
    }

    /** Somebody opens the messages of an agent. */
    public static JsonObject messagesOpened(String channel, String user) {
        return envelope(Json.createObjectBuilder()
                .add("type", "app_home_opened")
                .add("user", user)
                .add("channel", channel)
                .add("tab", "messages")
                .add("event_ts", newTimeStamp()));
    }

    /** Somebody opens the pane of an assistant, or looks at something else while it is open. */
    public static JsonObject assistantThread(String type, String channel, String threadTs, String user) {
        var thread = Json.createObjectBuilder()
                .add("user_id", user)
                .add("context", Json.createObjectBuilder().add("channel_id", "C0LOOKEDAT"))
                .add("channel_id", channel)
                .add("thread_ts", threadTs);
        return envelope(Json.createObjectBuilder()
                .add("type", type)
                .add("assistant_thread", thread)
                .add("event_ts", newTimeStamp()));
    }

    /**
     * Links in a message, or in the composer, where there is neither a channel nor a time stamp.
     *
     * @param source {@code composer} or {@code conversations_history}
     */
    public static JsonObject linkShared(String channel, String user, String ts, String source, String... urls) {
        var links = Json.createArrayBuilder();
        for (var url : urls) {
            links.add(Json.createObjectBuilder().add("url", url).add("domain", url.replaceAll("https?://|/.*", "")));
        }
        var composed = source.equals("composer");
        return envelope(Json.createObjectBuilder()
                .add("type", "link_shared")
                .add("user", user)
                .add("channel", composed ? "COMPOSER" : channel)
                .add("message_ts", composed ? "Uxxxxxxx-909b5454-" + ts : ts)
                .add("unfurl_id", composed ? "Uxxxxxxx-909b5454-" + ts : channel + "." + ts + ".fake")
                .add("source", source)
                .add("is_bot_user_member", true)
                .add("links", links)
                .add("event_ts", ts));
    }

    /** Wraps an inner event as the Events API delivers it, with an event id of its own. */
    public static JsonObject envelope(JsonObjectBuilder event) {
        var authorization = Json.createObjectBuilder()
                .add("team_id", FakeSlack.TEAM)
                .add("user_id", FakeSlack.BOT_USER)
                .add("is_bot", true)
                .add("is_enterprise_install", false);
        return Json.createObjectBuilder()
                .add("token", "unused")
                .add("team_id", FakeSlack.TEAM)
                .add("api_app_id", APP)
                .add("event", event)
                .add("type", "event_callback")
                .add("event_id", "Ev0FAKE" + COUNT.incrementAndGet())
                .add("event_time", Instant.now().getEpochSecond())
                .add("authorizations", Json.createArrayBuilder().add(authorization))
                .add("is_ext_shared_channel", false)
                .build();
    }

    /** The same payload as it is delivered to another installation. */
    public static JsonObject in(SlackTeam team, JsonObject payload) {
        var authorization = Json.createObjectBuilder()
                .add("user_id", team.botUser())
                .add("is_bot", true)
                .add("is_enterprise_install", team.isEnterprise());
        authorization.add(team.isEnterprise() ? "enterprise_id" : "team_id", team.id());
        authorization.add(team.isEnterprise() ? "team_id" : "enterprise_id", JsonValue.NULL);
        var toOurUser = payload.toString().replace(FakeSlack.BOT_USER, team.botUser());
        var changed = Json.createObjectBuilder(JsonText.object(toOurUser))
                .add("authorizations", Json.createArrayBuilder().add(authorization))
                .add("team_id", team.isEnterprise() ? "T0OF" + team.id() : team.id());
        return (team.isEnterprise() ? changed.add("enterprise_id", team.id()) : changed).build();
    }

    public static JsonObject uninstalled(SlackTeam team) {
        return in(team, envelope(Json.createObjectBuilder().add("type", "app_uninstalled")));
    }

    public static JsonObject botTokenRevoked(SlackTeam team) {
        var tokens = Json.createObjectBuilder()
                .add("bot", Json.createArrayBuilder().add(team.botUser()))
                .add("oauth", Json.createArrayBuilder());
        return in(
                team,
                envelope(
                        Json.createObjectBuilder().add("type", "tokens_revoked").add("tokens", tokens)));
    }

    static JsonObjectBuilder post(String channel, String user, String text, String ts) {
        return Json.createObjectBuilder()
                .add("type", "message")
                .add("client_msg_id", "00000000-0000-4000-8000-" + String.format("%012d", COUNT.incrementAndGet()))
                .add("user", user)
                .add("team", FakeSlack.TEAM)
                .add("text", text)
                .add("ts", ts)
                .add("channel", channel)
                .add("event_ts", ts);
    }

    private static JsonObjectBuilder hidden(String channel, String subtype) {
        var now = Instant.now().getEpochSecond() + ".000100";
        return Json.createObjectBuilder()
                .add("type", "message")
                .add("subtype", subtype)
                .add("hidden", true)
                .add("channel", channel)
                .add("channel_type", channelType(channel))
                .add("ts", now)
                .add("event_ts", now);
    }

    private static String channelType(String channel) {
        return switch (channel.charAt(0)) {
            case 'D' -> "im";
            case 'G' -> "group";
            default -> "channel";
        };
    }
}
