package dev.storychat.fakes;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The methods that read messages back, people's and the bot's. */
final class SlackReading {

    private static final Comparator<JsonObject> OLDEST_FIRST = Comparator.comparing(message -> message.getString("ts"));
    private static final String CURSOR = "cursor:";
    private static final String DEFAULT_LIMIT = "100";

    private final SlackBoard board;

    SlackReading(SlackBoard board) {
        this.board = board;
    }

    /** A channel's top level, newest first. */
    JsonObject history(JsonObject arguments) {
        return page(
                arguments,
                all(arguments)
                        .filter(message -> thread(message).isEmpty() || isRoot(message, thread(message)))
                        .sorted(OLDEST_FIRST.reversed()));
    }

    /** A thread with the message it began with, oldest first. */
    JsonObject replies(JsonObject arguments) {
        var root = arguments.getString("ts");
        if (!board.knowsThread(arguments.getString("channel"), root)) {
            return Refusal.of("thread_not_found").body();
        }
        return page(
                arguments,
                all(arguments)
                        .filter(message ->
                                thread(message).equals(root) && isWithin(arguments, message) || isRoot(message, root))
                        .sorted(OLDEST_FIRST));
    }

    private Stream<JsonObject> all(JsonObject arguments) {
        var channel = arguments.getString("channel");
        var bots = board.all().stream()
                .filter(posted ->
                        posted.channel().equals(channel) && posted.user().isEmpty())
                .map(posted -> SlackMessages.json(posted, board.author(posted)));
        return Stream.concat(board.humans(channel).stream(), bots);
    }

    /** Both ends are left out unless asked for. */
    private static boolean isWithin(JsonObject arguments, JsonObject message) {
        var ts = new BigDecimal(message.getString("ts"));
        var from = ts.compareTo(new BigDecimal(arguments.getString("oldest", "0")));
        var until = ts.compareTo(new BigDecimal(arguments.getString("latest", "9999999999")));
        return arguments.getString("inclusive", "false").equals("true")
                ? from >= 0 && until <= 0
                : from > 0 && until < 0;
    }

    private static JsonObject page(JsonObject arguments, Stream<JsonObject> messages) {
        var limit = Integer.parseInt(JsonText.plain(arguments.getOrDefault("limit", JsonText.string(DEFAULT_LIMIT))));
        List<JsonObject> found = messages.toList();
        var first = first(arguments);
        var page = Json.createArrayBuilder();
        found.stream().skip(first).limit(limit).forEach(page::add);
        var hasMore = found.size() > first + limit;
        var answer =
                Json.createObjectBuilder().add("ok", true).add("messages", page).add("has_more", hasMore);
        if (hasMore) {
            answer.add("response_metadata", Json.createObjectBuilder().add("next_cursor", CURSOR + (first + limit)));
        }
        return answer.build();
    }

    /** Where the page begins that a cursor of ours names. */
    private static int first(JsonObject arguments) {
        var cursor = arguments.getString("cursor", "");
        return cursor.isEmpty() ? 0 : Integer.parseInt(cursor.substring(CURSOR.length()));
    }

    private static String thread(JsonObject message) {
        return message.getString("thread_ts", "");
    }

    private static boolean isRoot(JsonObject message, String root) {
        return message.getString("ts").equals(root);
    }
}
