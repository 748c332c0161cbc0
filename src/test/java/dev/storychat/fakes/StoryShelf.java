package dev.storychat.fakes;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The stories of a space, and the version that changes with each of them. */
final class StoryShelf {

    private final List<JsonObject> stories = new CopyOnWriteArrayList<>();
    private final AtomicLong version = new AtomicLong(Instant.now().getEpochSecond());

    void put(JsonObject story) {
        stories.removeIf(old -> isSame(old, story));
        stories.add(story);
        version.incrementAndGet();
    }

    void remove(String fullSlug) {
        stories.removeIf(story -> story.getString("full_slug").equals(fullSlug));
        version.incrementAndGet();
    }

    void clear() {
        stories.clear();
        version.incrementAndGet();
    }

    long version() {
        return version.get();
    }

    List<JsonObject> all() {
        return List.copyOf(stories);
    }

    /**
     * @param identifier full slug, id, or uuid
     */
    Optional<JsonObject> find(String identifier, boolean byUuid) {
        return translations(identifier, byUuid).findFirst();
    }

    /** The same in each language that there is. */
    Stream<JsonObject> translations(String identifier, boolean byUuid) {
        return stories.stream()
                .filter(story -> byUuid ? text(story, "uuid").equals(identifier) : isNamed(story, identifier));
    }

    static boolean isPublished(JsonObject story) {
        return !text(story, "published_at").isEmpty() && story.getBoolean("published", true);
    }

    /** The text at a path with dots, empty if there is none. */
    static String text(JsonObject story, String path) {
        return JsonText.plain(at(story, path));
    }

    static JsonValue at(JsonObject story, String path) {
        JsonValue value = story;
        for (var name : path.split("\\.")) {
            value = value instanceof JsonObject object ? object.getOrDefault(name, JsonValue.NULL) : JsonValue.NULL;
        }
        return value == JsonValue.NULL ? JsonText.string("") : value;
    }

    /** The words that people read in the content. */
    static Stream<String> words(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT ->
                value.asJsonObject().entrySet().stream()
                        .filter(e -> !e.getKey().startsWith("_") && !TECHNICAL.contains(e.getKey()))
                        .flatMap(e -> words(e.getValue()));
            case ARRAY -> value.asJsonArray().stream().flatMap(StoryShelf::words);
            case STRING -> Stream.of(((JsonString) value).getString());
            default -> Stream.empty();
        };
    }

    private static final List<String> TECHNICAL =
            List.of("component", "id", "uuid", "type", "fieldtype", "linktype", "filename", "plugin", "href");

    private static boolean isSame(JsonObject one, JsonObject other) {
        return text(one, "full_slug").equals(text(other, "full_slug"))
                && text(one, "lang").equals(text(other, "lang"));
    }

    private static boolean isNamed(JsonObject story, String identifier) {
        return text(story, "id").equals(identifier)
                || text(story, "full_slug").replaceFirst("/$", "").equals(identifier.replaceFirst("/$", ""));
    }
}
