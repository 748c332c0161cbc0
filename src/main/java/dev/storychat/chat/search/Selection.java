package dev.storychat.chat.search;

import java.util.List;
import java.util.Optional;

/**
 * What the latest search, count or narrowing of a conversation selected: enough to list it, to narrow it and to open one
 * of it later.
 *
 * @param query what selects it, on the page that was shown
 * @param total how many stories it has
 * @param exact whether {@code total} is counted
 * @param shown the stories that were shown, in their order; none when they were only counted
 */
public record Selection(Query query, long total, boolean exact, List<Shown> shown) {

    /** A story that was shown; its id is not enough where translations share it. */
    public record Shown(String id, String slug) {}

    public Selection {
        shown = List.copyOf(shown);
    }

    /** What a search selected. */
    public static Selection of(Query query, Results results) {
        var shown = results.hits().stream()
                .map(Hit::story)
                .map(story -> new Shown(story.id(), story.slug()))
                .toList();
        return new Selection(query, results.total(), results.exact(), shown);
    }

    /** What a count selected; nobody has seen the stories yet. */
    public static Selection of(Query query, Counts counts) {
        return new Selection(query, counts.total(), counts.exact(), List.of());
    }

    /** The same, as if it had been looked for with other words. */
    public Selection withWords(String words) {
        return new Selection(query.withWords(words), total, exact, shown);
    }

    /** The number of the first story that was shown, from 1 over all pages. */
    public int first() {
        return query.offset() + 1;
    }

    public int last() {
        return query.offset() + shown.size();
    }

    /** The story that was shown with a number. */
    public Optional<Shown> number(int number) {
        return number < first() || number > last() ? Optional.empty() : Optional.of(shown.get(number - first()));
    }
}
