package dev.storychat.fakes;

import dev.storychat.fakes.Posted.Stream;
import dev.storychat.fakes.SlackWorkspace.Bot;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.function.Supplier;

/** Web API methods by their names. */
final class SlackMethods {

    private final SlackWorkspace workspace;
    private final SlackMessages messages;
    private final SlackReading reading;
    private final SlackReactions reactions = new SlackReactions();

    SlackMethods(SlackWorkspace workspace, SlackBoard board) {
        this.workspace = workspace;
        this.messages = new SlackMessages(board);
        this.reading = new SlackReading(board);
    }

    /** The answer to a call whose arguments are known to be sound in themselves. */
    JsonObject answer(String method, JsonObject arguments, Bot bot) {
        return switch (method) {
            case "auth.test" -> identity(bot);
            case "chat.postMessage" -> messages.post(arguments, bot);
            case "chat.postEphemeral" -> messages.postEphemeral(arguments, bot);
            case "chat.update" -> messages.update(arguments, bot);
            case "chat.delete" -> messages.delete(arguments, bot);
            case "chat.startStream" -> messages.startStream(arguments, bot);
            case "chat.appendStream" -> messages.continueStream(arguments, Stream.OPEN, bot);
            case "chat.stopStream" -> messages.continueStream(arguments, Stream.STOPPED, bot);
            case "conversations.history" -> asMember(arguments, () -> reading.history(arguments));
            case "conversations.replies" -> asMember(arguments, () -> reading.replies(arguments));
            case "conversations.info" -> inChannel("channel", arguments, () -> channel(arguments));
            case "files.info" -> workspace.files.info(arguments.getString("file"));
            case "users.info" -> user(arguments, bot);
            case "views.open", "views.push", "views.update", "views.publish" -> view(arguments, bot);
            case "reactions.add", "reactions.remove" ->
                inChannel("channel", arguments, () -> reactions.answer(method, arguments, bot));
            case "assistant.threads.setStatus", "assistant.threads.setTitle", "assistant.threads.setSuggestedPrompts" ->
                inChannel("channel_id", arguments, SlackMethods::done);
            case "agents.sessions.setStatus" -> inChannel("channel_id", arguments, () -> session(arguments));
            case "chat.unfurl" -> done();
            default -> Refusal.of("unknown_method").body();
        };
    }

    static JsonObject echo(JsonObject arguments) {
        return ok().add("args", arguments).build();
    }

    private static JsonObject identity(Bot bot) {
        return ok().add("url", "https://storychat.slack.com/")
                .add("team", "Storychat")
                .add("user", "storychat")
                .add("team_id", bot.teamId())
                .add("user_id", bot.userId())
                .add("bot_id", bot.botId())
                .add("is_enterprise_install", false)
                .build();
    }

    private JsonObject channel(JsonObject arguments) {
        return ok().add("channel", workspace.channel(arguments.getString("channel")))
                .build();
    }

    private JsonObject user(JsonObject arguments, Bot bot) {
        return workspace
                .user(arguments.getString("user"), bot)
                .map(user -> ok().add("user", user).build())
                .orElseGet(() -> Refusal.of("user_not_found").body());
    }

    private static JsonObject view(JsonObject arguments, Bot bot) {
        var view = Json.createObjectBuilder(arguments.getJsonObject("view"))
                .add("id", "V0FAKE")
                .add("team_id", bot.teamId())
                .add("bot_id", bot.botId())
                .add("hash", "1.abc")
                .add("state", Json.createObjectBuilder().add("values", Json.createObjectBuilder()));
        return ok().add("view", view).build();
    }

    private JsonObject session(JsonObject arguments) {
        var session = messages.session(arguments);
        return ok().add("status", session.status())
                .add("agent_status", session.status())
                .add("title", session.title())
                .build();
    }

    /** Bots read only channels that they are in. */
    private JsonObject asMember(JsonObject arguments, Supplier<JsonObject> answer) {
        return messages.membership(arguments).map(Refusal::body).orElseGet(answer);
    }

    private JsonObject inChannel(String name, JsonObject arguments, Supplier<JsonObject> answer) {
        return messages.place(arguments, name).map(Refusal::body).orElseGet(answer);
    }

    static JsonObject done() {
        return ok().build();
    }

    private static JsonObjectBuilder ok() {
        return Json.createObjectBuilder().add("ok", true);
    }
}
