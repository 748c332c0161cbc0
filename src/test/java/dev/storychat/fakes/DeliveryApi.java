package dev.storychat.fakes;

import static dev.storychat.fakes.StoryShelf.text;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Storyblok's Content Delivery API, below {@code /v2/cdn}.
 * See <a href="https://www.storyblok.com/docs/api/content-delivery/v2">Content Delivery API</a>.
 */
final class DeliveryApi {

    static final Answer.Whole NOT_FOUND = Answer.json(404, JsonText.value("[\"This record could not be found\"]"));
    private static final String DEFAULT_PER_PAGE = "25";

    private final StoryShelf shelf;
    private final long spaceId;

    DeliveryApi(StoryShelf shelf, long spaceId) {
        this.shelf = shelf;
        this.spaceId = spaceId;
    }

    /**
     * @param path behind {@code /v2/cdn/}
     * @param address of the request, without its query
     */
    Answer.Whole answer(String path, Map<String, String> parameters, String address) {
        if (path.equals("spaces/me")) {
            return Answer.json(200, SpaceFacts.space(spaceId, shelf.version()));
        } else if (path.equals("tags")) {
            return unless(
                    DeliveryParameters.faultsOfTags(parameters),
                    () -> Answer.json(200, SpaceFacts.tags(shelf.all(), parameters)));
        } else if (path.equals("links") || path.equals("links/")) {
            return unless(
                    DeliveryParameters.faultsOfLinks(parameters),
                    () -> isStale(parameters) ? redirect(parameters, address) : links(parameters));
        } else if (path.equals("stories") || path.equals("stories/")) {
            return unless(
                    DeliveryParameters.faultsOfList(parameters),
                    () -> isStale(parameters) ? redirect(parameters, address) : list(parameters));
        } else if (path.startsWith("stories/")) {
            var identifier = path.substring("stories/".length());
            return unless(
                    DeliveryParameters.faultsOfOne(parameters),
                    () -> isStale(parameters) ? redirect(parameters, address) : one(identifier, parameters));
        }
        return NOT_FOUND;
    }

    private static Answer.Whole unless(List<String> faults, Supplier<Answer.Whole> answer) {
        return faults.isEmpty()
                ? answer.get()
                : Answer.json(422, Json.createArrayBuilder(faults).build());
    }

    private boolean isStale(Map<String, String> parameters) {
        return !parameters.getOrDefault("version", "published").equals("draft")
                && !parameters.getOrDefault("cv", "").equals(Long.toString(shelf.version()));
    }

    /** Published content is cached under its version: the address without it, or with an old one, leads to it. */
    private Answer.Whole redirect(Map<String, String> parameters, String address) {
        var current = new TreeMap<>(parameters);
        current.put("cv", Long.toString(shelf.version()));
        var query = current.entrySet().stream()
                .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
        var html = "<html><body>You are being <a href=\"" + address + "?" + query.replace("&", "&amp;")
                + "\">redirected</a>.</body></html>";
        return Answer.with(Answer.text(301, "text/html; charset=utf-8", html), "Location", address + "?" + query);
    }

    private Answer.Whole list(Map<String, String> parameters) {
        var perPage = Integer.parseInt(parameters.getOrDefault("per_page", DEFAULT_PER_PAGE));
        var page = Integer.parseInt(parameters.getOrDefault("page", "1"));
        var found = shelf.all().stream()
                .filter(StoryFilters.all(parameters))
                .sorted(order(parameters))
                .toList();
        var stories = Json.createArrayBuilder();
        found.stream()
                .skip((page - 1L) * perPage)
                .limit(perPage)
                .map(story -> without(story, parameters.getOrDefault("excluding_fields", "")))
                .forEach(stories::add);
        var answer = Answer.json(200, cached(Json.createObjectBuilder().add("stories", stories)));
        return Answer.with(
                Answer.with(answer, "Total", Integer.toString(found.size())), "Per-Page", Integer.toString(perPage));
    }

    private Answer.Whole links(Map<String, String> parameters) {
        var perPage = Integer.parseInt(parameters.getOrDefault("per_page", DEFAULT_PER_PAGE));
        var page = Integer.parseInt(parameters.getOrDefault("page", "1"));
        var stories = shelf.all().stream()
                .filter(StoryShelf::isPublished)
                .filter(story -> text(story, "full_slug").startsWith(parameters.getOrDefault("starts_with", "")))
                .toList();
        var answer = Answer.json(
                200,
                SpaceFacts.links(stories.stream()
                        .skip((page - 1L) * perPage)
                        .limit(perPage)
                        .toList()));
        return Answer.with(
                Answer.with(answer, "Total", Integer.toString(stories.size())), "Per-Page", Integer.toString(perPage));
    }

    private Answer.Whole one(String identifier, Map<String, String> parameters) {
        return shelf.translations(
                        identifier, parameters.getOrDefault("find_by", "").equals("uuid"))
                .filter(StoryFilters.all(parameters))
                .findFirst()
                .map(story -> Answer.json(200, cached(Json.createObjectBuilder().add("story", story))))
                .orElse(NOT_FOUND);
    }

    private static Comparator<JsonObject> order(Map<String, String> parameters) {
        var sortBy = parameters.getOrDefault("sort_by", "").split(":");
        if (!sortBy[0].isEmpty()) {
            Comparator<JsonObject> order = Comparator.comparing(story -> text(story, sortBy[0]));
            return sortBy.length > 1 && sortBy[1].equals("desc") ? order.reversed() : order;
        }
        var term = parameters.getOrDefault("search_term", "");
        Comparator<JsonObject> byHits = Comparator.comparingLong(story -> -StoryFilters.hits(story, term));
        return term.isBlank() ? (one, other) -> 0 : byHits;
    }

    private static JsonObject without(JsonObject story, String fields) {
        if (fields.isBlank()) {
            return story;
        }
        var content = Json.createObjectBuilder(story.getJsonObject("content"));
        List.of(fields.split(",")).forEach(content::remove);
        return Json.createObjectBuilder(story).add("content", content).build();
    }

    private JsonObject cached(JsonObjectBuilder body) {
        return body.add("cv", shelf.version())
                .add("rels", Json.createArrayBuilder())
                .add("links", Json.createArrayBuilder())
                .build();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
