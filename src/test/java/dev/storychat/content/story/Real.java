package dev.storychat.content.story;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Objects;

/** Real stories and documents, whose sources the README beside them names. */
final class Real {
    private Real() {}

    static JsonObject json(String file) {
        var stream = Real.class.getResourceAsStream("/dev/storychat/content/" + file);
        try (var reader = Json.createReader(Objects.requireNonNull(stream, file))) {
            return reader.readObject();
        }
    }

    static StoryDocument story(String file) {
        var json = json(file);
        return new StoryReader("https://www.example.com/", "123")
                .read(json.containsKey("story") ? json.getJsonObject("story") : json);
    }

    static JsonObject parse(String json) {
        try (var reader = Json.createReader(new java.io.StringReader(json.replace('\'', '"')))) {
            return reader.readObject();
        }
    }
}
