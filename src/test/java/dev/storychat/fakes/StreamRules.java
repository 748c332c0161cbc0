package dev.storychat.fakes;

import static dev.storychat.fakes.SlackRules.isBlank;
import static dev.storychat.fakes.SlackRules.refuseIf;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Slack's rules for streamed answers and the status line.
 * See <a href="https://docs.slack.dev/reference/methods/chat.startStream">chat.startStream</a>.
 */
final class StreamRules {

    private static final Set<String> TASK_STATES = Set.of("pending", "in_progress", "complete", "error");
    private static final int LOADING_MESSAGES = 10;

    private StreamRules() {}

    /** Outside direct messages a stream has a recipient, and Slack asks for the team first. */
    static Optional<Refusal> start(JsonObject arguments) {
        if (arguments.getString("channel").startsWith("D")) {
            return chunks(arguments);
        }
        return refuseIf(isBlank(arguments, "recipient_team_id"), "missing_recipient_team_id", "recipient_team_id")
                .or(() -> refuseIf(
                        isBlank(arguments, "recipient_user_id"), "missing_recipient_user_id", "recipient_user_id"))
                .or(() -> chunks(arguments));
    }

    static Optional<Refusal> append(JsonObject arguments) {
        var nothing = isBlank(arguments, "markdown_text") && isBlank(arguments, "chunks");
        // White space alone is text too: a model sends line breaks as pieces of their own.
        var space = !arguments.getString("markdown_text", "").isEmpty();
        return refuseIf(nothing && !space, "no_text", "markdown_text").or(() -> chunks(arguments));
    }

    static Optional<Refusal> status(JsonObject arguments) {
        var messages = arguments.getOrDefault("loading_messages", JsonValue.EMPTY_JSON_ARRAY);
        var count = messages instanceof JsonArray array
                ? array.size()
                : JsonText.plain(messages).split(",").length;
        return refuseIf(!arguments.containsKey("status"), "invalid_arguments", "missing required field: status")
                .or(() -> refuseIf(count > LOADING_MESSAGES, "invalid_arguments", "loading_messages"));
    }

    static Optional<Refusal> chunks(JsonObject arguments) {
        if (!isBlank(arguments, "chunks") && arguments.containsKey("markdown_text")) {
            return refuseIf(true, "invalid_arguments", "either chunks or markdown_text");
        }
        if (isBlank(arguments, "chunks")) {
            return Optional.empty();
        }
        var valid = arguments.get("chunks") instanceof JsonArray array
                && array.stream().allMatch(StreamRules::isChunk);
        return refuseIf(!valid, "invalid_chunks", "chunks");
    }

    private static boolean isChunk(JsonValue value) {
        return value instanceof JsonObject chunk
                && switch (chunk.getString("type", "")) {
                    case "markdown_text" -> chunk.containsKey("text");
                    case "plan_update" -> chunk.containsKey("title");
                    case "task_update" ->
                        chunk.containsKey("id")
                                && chunk.containsKey("title")
                                && TASK_STATES.contains(chunk.getString("status", ""));
                    default -> false;
                };
    }

    /** What a call adds to its stream: chunks, bare words, or nothing that tells. */
    static Posted.Mode mode(JsonObject arguments) {
        if (!isBlank(arguments, "chunks")) {
            return Posted.Mode.CHUNKS;
        }
        return arguments.getString("markdown_text", "").isEmpty() ? Posted.Mode.UNDECIDED : Posted.Mode.WORDS;
    }

    /** The words that a call adds to its stream. */
    static String words(JsonObject arguments) {
        var chunks = arguments.getOrDefault("chunks", JsonValue.EMPTY_JSON_ARRAY);
        var fromChunks = chunks instanceof JsonArray array
                ? array.getValuesAs(JsonObject.class).stream()
                        .filter(chunk -> chunk.getString("type").equals("markdown_text"))
                        .map(chunk -> chunk.getString("text"))
                        .collect(Collectors.joining())
                : "";
        return arguments.getString("markdown_text", "") + fromChunks;
    }
}
