package dev.storychat.chat;

import dev.storychat.chat.search.Hit;
import dev.storychat.chat.search.Story;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A story that a search found as the assistant quotes it, in Markdown: what it is, the ways to it, its best passage. */
record Quotation(Texts texts) {
    String of(Hit hit) {
        var story = hit.story();
        var facts = Stream.of(
                        "**" + title(story) + "**",
                        line(story.contentType()),
                        language(story),
                        date(story),
                        edit(story))
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" · "));
        return "\n" + facts + "\n" + passage(hit);
    }

    private static String title(Story story) {
        var name = line(story.name());
        return link(name.isEmpty() ? line(story.slug()) : name, story.url());
    }

    /** Brackets and stars in a name would end the link or the bold words. */
    private static String link(String label, String address) {
        var words = label.replace('[', '(').replace(']', ')').replace("*", "");
        return address.isEmpty() ? words : "[" + words + "](" + address + ")";
    }

    private static String language(Story story) {
        return story.language().equals("default") ? "" : line(story.language());
    }

    private String date(Story story) {
        var published = story.publishedAt();
        return published == null
                ? ""
                : texts.text(
                        "instead.published",
                        DateTimeFormatter.ofPattern(texts.text("instead.date"), texts.locale())
                                .format(published.atZone(ZoneOffset.UTC)));
    }

    private String edit(Story story) {
        return story.editUrl() == null ? "" : link(texts.text("instead.edit"), story.editUrl());
    }

    private static String passage(Hit hit) {
        var quote = new StringBuilder();
        for (var piece : hit.underTitle()) {
            var words = piece.text().replaceAll("\\s+", " ");
            quote.append(piece.highlighted() ? "**" + words + "**" : words);
        }
        return quote.isEmpty() ? "" : "> " + quote + "\n";
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
