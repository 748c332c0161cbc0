package dev.storychat.fakes;

import dev.storychat.fakes.Posted.Stream;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.function.Function;

/** The methods that write messages; each gives the body of its answer. */
final class SlackMessages {

    private final SlackBoard board;
    private final ChangeRules changes;

    SlackMessages(SlackBoard board) {
        this.board = board;
        this.changes = new ChangeRules(board);
    }

    JsonObject post(JsonObject given, SlackWorkspace.Bot bot) {
        var arguments = direct(given);
        return postable(arguments).map(Refusal::body).orElseGet(() -> {
            var posted = post(bot, arguments, "", text(arguments), Stream.NONE);
            return ok(posted).add("message", json(posted, bot)).build();
        });
    }

    JsonObject postEphemeral(JsonObject arguments, SlackWorkspace.Bot bot) {
        return postable(arguments).map(Refusal::body).orElseGet(() -> {
            var posted = post(bot, arguments, arguments.getString("user"), text(arguments), Stream.NONE);
            return Json.createObjectBuilder()
                    .add("ok", true)
                    .add("message_ts", posted.ts())
                    .build();
        });
    }

    JsonObject startStream(JsonObject arguments, SlackWorkspace.Bot bot) {
        return postable(arguments).map(Refusal::body).orElseGet(() -> {
            var posted = post(bot, arguments, "", StreamRules.words(arguments), Stream.OPEN);
            board.decide(posted, StreamRules.mode(arguments));
            return ok(posted).build();
        });
    }

    JsonObject continueStream(JsonObject arguments, Stream next, SlackWorkspace.Bot bot) {
        var mode = StreamRules.mode(arguments);
        return changeUnless(
                arguments, found -> changes.streaming(found, StreamRules.words(arguments), mode, bot), found -> {
                    board.decide(found, mode);
                    if (next == Stream.STOPPED
                            && board.session(found.channel(), found.threadTs()).isPresent()) {
                        board.session(found.channel(), found.threadTs(), "active", "");
                    }
                    var now = board.change(
                            found,
                            posted ->
                                    posted.with(posted.text() + StreamRules.words(arguments), blocks(arguments), next));
                    return next == Stream.OPEN ? ok(now) : ok(now).add("message", json(now, bot));
                });
    }

    SlackBoard.Session session(JsonObject arguments) {
        return board.session(
                arguments.getString("channel_id"),
                arguments.getString("thread_ts"),
                arguments.getString("status"),
                arguments.getString("title", ""));
    }

    JsonObject update(JsonObject arguments, SlackWorkspace.Bot bot) {
        return changeUnless(arguments, found -> changes.updating(found, bot), found -> {
            // It takes the mark of a broken stream away.
            var next = found.stream() == Stream.EXPIRED ? Stream.STOPPED : found.stream();
            var now = board.change(found, posted -> posted.with(text(arguments), blocks(arguments), next));
            return ok(now).add("text", now.text()).add("message", json(now, bot));
        });
    }

    JsonObject delete(JsonObject arguments, SlackWorkspace.Bot bot) {
        return changeUnless(arguments, found -> changes.deleting(found, bot), found -> {
            board.delete(found);
            return ok(found);
        });
    }

    private JsonObject changeUnless(
            JsonObject arguments,
            Function<Posted, Optional<Refusal>> refusal,
            Function<Posted, JsonObjectBuilder> change) {
        return board.find(arguments.getString("channel"), arguments.getString("ts"))
                .map(found -> refusal.apply(found)
                        .map(Refusal::body)
                        .orElseGet(() -> change.apply(found).build()))
                .orElseGet(() -> Refusal.of("message_not_found").body());
    }

    /** Where a person stands for a channel, the direct message with that person is meant. */
    private static JsonObject direct(JsonObject arguments) {
        var channel = arguments.getString("channel");
        return channel.matches("[UW][A-Z0-9]+")
                ? Json.createObjectBuilder(arguments)
                        .add("channel", "D" + channel.substring(1))
                        .build()
                : arguments;
    }

    /** Refuses an unknown channel, and one that the bot is not in. */
    Optional<Refusal> membership(JsonObject arguments) {
        return postable(arguments);
    }

    private Optional<Refusal> postable(JsonObject arguments) {
        return place(arguments, "channel")
                .or(() ->
                        SlackRules.refuseIf(!board.isIn(arguments.getString("channel")), "not_in_channel", "channel"));
    }

    /** Refuses an unknown channel, or an unknown thread in a known one. */
    Optional<Refusal> place(JsonObject arguments, String channelName) {
        var channel = arguments.getString(channelName);
        if (!board.knowsChannel(channel)) {
            return Optional.of(Refusal.of("channel_not_found"));
        }
        var thread = arguments.getString("thread_ts", "");
        return SlackRules.refuseIf(
                !thread.isEmpty() && !board.knowsThread(channel, thread), "thread_not_found", "thread_ts");
    }

    private Posted post(SlackWorkspace.Bot author, JsonObject arguments, String user, String text, Stream stream) {
        return board.post(
                author,
                arguments.getString("channel"),
                arguments.getString("thread_ts", ""),
                user,
                text,
                blocks(arguments),
                stream);
    }

    static JsonObject json(Posted posted, SlackWorkspace.Bot bot) {
        var message = Json.createObjectBuilder()
                .add("type", "message")
                .add("user", bot.userId())
                .add("bot_id", bot.botId())
                .add("team", bot.teamId())
                .add("ts", posted.ts())
                .add("text", posted.text())
                .add("blocks", posted.blocks());
        return (posted.threadTs().isEmpty() ? message : message.add("thread_ts", posted.threadTs())).build();
    }

    private static String text(JsonObject arguments) {
        return arguments.getString("text", "") + arguments.getString("markdown_text", "");
    }

    private static JsonArray blocks(JsonObject arguments) {
        return arguments.getOrDefault("blocks", JsonValue.NULL) instanceof JsonArray blocks
                ? blocks
                : JsonValue.EMPTY_JSON_ARRAY;
    }

    private static JsonObjectBuilder ok(Posted posted) {
        return Json.createObjectBuilder()
                .add("ok", true)
                .add("channel", posted.channel())
                .add("ts", posted.ts());
    }
}
