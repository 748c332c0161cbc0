package dev.storychat.sample;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sample space's files, read as plain JSON so that no code of ours can hide a fault in them. */
final class SampleSpace {
    private static final Set<String> TEXT_FIELDS = Set.of("text", "title", "intro", "headline", "subline");

    private SampleSpace() {}

    static JsonObject space() {
        return read(folder().resolve("space.json")).getJsonObject("space");
    }

    static List<JsonObject> stories() {
        return files().stream()
                .map(SampleSpace::read)
                .filter(file -> file.containsKey("stories"))
                .flatMap(file -> file.getJsonArray("stories").getValuesAs(JsonObject.class).stream())
                .toList();
    }

    static String slug(JsonObject story) {
        return story.getString("full_slug");
    }

    static String text(JsonObject story) {
        return objects(story.getJsonObject("content"))
                .flatMap(object -> object.entrySet().stream())
                .filter(field -> TEXT_FIELDS.contains(field.getKey()) && field.getValue() instanceof JsonString)
                .map(field -> ((JsonString) field.getValue()).getString())
                .collect(Collectors.joining(" "));
    }

    static Stream<JsonObject> objects(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT ->
                Stream.concat(
                        Stream.of(value.asJsonObject()),
                        value.asJsonObject().values().stream().flatMap(SampleSpace::objects));
            case ARRAY -> value.asJsonArray().stream().flatMap(SampleSpace::objects);
            default -> Stream.empty();
        };
    }

    private static List<Path> files() {
        try (var entries = Files.list(folder())) {
            return entries.filter(file -> file.toString().endsWith(".json")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(SampleSpace.class.getResource("/sample-space"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject read(Path file) {
        try (var reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
