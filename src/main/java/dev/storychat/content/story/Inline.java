package dev.storychat.content.story;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The nodes within a line of rich text, as Markdown. */
final class Inline {
    private static final String DIGITS = "0123456789+-=()";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";

    private final Addresses addresses;

    Inline(Addresses addresses) {
        this.addresses = addresses;
    }

    /** The nodes in order; neighbours with the same link become one link. */
    String of(List<JsonObject> nodes) {
        var line = new StringBuilder();
        var label = new StringBuilder();
        var target = "";
        for (var node : nodes) {
            var next = target(node);
            if (!next.equals(target)) {
                line.append(link(label.toString(), target));
                label.setLength(0);
                target = next;
            }
            label.append(words(node));
        }
        return line.append(link(label.toString(), target)).toString();
    }

    private static String link(String label, String target) {
        return target.isEmpty() || label.isBlank() ? label : "[" + label.strip() + "](" + target + ")" + tail(label);
    }

    private static String tail(String label) {
        return label.stripTrailing().equals(label) ? "" : " ";
    }

    private String target(JsonObject node) {
        if (!node.containsKey("marks")) {
            return "";
        }
        return Member.objects(node, "marks").stream()
                .filter(mark -> Member.text(mark, "type").equals("link"))
                .map(mark -> addresses.of(Member.object(mark, "attrs")))
                .findFirst()
                .orElse("");
    }

    private String words(JsonObject node) {
        return switch (Member.text(node, "type")) {
            case "text" -> marked(Member.text(node, "text"), marks(node));
            case "hard_break" -> "  \n";
            case "emoji" -> emoji(Member.object(node, "attrs"));
            case "image" -> image(Member.object(node, "attrs"));
            default -> of(Member.objects(node, "content"));
        };
    }

    private static Set<String> marks(JsonObject node) {
        if (!node.containsKey("marks")) {
            return Set.of();
        }
        return Member.objects(node, "marks").stream()
                .map(mark -> Member.text(mark, "type"))
                .collect(Collectors.toSet());
    }

    /** Marks that Markdown has no sign for leave the words alone; raised and lowered digits keep their meaning. */
    private static String marked(String text, Set<String> marks) {
        if (marks.contains("code")) {
            return code(text);
        }
        var words = Markdown.escaped(text);
        if (marks.contains("superscript")) {
            words = moved(words, RAISED);
        } else if (marks.contains("subscript")) {
            words = moved(words, LOWERED);
        }
        words = marks.contains("strike") ? Markdown.between("~~", words) : words;
        words = marks.contains("italic") ? Markdown.between("*", words) : words;
        return marks.contains("bold") ? Markdown.between("**", words) : words;
    }

    private static String code(String text) {
        if (text.isBlank()) {
            return text;
        }
        return text.contains("`") ? "`` " + text + " ``" : "`" + text + "`";
    }

    private static String moved(String words, String alphabet) {
        return words.codePoints()
                .map(c -> DIGITS.indexOf(c) < 0 ? c : alphabet.charAt(DIGITS.indexOf(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String emoji(JsonObject attributes) {
        var sign = Member.text(attributes, "emoji");
        var name = Member.text(attributes, "name");
        return sign.isEmpty() && !name.isEmpty() ? ":" + name + ":" : sign;
    }

    String image(JsonObject attributes) {
        var words = Markdown.escaped(Member.first(attributes, "alt", "title").replaceAll("\\s+", " "));
        var target = addresses.web(Member.first(attributes, "src", "filename"));
        return target.isEmpty() ? words : "![" + words + "](" + target + ")";
    }
}
