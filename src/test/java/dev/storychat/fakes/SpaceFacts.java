package dev.storychat.fakes;

import static dev.storychat.fakes.StoryShelf.text;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What Storyblok tells of a space beside its stories. */
final class SpaceFacts {

    private SpaceFacts() {}

    static JsonObject space(long id, long version) {
        var space = Json.createObjectBuilder()
                .add("id", id)
                .add("name", "Storychat test space")
                .add("domain", "https://www.example.com/")
                .add("version", version)
                .add("language_codes", Json.createArrayBuilder());
        return Json.createObjectBuilder().add("space", space).build();
    }

    /** By uuid, without content. The slug is the full one here. */
    static JsonObject links(List<JsonObject> stories) {
        var links = Json.createObjectBuilder();
        for (var story : stories) {
            links.add(
                    text(story, "uuid"),
                    Json.createObjectBuilder()
                            .add("id", story.get("id"))
                            .add("uuid", text(story, "uuid"))
                            .add("slug", text(story, "full_slug"))
                            .add("name", text(story, "name"))
                            .add("is_folder", false)
                            .add("published", true)
                            .add("real_path", "/" + text(story, "full_slug")));
        }
        return Json.createObjectBuilder().add("links", links).build();
    }

    static JsonObject tags(List<JsonObject> stories, Map<String, String> parameters) {
        var counts = stories.stream()
                .filter(story -> text(story, "full_slug").startsWith(parameters.getOrDefault("starts_with", "")))
                .flatMap(story -> StoryFilters.tags(story).stream())
                .collect(Collectors.groupingBy(tag -> tag, TreeMap::new, Collectors.counting()));
        var tags = Json.createArrayBuilder();
        counts.forEach((name, count) ->
                tags.add(Json.createObjectBuilder().add("name", name).add("taggings_count", count)));
        return Json.createObjectBuilder().add("tags", tags).build();
    }
}
