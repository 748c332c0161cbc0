package dev.storychat.content.story;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The content of a story, components within components, as Markdown: what a person reads on the page, in order. */
final class ContentTree {
    private static final int DEEPEST_HEADING = 6;

    private final Addresses addresses;
    private final RichText richText;

    ContentTree(Addresses addresses) {
        this.addresses = addresses;
        this.richText =
                new RichText(addresses, bloks -> paragraphs(bloks.stream().map(blok -> object(blok, 3))));
    }

    String markdown(JsonObject content) {
        return blok(content, 2);
    }

    /** Fields come in no order that means anything; headlines go first, else nobody knows what the rest is about. */
    private String blok(JsonObject blok, int level) {
        return paragraphs(blok.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, JsonValue> field) -> !isHeadline(field)))
                .map(field -> field(field.getKey(), field.getValue(), level)));
    }

    private static boolean isHeadline(Map.Entry<String, JsonValue> field) {
        return field.getValue() instanceof JsonString && FieldWords.isHeadline(field.getKey());
    }

    private String field(String name, JsonValue value, int level) {
        if (value instanceof JsonString || value instanceof JsonNumber) {
            return words(name, Member.text(value), level);
        }
        if (FieldWords.isTechnical(name)) {
            return "";
        }
        if (value instanceof JsonArray array) {
            return array(name, array, level);
        }
        return value instanceof JsonObject object ? object(object, level + 1) : "";
    }

    private static String words(String field, String value, int level) {
        if (!FieldWords.areFor(field, value)) {
            return "";
        }
        if (!FieldWords.isHeadline(field)) {
            return Html.words(value, Markdown::sign).strip();
        }
        var text = Html.words(value, UnaryOperator.identity()).strip();
        return text.isEmpty()
                ? ""
                : "#".repeat(Math.min(level, DEEPEST_HEADING)) + " " + Markdown.escaped(text.replaceAll("\\s+", " "));
    }

    private String array(String name, JsonArray array, int level) {
        var texts = array.stream()
                .filter(JsonString.class::isInstance)
                .map(Member::text)
                .filter(text -> FieldWords.areFor(name, text))
                .collect(Collectors.joining(", "));
        return paragraphs(Stream.concat(
                Stream.of(texts), Member.objects(array).stream().map(object -> object(object, level + 1))));
    }

    private String object(JsonObject object, int level) {
        if (Member.text(object, "type").equals("doc")) {
            return richText.markdown(object);
        }
        if (object.containsKey("thead") || object.containsKey("tbody")) {
            return table(object);
        }
        if (object.containsKey("filename")) {
            return Stream.of(Member.text(object, "alt"), Member.text(object, "title"))
                    .filter(text -> !text.isBlank())
                    .distinct()
                    .collect(Collectors.joining(". "));
        }
        if (object.containsKey("linktype")) {
            addresses.of(object);
            return Member.text(object, "title");
        }
        return isAnotherStory(object) ? "" : blok(object, level);
    }

    /** A relation that the API resolved: the other story has its own place in the search. */
    private static boolean isAnotherStory(JsonObject object) {
        return object.containsKey("full_slug") && object.containsKey("content");
    }

    private static String table(JsonObject table) {
        var head = Stream.of(cells(Member.objects(table, "thead")));
        var rows = Member.objects(table, "tbody").stream().map(row -> cells(Member.objects(row, "body")));
        return MarkdownTable.of(
                Stream.concat(head, rows).filter(row -> !row.isEmpty()).toList());
    }

    private static List<String> cells(List<JsonObject> cells) {
        return cells.stream().map(cell -> Member.text(cell, "value")).toList();
    }

    private static String paragraphs(Stream<String> parts) {
        return parts.map(String::strip).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
    }
}
