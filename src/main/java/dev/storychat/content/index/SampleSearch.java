package dev.storychat.content.index;

import dev.storychat.chat.Part;
import dev.storychat.chat.search.Counts;
import dev.storychat.chat.search.Inventory;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Scope;
import dev.storychat.chat.search.Search;
import dev.storychat.chat.search.Spelling;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Search in the sample space. It is read beside the start, so that nobody waits for it but the very first question. */
public final class SampleSearch implements Search, Spelling {
    private record Ready(SampleSpace space, LocalSearch search) {}

    private final CompletableFuture<Ready> ready;

    /** Begins to read. */
    public SampleSearch(Executor threads) {
        ready = CompletableFuture.supplyAsync(
                () -> {
                    var space = SampleSpace.load();
                    return new Ready(space, space.search());
                },
                threads);
    }

    @Override
    public Results find(Query query) {
        return ready.join().search().find(query);
    }

    @Override
    public Counts count(Query query, Counts.@Nullable By by) {
        return ready.join().search().count(query, by);
    }

    @Override
    public Optional<Text> open(String reference) {
        return ready.join().search().open(reference);
    }

    @Override
    public Optional<Text> open(String reference, Scope scope) {
        return ready.join().search().open(reference, scope);
    }

    @Override
    public Inventory inventory() {
        return ready.join().search().inventory();
    }

    @Override
    public Map<String, String> nearest(List<String> words) {
        return ready.join().search().nearest(words);
    }

    @Override
    public Set<String> hosts() {
        return ready.join().search().hosts();
    }

    /** What there is to find. */
    public Part.State look() {
        var space = ready.join().space();
        return new Part.State("embedded", true, Map.of("space", space.name(), "stories", (long)
                space.stories().size()));
    }
}
