package dev.storychat.fakes;

import static dev.storychat.fakes.StoryShelf.text;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The filters of {@code /v2/cdn/stories}, one a parameter; parameters that filter nothing let everything pass. */
final class StoryFilters {

    private static final Pattern DATE = Pattern.compile("((?:first_)?published|updated)_at_(gt|gte|lt|lte)");
    private static final Pattern QUERY = Pattern.compile("filter_query\\[([^\\]]+)]\\[([^\\]]+)]");

    private StoryFilters() {}

    static Predicate<JsonObject> all(Map<String, String> parameters) {
        var language = parameters.getOrDefault("language", "default");
        Predicate<JsonObject> filter = story -> language(story).equals(language);
        if (parameters.getOrDefault("version", "published").equals("published")) {
            filter = filter.and(StoryShelf::isPublished);
        }
        for (var parameter : parameters.entrySet()) {
            filter = filter.and(one(parameter.getKey(), parameter.getValue()));
        }
        return filter;
    }

    /** How many of the words stand in name or path: the body is not searched. */
    static long hits(JsonObject story, String searchTerm) {
        var titles = (text(story, "name") + " " + text(story, "full_slug")).toLowerCase(Locale.ROOT);
        return Arrays.stream(searchTerm.toLowerCase(Locale.ROOT).trim().split("\\s+"))
                .filter(titles::contains)
                .count();
    }

    private static Predicate<JsonObject> one(String name, String value) {
        var date = DATE.matcher(name);
        if (date.matches()) {
            return story -> isDated(text(story, date.group(1) + "_at"), date.group(2), value);
        }
        var query = QUERY.matcher(name);
        if (query.matches()) {
            return story ->
                    FilterQuery.matches(StoryShelf.at(story, "content." + query.group(1)), query.group(2), value);
        }
        return switch (name) {
            case "search_term" -> story -> hits(story, value) > 0;
            case "starts_with" ->
                story -> any(value, prefix -> text(story, "full_slug").startsWith(prefix));
            case "content_type" -> story -> any(value, text(story, "content.component")::equals);
            case "with_tag" -> story -> any(value, tags(story)::contains);
            case "by_uuids", "by_uuids_ordered" -> story -> any(value, text(story, "uuid")::equals);
            case "by_slugs" -> story -> any(value, slug -> isLike(text(story, "full_slug"), slug));
            case "excluding_slugs" -> story -> !any(value, slug -> isLike(text(story, "full_slug"), slug));
            case "excluding_ids" -> story -> !any(value, text(story, "id")::equals);
            case "is_startpage" -> story -> story.getBoolean("is_startpage", false) == value.matches("1|true");
            default -> story -> true;
        };
    }

    static List<String> tags(JsonObject story) {
        return story.get("tag_list") instanceof JsonArray tags
                ? tags.stream().map(JsonText::plain).toList()
                : List.of();
    }

    private static String language(JsonObject story) {
        var language = text(story, "lang");
        return language.isEmpty() ? "default" : language;
    }

    private static boolean isDated(String date, String comparison, String limit) {
        var order = date.compareTo(limit.replace(' ', 'T'));
        return !date.isEmpty()
                && switch (comparison) {
                    case "gt" -> order > 0;
                    case "gte" -> order >= 0;
                    case "lt" -> order < 0;
                    default -> order <= 0;
                };
    }

    static boolean any(String list, Predicate<String> matches) {
        return Arrays.stream(list.split(",")).map(String::trim).anyMatch(matches);
    }

    private static boolean isLike(String text, String wildcards) {
        return text.matches(Pattern.quote(wildcards).replace("*", "\\E.*\\Q"));
    }
}
