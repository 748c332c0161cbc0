package dev.storychat.fakes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which parameters the Content Delivery API knows, by its OpenAPI description, and what values it takes. */
final class DeliveryParameters {

    private static final Set<String> ONE = Set.of(
            "token",
            "version",
            "cv",
            "find_by",
            "from_release",
            "resolve_links",
            "resolve_links_level",
            "resolve_relations",
            "resolve_level",
            "resolve_assets",
            "fallback_lang",
            "language");
    private static final Set<String> MANY = Set.of(
            "token",
            "version",
            "cv",
            "starts_with",
            "from_release",
            "search_term",
            "per_page",
            "page",
            "resolve_links",
            "resolve_links_level",
            "resolve_relations",
            "resolve_level",
            "resolve_assets",
            "fallback_lang",
            "language",
            "content_type",
            "by_slugs",
            "excluding_slugs",
            "by_uuids",
            "by_uuids_ordered",
            "excluding_ids",
            "with_tag",
            "sort_by",
            "in_workflow_stages",
            "level",
            "is_startpage",
            "excluding_fields");
    private static final Pattern DATE = Pattern.compile("((first_)?published|updated)_at_(gt|gte|lt|lte)");
    private static final Pattern DATE_VALUE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d([T ]\\d\\d:\\d\\d.*)?");
    private static final Pattern QUERY = Pattern.compile("filter_query\\[[^\\]]+]\\[([^\\]]+)]");
    private static final int PER_PAGE = 100;

    private DeliveryParameters() {}

    /** What is wrong with the parameters of a list of stories. */
    static List<String> faultsOfList(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> !isRight(parameter.getKey(), parameter.getValue()))
                .map(parameter -> parameter.getKey() + " is not a valid parameter, or has no valid value")
                .toList();
    }

    static List<String> faultsOfOne(Map<String, String> parameters) {
        return unknown(parameters, ONE);
    }

    static List<String> faultsOfTags(Map<String, String> parameters) {
        return unknown(parameters, Set.of("token", "starts_with", "version", "cv"));
    }

    static List<String> faultsOfLinks(Map<String, String> parameters) {
        var perPage = parameters.getOrDefault("per_page", "25");
        return perPage.matches("[1-9]\\d{0,2}|1000")
                ? unknown(
                        parameters,
                        Set.of(
                                "token",
                                "starts_with",
                                "version",
                                "cv",
                                "with_parent",
                                "include_dates",
                                "page",
                                "per_page",
                                "paginated"))
                : List.of("per_page has no valid value");
    }

    private static List<String> unknown(Map<String, String> parameters, Set<String> known) {
        return parameters.keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> name + " is not a valid parameter")
                .toList();
    }

    private static boolean isRight(String name, String value) {
        if (DATE.matcher(name).matches()) {
            return DATE_VALUE.matcher(value).matches();
        }
        var query = QUERY.matcher(name);
        if (query.matches()) {
            return FilterQuery.OPERATIONS.contains(query.group(1));
        }
        return switch (name) {
            case "per_page" -> value.matches("\\d{1,3}") && Integer.parseInt(value) <= PER_PAGE && !value.equals("0");
            case "page" -> value.matches("[1-9]\\d{0,8}");
            case "version" -> value.matches("draft|published");
            case "language" -> !value.contains("-");
            default -> MANY.contains(name);
        };
    }
}
