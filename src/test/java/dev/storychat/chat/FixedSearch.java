package dev.storychat.chat;

import dev.storychat.chat.search.Counts;
import dev.storychat.chat.search.Hit;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Search;
import dev.storychat.chat.search.SearchUnavailableException;
import dev.storychat.chat.search.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the same stories whatever is asked; without stories, a space that is down when told so. */
final class FixedSearch implements Search {
    final List<Query> queries = new ArrayList<>();
    private final Results results;
    private final boolean down;

    private FixedSearch(Results results, boolean down) {
        this.results = results;
        this.down = down;
    }

    static FixedSearch of(String... names) {
        return new FixedSearch(results(names), false);
    }

    /** The same stories, of a copy. */
    FixedSearch copiedAt(Instant when) {
        return new FixedSearch(results.copiedAt(when), down);
    }

    static FixedSearch finding(Story story) {
        var hit = new Hit(story, List.of(new Hit.Piece("All about it.", false)));
        return new FixedSearch(new Results(List.of(hit), 1, true, Map.of(), Set.of()), false);
    }

    static FixedSearch down() {
        return new FixedSearch(Results.none(), true);
    }

    static Results results(String... names) {
        var hits = Stream.of(names)
                .map(name -> new Hit(
                        story(name),
                        List.of(new Hit.Piece("All about ", false), new Hit.Piece(name.toLowerCase(), true))))
                .toList();
        return new Results(hits, hits.size(), true, Map.of("article", (long) hits.size()), Set.of());
    }

    static Story story(String name) {
        var slug = name.toLowerCase().replace(' ', '-');
        return new Story("1", name, slug, "article", "default", List.of(), null, "https://space.example/" + slug, null);
    }

    @Override
    public Results find(Query query) {
        queries.add(query);
        if (down) {
            throw new SearchUnavailableException(new Diagnosis("unreachable", "No way.", "Wait."));
        }
        return results;
    }

    @Override
    public Counts count(Query query, Counts.@Nullable By by) {
        return Counts.of(results.total(), true);
    }

    @Override
    public Optional<Text> open(String reference) {
        return Optional.empty();
    }

    @Override
    public Set<String> hosts() {
        return Set.of("space.example");
    }
}
