package dev.storychat.slack;

import dev.storychat.fakes.BlockKit;
import dev.storychat.fakes.JsonText;
import dev.storychat.fakes.SlackCall;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One kind of what people see in Slack, as it reached Slack: a message, a window, the Home tab.
 *
 * @param frame how the picture frames it: message, private, modal, home, unfurl, prompts or status
 * @param asked what a person wrote before it, for the picture alone; may be empty
 * @param content what Slack was given, with nothing in it that depends on when and where it was made
 */
record Exhibit(String name, String frame, String asked, JsonObject content) {
    private static final String TIME_STAMP = "\\b1[0-9]{9}\\.[0-9]{6}\\b";

    Exhibit {
        content = JsonText.object(sorted(content).toString().replaceAll(TIME_STAMP, "1700000001.000100"));
    }

    static Exhibit message(String name, String asked, JsonObject message) {
        return new Exhibit(name, "message", asked, message);
    }

    /** One that only the person sees. */
    static Exhibit whisper(String name, String asked, JsonObject message) {
        return new Exhibit(name, "private", asked, message);
    }

    static Exhibit view(String name, JsonValue view) {
        return new Exhibit(name, view.asJsonObject().getString("type"), "", view.asJsonObject());
    }

    /** Some of what a call said, such as its text and blocks, without where it went. */
    static JsonObject said(SlackCall call, String... names) {
        var said = Json.createObjectBuilder();
        Stream.of(names)
                .filter(call.arguments()::containsKey)
                .forEach(name -> said.add(name, call.arguments().get(name)));
        return said.build();
    }

    /** What is wrong with its blocks, nothing if they are right. */
    List<String> faults() {
        return frame.equals("modal") || frame.equals("home")
                ? BlockKit.viewFaults(content.getJsonArray("blocks"))
                : blocks(content)
                        .flatMap(blocks -> BlockKit.faults(blocks).stream())
                        .toList();
    }

    /** All lists of blocks in it: a link card has them deeper. */
    private static Stream<JsonArray> blocks(JsonValue value) {
        return value instanceof JsonObject object
                ? object.entrySet().stream()
                        .flatMap(member -> member.getKey().equals("blocks")
                                ? Stream.of(member.getValue().asJsonArray())
                                : blocks(member.getValue()))
                : Stream.empty();
    }

    /** The type first, the rest by name: maps have no order that lasts. */
    private static JsonValue sorted(JsonValue value) {
        if (value instanceof JsonObject object) {
            var members = Json.createObjectBuilder();
            object.keySet().stream()
                    .sorted(Comparator.comparing((String name) -> !name.equals("type"))
                            .thenComparing(Comparator.naturalOrder()))
                    .forEach(name -> members.add(name, sorted(object.get(name))));
            return members.build();
        }
        if (value instanceof JsonArray array) {
            var elements = Json.createArrayBuilder();
            array.forEach(element -> elements.add(sorted(element)));
            return elements.build();
        }
        return value;
    }
}
