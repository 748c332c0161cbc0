package dev.storychat.flow;

import dev.storychat.fakes.JsonText;
import dev.storychat.fakes.SlackCall;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A conversation as it reached the stand-in for Slack, to be read by people: who, by which method, and what they see. */
final class Transcript {
    private static final Path FOLDER = Path.of("target", "transcripts");

    private final Installation storychat;
    private final Predicate<SlackCall> isOfIt;
    private final List<String> lines = new ArrayList<>();
    private int seen;

    /** Begins one; calls that are not of it are left out. */
    Transcript(Installation storychat, String title, Predicate<SlackCall> isOfIt) {
        this.storychat = storychat;
        this.isOfIt = isOfIt;
        this.seen = storychat.slack.calls().size();
        lines.add("# " + title + "\n");
    }

    /** What a person did, after what was answered until now. */
    void person(String how, String what) {
        answers();
        lines.add("\n**Ada**, " + how + ": " + what + "\n");
    }

    /** What went to Slack since the last time. */
    void answers() {
        var calls = storychat.slack.calls();
        calls.subList(seen, calls.size()).stream().filter(isOfIt).forEach(this::call);
        seen = calls.size();
    }

    private void call(SlackCall call) {
        var words = Stream.of("status", "title", "text", "markdown_text", "chunks", "view", "prompts")
                .flatMap(name -> read(name, call.json(name)))
                .collect(Collectors.joining(" "));
        var blocks = call.json("blocks") == JsonValue.NULL ? "" : "\n" + blocks(call.json("blocks"));
        var line = "- `" + call.method() + "` " + words + (call.ok() ? "" : " → " + call.error()) + blocks;
        lines.add(line.stripTrailing());
    }

    private static Stream<String> read(String name, JsonValue value) {
        if (value == JsonValue.NULL) {
            return Stream.empty();
        }
        return name.equals("view") || name.equals("chunks")
                ? texts(value).map(text -> "“" + text + "”")
                : Stream.of("“" + JsonText.plain(value) + "”");
    }

    /** A line for each block: its kind and its texts. */
    private static String blocks(JsonValue blocks) {
        return blocks.asJsonArray().getValuesAs(JsonObject.class).stream()
                .map(block ->
                        "    - " + block.getString("type") + ": " + texts(block).collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
    }

    /** The texts that people read, and the titles of steps with how they stand. */
    private static Stream<String> texts(JsonValue value) {
        return JsonText.walk(value)
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .flatMap(object -> {
                    var text = object.get("text");
                    return object.getString("type", "").equals("task_update")
                            ? Stream.of("[" + object.getString("title") + ": " + object.getString("status") + "]")
                            : text == null || text instanceof JsonObject
                                    ? Stream.empty()
                                    : Stream.of(JsonText.plain(text));
                });
    }

    /** Writes it down. */
    Path write(String name) {
        answers();
        try {
            Files.createDirectories(FOLDER);
            return Files.writeString(FOLDER.resolve(name), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
