package dev.storychat.content;

import dev.storychat.chat.ChosenPreferences;
import dev.storychat.chat.ScopedSearch;
import dev.storychat.chat.search.Counts;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Search;
import dev.storychat.chat.search.Story;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A search that finds what it is told to find, and remembers what it was asked. */
final class StorySearch implements Search {
    static final Story STORY = new Story(
            "7",
            "Pricing 2026",
            "blog/pricing",
            "article",
            "default",
            List.of("money"),
            Instant.parse("2026-01-02T03:04:05Z"),
            "https://www.example.com/blog/pricing",
            null);

    private Results results = Results.none();
    private @Nullable String markdown;
    private @Nullable Query asked;
    private Counts counts = Counts.of(0, true);
    private Counts.@Nullable By by;
    private @Nullable String opened;

    void found(Results results) {
        this.results = results;
    }

    void text(String markdown) {
        this.markdown = markdown;
    }

    void counted(Counts counts) {
        this.counts = counts;
    }

    Query asked() {
        return Objects.requireNonNull(asked);
    }

    @Nullable
    String opened() {
        return opened;
    }

    @Override
    public Results find(Query query) {
        asked = query;
        return results;
    }

    @Override
    public Counts count(Query query, Counts.@Nullable By by) {
        asked = query;
        this.by = by;
        return counts;
    }

    Counts.@Nullable By by() {
        return by;
    }

    @Override
    public Optional<Text> open(String reference) {
        opened = reference;
        return Optional.ofNullable(markdown).map(text -> new Text(STORY, text, Set.of()));
    }

    @Override
    public Set<String> hosts() {
        return Set.of();
    }

    /** As it is seen from a channel that chose nothing. */
    static ScopedSearch everywhere(Search search) {
        return new ScopedSearch(search, new ChosenPreferences());
    }
}
