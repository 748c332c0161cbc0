package dev.storychat.content;

import dev.storychat.chat.search.Counts;
import dev.storychat.chat.search.Query;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was counted, as the model reads it.
 *
 * @param wanted how it asked for groups; null: it did not
 */
record CountList(Query query, Counts.@Nullable By wanted, Counts counts) {

    String text() {
        var stories = counts.total() == 1 ? " story" : " stories";
        var total = counts.exact()
                ? "Counted exactly: " + counts.total() + stories + "."
                : "At least " + counts.total() + stories + ". This is no exact count: say so.";
        return total + words() + groups();
    }

    private String words() {
        return query.words().isEmpty()
                ? ""
                : " Those are the stories that the search finds for these words, not all on the subject.";
    }

    private String groups() {
        if (wanted == null) {
            return "";
        }
        if (counts.by() == null) {
            return " This content cannot be counted by " + wanted.word() + ": tell the person the total alone.";
        }
        var listed = counts.groups().entrySet().stream()
                .map(group -> name(group.getKey()) + ": " + group.getValue())
                .collect(Collectors.joining("\n"));
        var rest = counts.rest() == 0 ? "" : "\n(all others): " + counts.rest();
        return " By " + wanted.word() + (wanted.isDisjoint() ? "" : " (a story may have several or none)") + ":\n"
                + Envelope.of("counts", listed + rest);
    }

    private static String name(String group) {
        return group.isBlank() ? "(none)" : Envelope.line(group);
    }
}
