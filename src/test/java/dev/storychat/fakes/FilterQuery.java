package dev.storychat.fakes;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The operations of {@code filter_query}. See
 * <a href="https://www.storyblok.com/docs/api/content-delivery/v2/filter-queries">Filter queries</a>.
 */
final class FilterQuery {

    static final Set<String> OPERATIONS = Set.of(
            "is",
            "in",
            "not_in",
            "like",
            "not_like",
            "any_in_array",
            "all_in_array",
            "gt_date",
            "lt_date",
            "gt_int",
            "lt_int",
            "gt_float",
            "lt_float");

    private FilterQuery() {}

    static boolean matches(JsonValue field, String operation, String wanted) {
        var text = JsonText.plain(field);
        var list = Arrays.asList(wanted.split(","));
        return switch (operation) {
            case "is" -> is(field, wanted);
            case "in" -> list.contains(text);
            case "not_in" -> !list.contains(text);
            case "like" -> isLike(text, wanted);
            case "not_like" -> !isLike(text, wanted);
            case "any_in_array" -> items(field).stream().anyMatch(list::contains);
            case "all_in_array" -> items(field).containsAll(list);
            case "gt_date" -> !text.isEmpty() && text.compareTo(wanted) > 0;
            case "lt_date" -> !text.isEmpty() && text.compareTo(wanted) < 0;
            case "gt_int", "gt_float" -> isNumber(text) && Double.parseDouble(text) > Double.parseDouble(wanted);
            default -> isNumber(text) && Double.parseDouble(text) < Double.parseDouble(wanted);
        };
    }

    private static boolean is(JsonValue field, String wanted) {
        var text = JsonText.plain(field);
        return switch (wanted) {
            case "empty", "null" -> text.isEmpty();
            case "not_empty", "not_null" -> !text.isEmpty();
            case "empty_array" -> text.equals("[]");
            case "not_empty_array" -> field instanceof JsonArray && !text.equals("[]");
            default -> text.equals(wanted);
        };
    }

    private static boolean isLike(String text, String wildcards) {
        var quoted = Pattern.quote(wildcards.toLowerCase(Locale.ROOT));
        return text.toLowerCase(Locale.ROOT).matches("(?s)" + quoted.replace("*", "\\E.*\\Q"));
    }

    private static List<String> items(JsonValue field) {
        return field instanceof JsonArray array
                ? array.stream().map(JsonText::plain).toList()
                : List.of(JsonText.plain(field));
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?");
    }
}
