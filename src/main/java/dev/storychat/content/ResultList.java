package dev.storychat.content;

import dev.storychat.chat.search.Hit;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Results;
import java.util.Map;
import java.util.stream.Collectors;

/** What was found, as the model reads it: short, numbered, with everything it needs to name and to open a story. */
record ResultList(Query query, Results results) {

    String text() {
        if (results.isEmpty() && query.page() > 1 && results.total() > 0) {
            return "Page " + query.page() + " is past the end: " + counted() + " in all.";
        }
        if (results.isEmpty()) {
            return "Found nothing. Try fewer or other words, or fewer filters.";
        }
        return "Found " + counted() + "." + types() + " Shown: " + (query.offset() + 1) + " to "
                + (query.offset() + results.hits().size()) + ", page " + query.page() + ".\n"
                + Envelope.of("stories", hits());
    }

    private String counted() {
        var stories = results.total() == 1 ? " story" : " stories";
        return results.exact()
                ? results.total() + stories + " (counted exactly)"
                : "at least " + results.total() + stories + " (not counted: the search only ranks)";
    }

    private String types() {
        return results.byType().isEmpty()
                ? ""
                : results.byType().entrySet().stream()
                        .map(ResultList::type)
                        .collect(Collectors.joining(", ", " By type: ", "."));
    }

    private static String type(Map.Entry<String, Long> type) {
        return (type.getKey().isEmpty() ? "unknown" : Envelope.line(type.getKey())) + " " + type.getValue();
    }

    private String hits() {
        var text = new StringBuilder();
        var number = query.offset();
        for (var hit : results.hits()) {
            text.append(++number).append(". ").append(hit(hit)).append('\n');
        }
        return text.toString();
    }

    private static String hit(Hit hit) {
        var story = hit.story();
        var passage = Envelope.line(hit.excerpt());
        return Envelope.line(story.name()) + "\n   url: " + Envelope.line(story.url()) + "\n   " + StoryFacts.of(story)
                + (passage.isEmpty() ? "" : "\n   passage: " + passage);
    }
}
