package dev.storychat.chat;

import dev.storychat.chat.search.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stories that an answer cites, numbered in the order in which it does. A model writes {@code [3](address)} with
 * whatever number it thinks right: the number that people read is the one under which the story is listed.
 */
final class Citations {
    private static final Pattern ADDRESS = Pattern.compile(
            "\\[?\\[(?<label>[^\\[\\]]*)\\]\\]?\\((?<target>[^\\s()<>]+)\\)|(?<bare>https?://[^\\s<>()\\[\\]\"`]+)");

    private final Function<String, Optional<Story>> known;
    private final List<Story> cited = new ArrayList<>();

    /**
     * Begins with none.
     *
     * @param known tells which story an address is that of; asked anew for each link
     */
    Citations(Function<String, Optional<Story>> known) {
        this.known = known;
    }

    /** The words with the right numbers. A link must be whole in them, as {@link SafeText} gives it. */
    String numbered(String words) {
        var link = ADDRESS.matcher(words);
        var text = new StringBuilder();
        while (link.find()) {
            link.appendReplacement(text, Matcher.quoteReplacement(link(link)));
        }
        return link.appendTail(text).toString();
    }

    private String link(Matcher found) {
        var target = found.group("target");
        if (target == null) {
            known.apply(found.group("bare").replaceAll("[.,:;!?'*_~]+$", "")).ifPresent(this::number);
            return found.group();
        }
        var number = known.apply(target).map(this::number);
        if (!found.group("label").strip().matches("\\d{1,3}")) {
            return found.group();
        }
        // A number that is in no list would send people looking for it.
        return number.map(n -> "[" + n + "](" + target + ")").orElse(target);
    }

    private int number(Story story) {
        if (!cited.contains(story)) {
            cited.add(story);
        }
        return cited.indexOf(story) + 1;
    }

    /** Number 1 first. */
    List<Story> stories() {
        return List.copyOf(cited);
    }
}
