package dev.storychat.fakes;

import static java.util.Map.entry;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What Slack refuses by the arguments alone, by its error codes. See the method pages of docs.slack.dev. */
final class SlackRules {

    private static final Map<String, List<String>> REQUIRED = Map.ofEntries(
            entry("chat.postMessage", List.of("channel")),
            entry("chat.postEphemeral", List.of("channel", "user")),
            entry("chat.update", List.of("channel", "ts")),
            entry("chat.delete", List.of("channel", "ts")),
            entry("chat.startStream", List.of("channel", "thread_ts")),
            entry("chat.appendStream", List.of("channel", "ts")),
            entry("chat.stopStream", List.of("channel", "ts")),
            entry("assistant.threads.setStatus", List.of("channel_id", "thread_ts")),
            entry("assistant.threads.setTitle", List.of("channel_id", "thread_ts", "title")),
            entry("assistant.threads.setSuggestedPrompts", List.of("channel_id", "prompts")),
            entry("agents.sessions.setStatus", List.of("channel_id", "thread_ts", "status")),
            entry("conversations.info", List.of("channel")),
            entry("conversations.history", List.of("channel")),
            entry("conversations.replies", List.of("channel", "ts")),
            entry("files.info", List.of("file")),
            entry("users.info", List.of("user")),
            entry("views.open", List.of("view")),
            entry("views.push", List.of("view")),
            entry("views.update", List.of("view")),
            entry("views.publish", List.of("user_id", "view")),
            entry("reactions.add", List.of("channel", "name", "timestamp")),
            entry("reactions.remove", List.of("channel", "name", "timestamp")));

    private static final List<String> TEXTS =
            List.of("channel", "channel_id", "ts", "thread_ts", "user", "user_id", "text", "markdown_text");
    private static final int TEXT = 40_000;
    private static final int UPDATED_TEXT = 4_000;
    private static final int MARKDOWN = 12_000;
    private static final int BLOCK_TEXTS = 13_200;

    private SlackRules() {}

    static Optional<Refusal> refusal(String method, JsonObject arguments) {
        return Stream.of(
                        shape(method, arguments),
                        words(method, arguments),
                        blocks(arguments),
                        extras(method, arguments))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> shape(String method, JsonObject arguments) {
        var missing = REQUIRED.getOrDefault(method, List.of()).stream()
                .filter(name -> isBlank(arguments, name))
                .map(name -> "missing required field: " + name);
        var wrong = TEXTS.stream()
                .filter(name -> !(arguments.getOrDefault(name, JsonText.string("")) instanceof JsonString))
                .map(name -> "must be a string [json-pointer:/" + name + "]");
        var details = Stream.concat(missing, wrong).toList();
        if (!details.isEmpty()) {
            return Optional.of(new Refusal("invalid_arguments", details));
        }
        var thread = arguments.getString("thread_ts", "0.0");
        return refuseIf(!thread.matches("\\d+\\.\\d+"), "invalid_thread_ts", "thread_ts");
    }

    private static Optional<Refusal> words(String method, JsonObject arguments) {
        var posts =
                List.of("chat.postMessage", "chat.postEphemeral", "chat.update").contains(method);
        var limit = method.equals("chat.update") ? UPDATED_TEXT : TEXT;
        if (posts && Stream.of("text", "blocks", "attachments", "markdown_text").allMatch(n -> isBlank(arguments, n))) {
            return Optional.of(Refusal.of("no_text"));
        }
        if (posts
                && !isBlank(arguments, "markdown_text")
                && !(isBlank(arguments, "text") && isBlank(arguments, "blocks"))) {
            return Optional.of(Refusal.of("markdown_text_conflict"));
        }
        var tooLong = arguments.getString("text", "").length() > limit
                || arguments.getString("markdown_text", "").length() > MARKDOWN;
        return refuseIf(tooLong, "msg_too_long", "text");
    }

    private static Optional<Refusal> blocks(JsonObject arguments) {
        var blocks = arguments.getOrDefault("blocks", JsonValue.NULL);
        if (blocks == JsonValue.NULL || blocks instanceof JsonArray array && array.isEmpty()) {
            return Optional.empty();
        }
        if (!(blocks instanceof JsonArray)) {
            return Optional.of(Refusal.of("invalid_blocks_format"));
        }
        var faults = BlockKit.faults(blocks);
        return faults.isEmpty()
                ? refuseIf(BlockKit.characters(blocks) > BLOCK_TEXTS, "msg_blocks_too_long", "blocks")
                : Optional.of(new Refusal("invalid_blocks", faults));
    }

    private static Optional<Refusal> extras(String method, JsonObject arguments) {
        return switch (method) {
            case "chat.startStream" -> StreamRules.start(arguments);
            case "chat.appendStream" -> StreamRules.append(arguments);
            case "chat.stopStream" -> StreamRules.chunks(arguments);
            case "views.open", "views.push", "views.update", "views.publish" -> ViewRules.refusal(method, arguments);
            case "chat.unfurl" -> UnfurlRules.refusal(arguments);
            case "assistant.threads.setStatus" -> StreamRules.status(arguments);
            case "assistant.threads.setSuggestedPrompts" -> AgentRules.prompts(arguments);
            case "agents.sessions.setStatus" -> AgentRules.session(arguments);
            default -> Optional.empty();
        };
    }

    static boolean isBlank(JsonObject arguments, String name) {
        var value = arguments.getOrDefault(name, JsonValue.NULL);
        return value == JsonValue.NULL
                || value instanceof JsonString string && string.getString().isBlank()
                || value instanceof JsonArray array && array.isEmpty();
    }

    static Optional<Refusal> refuseIf(boolean wrong, String error, String detail) {
        return wrong ? Optional.of(Refusal.of(error, detail)) : Optional.empty();
    }
}
