package dev.storychat.fakes;

import static dev.storychat.fakes.StoryShelf.text;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The search by meaning that some spaces have, below {@code /v1/spaces/{space}}; here it goes by words in the body. */
public final class VectorSearch {

    /** The forms in which such an answer has been seen. */
    public enum Form {
        BARE_ARRAY,
        STORIES,
        RESULTS
    }

    private static final int BODY = 500;

    private final StoryShelf shelf;
    private final Form form;

    VectorSearch(StoryShelf shelf, Form form) {
        this.shelf = shelf;
        this.form = form;
    }

    /**
     * @param path behind {@code /v1/spaces/{space}/}
     */
    Answer.Whole answer(String path, Map<String, String> parameters) {
        if (path.equals("vsearches")) {
            return Answer.json(200, search(parameters));
        }
        return shelf.find(path.replaceFirst("stories/", ""), false)
                .map(story -> Answer.json(
                        200, Json.createObjectBuilder().add("story", story).build()))
                .orElse(DeliveryApi.NOT_FOUND);
    }

    private JsonValue search(Map<String, String> parameters) {
        var items = items(
                parameters.getOrDefault("term", ""),
                Integer.parseInt(parameters.getOrDefault("limit", "10")),
                Integer.parseInt(parameters.getOrDefault("offset", "0")));
        return switch (form) {
            case BARE_ARRAY -> items;
            case STORIES -> Json.createObjectBuilder().add("stories", items).build();
            case RESULTS -> Json.createObjectBuilder().add("results", items).build();
        };
    }

    private JsonArray items(String term, int limit, int offset) {
        var items = Json.createArrayBuilder();
        Comparator<JsonObject> best = Comparator.comparingLong(story -> -hits(story, term));
        shelf.all().stream()
                .filter(story -> StoryShelf.isPublished(story) && hits(story, term) > 0)
                .sorted(best)
                .skip(offset)
                .limit(limit)
                .map(VectorSearch::item)
                .forEach(items::add);
        return items.build();
    }

    private static JsonObject item(JsonObject story) {
        var body = body(story);
        return Json.createObjectBuilder()
                .add("body", body.substring(0, Math.min(BODY, body.length())))
                .add("cursor", 0)
                .add("name", text(story, "name"))
                .add("slug", text(story, "full_slug"))
                .add("story_id", story.getJsonNumber("id"))
                .build();
    }

    private static long hits(JsonObject story, String term) {
        var words = (text(story, "name") + " " + body(story)).toLowerCase(Locale.ROOT);
        return Arrays.stream(term.toLowerCase(Locale.ROOT).trim().split("\\s+"))
                .filter(words::contains)
                .count();
    }

    private static String body(JsonObject story) {
        return StoryShelf.words(StoryShelf.at(story, "content")).collect(Collectors.joining(" "));
    }
}
