package dev.storychat.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.BlockKit;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;

/** Blocks as JSON, judged by Slack's own schema first. */
final class Judged {
    private static final int MOST_CHARACTERS = 13_200;

    private Judged() {}

    static JsonArray blocks(Sheet sheet) {
        var blocks = object(sheet.toPrivateJson(false)).getJsonArray("blocks");
        assertThat(BlockKit.faults(blocks)).isEmpty();
        assertThat(BlockKit.characters(blocks)).isLessThanOrEqualTo(MOST_CHARACTERS);
        return blocks;
    }

    static JsonObject view(String json) {
        var view = object(json);
        assertThat(BlockKit.viewFaults(view.get("blocks"))).isEmpty();
        return view;
    }

    /** The buttons of all blocks, links among them. */
    static List<JsonObject> buttons(JsonArray blocks) {
        return blocks.getValuesAs(JsonObject.class).stream()
                .filter(block -> block.getString("type").equals("actions"))
                .flatMap(block -> block.getJsonArray("elements").getValuesAs(JsonObject.class).stream())
                .toList();
    }

    static JsonObject button(JsonArray blocks, String label) {
        return buttons(blocks).stream()
                .filter(button -> button.getJsonObject("text").getString("text").equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " in " + blocks));
    }

    static List<String> labels(JsonArray blocks) {
        return buttons(blocks).stream()
                .map(button -> button.getJsonObject("text").getString("text"))
                .toList();
    }

    static String text(JsonValue block) {
        return block.asJsonObject().getJsonObject("text").getString("text");
    }

    private static JsonObject object(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
