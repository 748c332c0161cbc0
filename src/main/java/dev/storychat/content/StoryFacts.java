package dev.storychat.content;

import dev.storychat.chat.search.Story;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The facts of a story on one line, for the model; what the backend does not tell is left out. */
final class StoryFacts {
    private StoryFacts() {}

    static String of(Story story) {
        var facts = new ArrayList<String>();
        add(facts, "type", story.contentType());
        add(facts, "language", story.language());
        var published = story.publishedAt();
        if (published != null) {
            add(
                    facts,
                    "published",
                    LocalDate.ofInstant(published, ZoneOffset.UTC).toString());
        }
        add(facts, "tags", String.join(", ", story.tags()));
        add(facts, "slug", story.slug());
        add(facts, "id", story.id());
        return String.join(" | ", facts);
    }

    private static void add(List<String> facts, String name, String value) {
        if (!value.isBlank()) {
            facts.add(name + ": " + Envelope.line(value));
        }
    }
}
