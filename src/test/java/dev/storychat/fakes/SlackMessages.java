package dev.storychat.fakes;

import dev.storychat.fakes.Posted.Stream;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;

/** The methods that write messages; each gives the body of its answer. */
final class SlackMessages {

    private final SlackBoard board;

    SlackMessages(SlackBoard board) {
        this.board = board;
    }

    JsonObject post(JsonObject given, SlackWorkspace.Bot bot) {
        var arguments = direct(given);
        return postable(arguments).map(Refusal::body).orElseGet(() -> {
            var posted = post(arguments, "", text(arguments), Stream.NONE);
            return ok(posted).add("message", json(posted, bot)).build();
        });
    }

    JsonObject postEphemeral(JsonObject arguments) {
        return postable(arguments).map(Refusal::body).orElseGet(() -> {
            var posted = post(arguments, arguments.getString("user"), text(arguments), Stream.NONE);
            return Json.createObjectBuilder()
                    .add("ok", true)
                    .add("message_ts", posted.ts())
                    .build();
        });
    }

    JsonObject startStream(JsonObject arguments) {
        return postable(arguments)
                .map(Refusal::body)
                .orElseGet(() -> ok(post(arguments, "", StreamRules.words(arguments), Stream.OPEN))
                        .build());
    }

    JsonObject continueStream(JsonObject arguments, Stream next, SlackWorkspace.Bot bot) {
        var found = find(arguments);
        if (found.isEmpty()) {
            return refused("message_not_found");
        }
        if (found.get().stream() != Stream.OPEN) {
            return refused("message_not_in_streaming_state");
        }
        var now = board.change(
                found.get(),
                posted -> posted.with(posted.text() + StreamRules.words(arguments), blocks(arguments), next));
        return next == Stream.OPEN
                ? ok(now).build()
                : ok(now).add("message", json(now, bot)).build();
    }

    JsonObject update(JsonObject arguments, SlackWorkspace.Bot bot) {
        var found = find(arguments).filter(posted -> posted.user().isEmpty());
        if (found.isEmpty()) {
            return refused("message_not_found");
        }
        if (found.get().stream() == Stream.OPEN) {
            return refused("streaming_state_conflict");
        }
        var now = board.change(found.get(), posted -> posted.with(text(arguments), blocks(arguments), posted.stream()));
        return ok(now).add("text", now.text()).add("message", json(now, bot)).build();
    }

    JsonObject delete(JsonObject arguments) {
        return find(arguments)
                .map(posted -> {
                    board.delete(posted);
                    return ok(posted).build();
                })
                .orElseGet(() -> refused("message_not_found"));
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

    private Posted post(JsonObject arguments, String user, String text, Stream stream) {
        return board.post(
                arguments.getString("channel"),
                arguments.getString("thread_ts", ""),
                user,
                text,
                blocks(arguments),
                stream);
    }

    private Optional<Posted> find(JsonObject arguments) {
        return board.find(arguments.getString("channel"), arguments.getString("ts"));
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

    private static JsonObject refused(String error) {
        return Refusal.of(error).body();
    }
}
