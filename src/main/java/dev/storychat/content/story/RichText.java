package dev.storychat.content.story;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Storyblok's rich text, a ProseMirror document, as Markdown. Unknown nodes give their text: nothing is lost when
 * Storyblok learns new ones.
 */
final class RichText {
    private final Inline inline;
    private final Function<List<JsonObject>, String> bloks;

    /**
     * Begins.
     *
     * @param bloks writes the components that stand between paragraphs
     */
    RichText(Addresses addresses, Function<List<JsonObject>, String> bloks) {
        this.inline = new Inline(addresses);
        this.bloks = bloks;
    }

    String markdown(JsonObject document) {
        return blocks(document, "\n\n").strip();
    }

    private String blocks(JsonObject node, String between) {
        return Member.objects(node, "content").stream()
                .map(this::block)
                .filter(block -> !block.isBlank())
                .collect(Collectors.joining(between));
    }

    private String block(JsonObject node) {
        var attributes = Member.object(node, "attrs");
        return switch (Member.text(node, "type")) {
            case "heading" -> heading(node, attributes);
            case "paragraph" -> Markdown.paragraph(line(node));
            case "bullet_list" -> list(node, index -> "- ");
            case "ordered_list" -> list(node, index -> attributes.getInt("order", 1) + index + ". ");
            case "blockquote" -> "> " + blocks(node, "\n\n").replace("\n", "\n> ");
            case "code_block" -> code(node, attributes);
            case "image" -> inline.image(attributes);
            case "horizontal_rule" -> "---";
            case "table" -> table(node);
            case "blok" -> bloks.apply(Member.objects(attributes, "body"));
            case "text", "emoji", "hard_break" -> inline.of(List.of(node));
            default -> blocks(node, "\n\n");
        };
    }

    private String line(JsonObject node) {
        return inline.of(Member.objects(node, "content")).strip();
    }

    private String heading(JsonObject node, JsonObject attributes) {
        var words = line(node).replaceAll("\\s+", " ");
        var level = Math.min(6, Math.max(1, attributes.getInt("level", 2)));
        return words.isEmpty() ? "" : "#".repeat(level) + " " + words;
    }

    private String list(JsonObject node, Function<Integer, String> bullet) {
        var items = Member.objects(node, "content");
        return IntStream.range(0, items.size())
                .mapToObj(i -> item(bullet.apply(i), blocks(items.get(i), "\n")))
                .filter(item -> !item.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String item(String bullet, String text) {
        return text.isBlank() ? "" : bullet + text.replace("\n", "\n" + " ".repeat(bullet.length()));
    }

    private static String code(JsonObject node, JsonObject attributes) {
        var text = Member.objects(node, "content").stream()
                .map(child -> Member.text(child, "text"))
                .collect(Collectors.joining());
        var fence = text.contains("```") ? "~~~~" : "```";
        var language = Member.text(attributes, "class").replace("language-", "").replaceAll("[^\\w+#-]", "");
        return text.isBlank() ? "" : fence + language + "\n" + text.stripTrailing() + "\n" + fence;
    }

    private String table(JsonObject node) {
        return MarkdownTable.of(Member.objects(node, "content").stream()
                .map(row -> Member.objects(row, "content").stream()
                        .map(cell -> blocks(cell, " "))
                        .toList())
                .toList());
    }
}
